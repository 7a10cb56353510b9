// Scenarios for the tests of the engine, short to write: `scenario('a', { turns: [says('hi', { response: contains('hello') })] })`.
import type { PlanItem, Plan } from '../../../src/plan/plan.ts';
import type { Condition, Matcher } from '../../../src/scenario/matcher.ts';
import type { Answer, Capture, Expectation, Greeting, Scenario, Turn } from '../../../src/scenario/scenario.ts';
import type { Template } from '../../../src/scenario/template.ts';
import type { Place } from '../../../src/text/place.ts';

let line = 0;

/** A place of its own for everything that has one; `restartLines` begins again at line 1. */
export function somewhere(): Place {
  line += 1;
  return { file: 'scenarios/a.yaml', line, column: 5, endLine: line, endColumn: 9 };
}

export function restartLines(): void {
  line = 0;
}

function matcher(condition: Condition): Matcher {
  return { place: condition.place, conditions: [condition] };
}

export function contains(...text: Template): Matcher {
  return matcher({ kind: 'contains', text, caseSensitive: false, place: somewhere() });
}

export function equals(...text: Template): Matcher {
  return matcher({ kind: 'equals', text, caseSensitive: false, place: somewhere() });
}

export function noneOf(...matchers: Matcher[]): Matcher {
  return matcher({ kind: 'none_of', matchers, place: somewhere() });
}

export function isEmpty(): Matcher {
  return matcher({ kind: 'empty', empty: true, place: somewhere() });
}

export function matches(...pattern: Template): Matcher {
  return matcher({ kind: 'matches', pattern, caseSensitive: false, place: somewhere() });
}

export function ends(value: boolean): Pick<Expectation, 'endConversation'> {
  return { endConversation: { value, place: somewhere() } };
}

export function capture(name: string, ...pattern: Template): Capture {
  return { name, pattern, place: somewhere() };
}

/** What is expected where a test does not care. */
const hello = (): Expectation => ({ response: contains('hello') });

export function says(
  text: string | Template,
  expect: Expectation = hello(),
  more: Partial<Pick<Turn, 'name' | 'when' | 'captures' | 'timeoutMs'>> = {},
): Turn {
  const template = typeof text === 'string' ? [text] : text;
  return { place: somewhere(), number: 0, say: { kind: 'text', text: template }, expect, captures: [], ...more };
}

export function isSilent(message: 'absent' | 'empty', expect: Expectation = hello()): Turn {
  return { place: somewhere(), number: 0, say: { kind: 'silence', message }, expect, captures: [] };
}

export function answers(when: Matcher, text: string, more: Partial<Pick<Answer, 'times' | 'expect'>> = {}): Answer {
  const say = { kind: 'text', text: [text] } as const;
  return { place: somewhere(), when, say, times: 1, expect: {}, captures: [], ...more };
}

export function greets(expect: Expectation, captures: readonly Capture[] = []): Greeting {
  return { place: somewhere(), expect, captures };
}

/** A scenario of one turn, with changes. */
export function scenario(id: string, changes: Partial<Scenario> = {}): Scenario {
  const place = changes.place ?? somewhere();
  const turns = changes.turns ?? [says('hi')];
  return {
    id,
    baseId: id,
    name: id,
    tags: [],
    place,
    greeting: { place, expect: {}, captures: [] },
    answers: [],
    locks: [],
    onlyOn: [],
    only: false,
    continueOnFailure: false,
    ...changes,
    turns: turns.map((turn, index) => ({ ...turn, number: index + 1 })),
  };
}

export function item(of: Scenario | string, changes: Partial<PlanItem> = {}): PlanItem {
  const played = typeof of === 'string' ? scenario(of) : of;
  return { scenario: played, repeat: null, passRate: 1, retries: 0, timeoutMs: 300_000, ...changes };
}

export function plan(items: readonly PlanItem[], startOrder: readonly number[] = Array.from(items.keys())): Plan {
  return { items, startOrder, selection: items };
}
