// Two demands on one reply that no reply can meet. Found only where that is certain: what depends on a pattern, on a choice or on
// a variable is left alone.
import { ComparedText } from './compared-text.ts';
import type { Condition, Matcher } from './matcher.ts';
import type { Expectation, HandoffExpectation, Turn } from './scenario.ts';
import type { Template } from './template.ts';

/** What is demanded of a reply, with what nobody has to write. */
export interface Demanded {
  readonly expect: Expectation;
  /** The next turn that is said for certain; while there is one, the conversation must not end. */
  readonly next: Turn | undefined;
}

/** The two demands in a few words each. */
export type Conflict = readonly [left: string, right: string];

/** Finds a conflict; undefined where both may be met by one reply, or where that can't be told. */
export function findConflict(left: Demanded, right: Demanded): Conflict | undefined {
  const [a, b] = [left.expect, right.expect];
  return (
    findTextConflict(a.response, b.response) ??
    findHandoffConflict(a.handoff, b.handoff) ??
    swap(findHandoffConflict(b.handoff, a.handoff)) ??
    findEndConflict(left, right) ??
    swap(findEndConflict(right, left))
  );
}

/** Each demand of a matcher is held against all others; nobody writes more by hand. */
const MOST_DEMANDS = 100;

/** Finds two demands of one matcher that no text meets. */
export function findOwnConflict(matcher: Matcher): Conflict | undefined {
  if (matcher.conditions.length < 2) return undefined;
  const certain = listCertain(matcher);
  return certain.length > MOST_DEMANDS ? undefined : findExclusion(certain, certain);
}

function findTextConflict(left: Matcher | undefined, right: Matcher | undefined): Conflict | undefined {
  return findExclusion(listCertain(left), listCertain(right));
}

function findExclusion(ours: readonly Certain[], theirs: readonly Certain[]): Conflict | undefined {
  for (const a of ours) {
    for (const b of theirs) {
      if (excludes(a, b) || excludes(b, a)) return [a.words, b.words];
    }
  }
  return undefined;
}

/** A demand that is plain text. */
interface Certain {
  readonly kind: 'is' | 'has' | 'has not' | 'is not' | 'length';
  readonly text: ComparedText;
  readonly caseSensitive: boolean;
  /** For `length`: the least and the most words. */
  readonly range?: readonly [least: number, most: number];
  readonly words: string;
}

function listCertain(matcher: Matcher | undefined): readonly Certain[] {
  return matcher?.conditions.flatMap(readCertain) ?? [];
}

function readCertain(condition: Condition): readonly Certain[] {
  switch (condition.kind) {
    case 'contains':
      return readText('has', condition.text, condition.caseSensitive);
    case 'equals':
      return readText('is', condition.text, condition.caseSensitive);
    case 'exact':
      return readText('is', condition.text, true);
    case 'all_of':
      return condition.matchers.flatMap(listCertain);
    case 'none_of':
      return condition.matchers.flatMap(readForbidden);
    case 'empty':
      return [describeLength(condition.empty ? [0, 0] : [1, Infinity], condition.empty ? 'no text' : 'some text')];
    case 'max_words':
      return [describeLength([0, condition.max], `at most ${condition.max} words`)];
    case 'matches':
    case 'any_of':
      return [];
  }
}

/** A matcher with several conditions forbids only all of them together. */
function readForbidden({ conditions }: Matcher): readonly Certain[] {
  const [only, ...others] = conditions;
  if (only === undefined || others.length > 0) return [];
  if (only.kind === 'contains') return readText('has not', only.text, only.caseSensitive);
  return only.kind === 'equals' ? readText('is not', only.text, only.caseSensitive) : [];
}

function readText(kind: Certain['kind'], template: Template, caseSensitive: boolean): readonly Certain[] {
  const [text = ''] = template;
  if (template.length > 1 || typeof text !== 'string') return [];
  const verb = { is: 'equals', has: 'contains', 'has not': 'must not contain', 'is not': 'must not equal', length: '' }[
    kind
  ];
  return [{ kind, text: new ComparedText(text), caseSensitive, words: `${verb} ${JSON.stringify(text)}` }];
}

function describeLength(range: readonly [number, number], words: string): Certain {
  return { kind: 'length', text: new ComparedText(''), caseSensitive: false, range, words };
}

/** Tells whether what meets the first can't meet the second. */
function excludes(a: Certain, b: Certain): boolean {
  if (b.kind === 'length') return excludesLength(a, b.range ?? [0, Infinity]);
  // Equal with a difference of case only may still be one text, but not the other way round.
  const have = b.caseSensitive && a.caseSensitive ? a.text.normal : a.text.folded;
  const want = b.caseSensitive && a.caseSensitive ? b.text.normal : b.text.folded;
  if (have === null || want === null) return false;
  const isForbiddenForCertain = !b.caseSensitive || a.caseSensitive;
  switch (b.kind) {
    case 'is':
      return a.kind === 'is' && have !== want;
    case 'has':
      return a.kind === 'is' && !have.includes(want);
    case 'has not':
      return (a.kind === 'is' || a.kind === 'has') && isForbiddenForCertain && have.includes(want);
    case 'is not':
      return a.kind === 'is' && isForbiddenForCertain && have === want;
  }
}

function excludesLength(a: Certain, [least, most]: readonly [number, number]): boolean {
  const words = a.text.words ?? 0;
  switch (a.kind) {
    case 'is':
      return words < least || words > most;
    case 'has':
      return words > most;
    case 'length':
      return a.range !== undefined && (a.range[1] < least || a.range[0] > most);
    case 'has not':
    case 'is not':
      return false;
  }
}

/** Where no handoff is written, none must come. */
function findHandoffConflict(
  left: HandoffExpectation | undefined,
  right: HandoffExpectation | undefined,
): Conflict | undefined {
  if (left === undefined || left.kind === 'none') {
    return right === undefined || right.kind === 'none' ? undefined : ['no handoff', 'a handoff'];
  }
  if (left.kind !== 'fields' || right?.kind !== 'fields') return undefined;
  for (const field of ['destination', 'reason'] as const) {
    const conflict = findTextConflict(left[field], right[field]);
    if (conflict !== undefined) return [`a ${field} that ${conflict[0]}`, `a ${field} that ${conflict[1]}`];
  }
  return undefined;
}

function findEndConflict(left: Demanded, right: Demanded): Conflict | undefined {
  if (left.expect.endConversation?.value !== true) return undefined;
  if (right.expect.endConversation?.value === false) return ['the end of the conversation', 'that it goes on'];
  return right.next === undefined ? undefined : ['the end of the conversation', 'another turn'];
}

function swap(conflict: Conflict | undefined): Conflict | undefined {
  return conflict && [conflict[1], conflict[0]];
}
