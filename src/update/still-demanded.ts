// Tells whether a file still demands, at the place of a check, what the check was about: files change after a run.
import { parseDuration, renderDuration } from '../base/duration.ts';
import type { CheckResult } from '../event/results.ts';
import { hasHoles } from '../scenario/parse-holes.ts';
import { textOf } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { readHoles } from './template-values.ts';

const GROUPS = ['any_of', 'all_of', 'none_of'];

/** Compares the node at the place of a check with what the check says was expected. */
export function isStillDemanded(node: YamlNode, check: CheckResult): boolean {
  if (GROUPS.includes(check.matcher)) return node.kind === 'list' && holdsFirst(node.items[0], check.expected);
  if (check.subject === 'body') return node.kind === 'mapping' || node.kind === 'scalar';
  const text = textOf(node);
  if (text === undefined) return false;
  if (check.matcher !== 'is') return isStillText(text, check);
  if (check.subject.startsWith('capture ')) return hasHoles(text) || check.expected.includes(text);
  if (hasHoles(text)) return true;
  return renderPlain(text, check.subject) === check.expected;
}

function isStillText(text: string, { matcher, expected, expected_text: demanded }: CheckResult): boolean {
  switch (matcher) {
    case 'contains':
    case 'equals':
    case 'exact':
      return demanded !== undefined && readHoles(text, demanded) !== undefined;
    case 'matches':
      return hasHoles(text) || expected.startsWith(`matches /${text}/`);
    case 'empty':
      return hasHoles(text) || expected === (text === 'true' ? 'no text' : 'some text');
    case 'max_words':
      return hasHoles(text) || expected === `at most ${text} word${text === '1' ? '' : 's'}`;
    default:
      return false;
  }
}

/** What a check of a plain value says for a text of the file. */
function renderPlain(text: string, subject: string): string {
  if (subject === 'latency') return `at most ${renderDuration(parseDuration(text) ?? 0)}`;
  if (subject === 'handoff') return text === 'true' ? 'any handoff' : 'none';
  return text;
}

/** A group is told by its first text; the others are compared when the group is changed. */
function holdsFirst(first: YamlNode | undefined, expected: string): boolean {
  const text = first === undefined ? undefined : textOf(first);
  return text === undefined || hasHoles(text) || expected.includes(JSON.stringify(text));
}
