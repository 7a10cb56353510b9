// Another pattern for a capture that found nothing: what it captures is looked for by itself, with the words before it now.
import { RegExpParser } from '@eslint-community/regexpp';
import { hasHoles } from '../scenario/parse-holes.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { normaliseText } from '../text/normalise.ts';
import { textOf } from '../yaml/yaml-access.ts';
import { describeHolding, type Difference } from './difference.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located } from './suite-text.ts';

/** Suggests a pattern with the same group; patterns run bounded in time. */
export async function suggestCapture(
  difference: Difference,
  place: Located,
  patterns: PatternRunner,
): Promise<Suggestion> {
  const { path, source, node } = place;
  const text = textOf(node) ?? '';
  const compose = (value: string) => ({
    file: source.file,
    edits: [{ kind: 'replace', path, value } as const],
    notes: [],
  });
  const draft = { text, compose };
  const group = hasHoles(text) ? undefined : readGroup(text);
  if (group === undefined) return { reason: 'the pattern has no group that could be looked for by itself', draft };
  const holding = describeHolding(difference);
  if (holding !== undefined) return { reason: holding, draft };
  const replies = difference.failed.map(({ check }) => normaliseText(check.actual ?? ''));
  const words = await Promise.all(replies.map((reply) => findWordsBefore(group, reply, patterns)));
  const [first] = words;
  if (first === undefined || words.some((each) => each !== first)) {
    return { reason: 'what it captures is not in the reply, or not once, or not behind the same words', draft };
  }
  const pattern = `${first.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}(${group})`;
  return { proposal: compose(pattern), draft: { text: pattern, compose } };
}

/** The inside of the first group that captures. */
function readGroup(pattern: string): string | undefined {
  try {
    const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true });
    const groups = parsed.alternatives.flatMap(({ elements }) =>
      elements.filter(({ type }) => type === 'CapturingGroup'),
    );
    return groups[0]?.raw.replace(/^\((?:\?<[^>]*>)?/u, '').slice(0, -1);
  } catch {
    return undefined;
  }
}

/** The two words before the only place where the group is found. */
async function findWordsBefore(group: string, reply: string, patterns: PatternRunner): Promise<string | undefined> {
  try {
    const found = await patterns.find(`(?<![\\p{L}\\p{N}])(?:${group})(?![\\p{L}\\p{N}])`, 'iu', reply);
    if (found === null) return undefined;
    const [before = '', ...others] = reply.split(found.text);
    return others.length === 1 ? (/(?:\S+\s+){1,2}$/u.exec(before)?.[0] ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
