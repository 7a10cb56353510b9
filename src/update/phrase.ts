// The words of a reply that take the place of words which are gone: the passage that is most like them, and never more than
// that, so that a demand stays as short as its author made it.
import type { CheckResult } from '../event/results.ts';
import { findNearest, type Passage } from '../report/difference.ts';
import { foldCase, normaliseText } from '../text/normalise.ts';

/** Finds the passage of a reply that is most like a phrase; undefined where nothing comes near. */
export function findPhrase(sought: string, reply: string): string | undefined {
  const nearest = findNearest(sought, reply);
  if (nearest === undefined) return undefined;
  const passage = takeInReplacedWord(nearest, sought, reply);
  const text = normaliseText(reply.slice(passage.start, passage.end));
  const trimmed = trimPunctuation(text, normaliseText(sought));
  return trimmed === '' ? undefined : trimmed;
}

/** Where all of the passage was sought and one word more, the word in that place was replaced and belongs to it. */
function takeInReplacedWord({ start, end }: Passage, sought: string, reply: string): Passage {
  const [found, wanted] = [levelOut(reply.slice(start, end)), levelOut(sought)];
  if (wanted.split(' ').length !== found.split(' ').length + 1) return { start, end };
  const [before, after] = [/\S+\s+$/u.exec(reply.slice(0, start)), /^\s+\S+/u.exec(reply.slice(end))];
  if (before !== null && isTail(found, wanted)) return { start: before.index, end };
  return after !== null && isTail(reverse(found), reverse(wanted))
    ? { start, end: end + after[0].length }
    : { start, end };
}

function isTail(tail: string, text: string): boolean {
  return text.endsWith(trimPunctuation(tail, text));
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}

/** Tells whether a text meets a demand of the kind that a check made. */
export function meetsDemand(matcher: CheckResult['matcher'], demanded: string, text: string): boolean {
  if (matcher === 'exact') return text === demanded;
  const [have, want] = [levelOut(text), levelOut(demanded)];
  return matcher === 'contains' ? have.includes(want) : have === want;
}

/** The words that a pattern looks for: of alternatives the first, and nothing for what may be anything. */
export function readPatternWords(pattern: string): string {
  return pattern
    .replaceAll(/\\[pP]\{[^}]*\}|\[(?:\\.|[^\]\\])*\]|\\[bBdDwWsS]/gu, ' ')
    .replaceAll(/\(\?(?:<[^=!>]*>|[:=!]|<[=!])/gu, '(')
    .replaceAll(/\|[^()|]*/gu, '')
    .replaceAll(/\{\d+(?:,\d*)?\}|\.[*+?]|[()^$*+?.]/gu, ' ')
    .replaceAll(/\\(.)/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Words are cut at blanks; a comma or full stop behind the last one belongs to the sentence, not to the phrase. */
function trimPunctuation(text: string, sought: string): string {
  const start = /^[\p{L}\p{N}]/u.test(sought) ? text.replace(/^["'([{¡¿-]+/u, '') : text;
  return /[\p{L}\p{N}]$/u.test(sought) ? start.replace(/["')\]}.,;:!?-]+$/u, '') : start;
}

function levelOut(text: string): string {
  return foldCase(normaliseText(text));
}
