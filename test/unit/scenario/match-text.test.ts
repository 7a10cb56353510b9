import { afterAll, describe, expect, test } from 'vitest';
import {
  captureText,
  isMatch,
  listCapture,
  listPatterns,
  type MatchContext,
  matchText,
} from '../../../src/scenario/match-text.ts';
import { createPatternRunner, type PatternFinder, PatternTimeoutError } from '../../../src/scenario/pattern-runner.ts';
import type { PatternJob } from '../../../src/scenario/pattern-worker.ts';
import { MissingCaptureError } from '../../../src/scenario/render-template.ts';
import { TRUTH_TABLE } from './match-truth-table.ts';
import { createMatcher, type Demand, PLACE, SCOPE } from './matcher-builder.ts';
import { OPERATORS, PEER_ROWS } from './peer-truth-table.ts';

const patterns = createPatternRunner({ timeoutMs: 50 });
const context = { scope: SCOPE, patterns };

afterAll(() => patterns.dispose());

/** Finds what it was told of, and stumbles over everything else. */
function knowing(jobs: readonly PatternJob[]): MatchContext {
  const find: PatternFinder['find'] = (source, flags, text) => {
    expect(jobs).toContainEqual({ source, flags, text });
    const found = new RegExp(source, flags).exec(text);
    return found && { text: found[0], captures: found.slice(1), groups: { ...found.groups } };
  };
  return { scope: SCOPE, patterns: { find } };
}

describe.each(Object.entries(TRUTH_TABLE))('%s', (_, rows) => {
  test.each(rows)('%j of %j: %s', async (demand, text, expected) => {
    const matcher = createMatcher(demand);
    expect(await isMatch(matcher, text, context)).toBe(expected);
    const checks = matchText(matcher, text, knowing(listPatterns(matcher, text, SCOPE)));
    expect(checks.every((check) => check.passed)).toBe(expected);
  });
});

test('the table has several hundred rows, none of them twice', () => {
  const rows = Object.values(TRUTH_TABLE).flat();
  expect(rows.length).toBeGreaterThan(400);
  const keys = rows.map(([demand, text]) => JSON.stringify([demand, text]));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

describe.each(Object.entries(PEER_ROWS))('as in the tests of %s', (_, rows) => {
  test.each(rows)('%s %j of %j: %s', async (operator, value, reply, expected) => {
    expect(await isMatch(createMatcher(OPERATORS[operator](value)), reply, context)).toBe(expected);
  });
});

async function check(demand: Demand, text: string | null, scope = SCOPE) {
  const matcher = createMatcher(demand);
  return matchText(matcher, text, { scope, patterns: await patterns.prepare(listPatterns(matcher, text, scope)) });
}

describe('a check', () => {
  test('of each condition, and of each element of a list', async () => {
    const checks = await check({ contains: ['a', 'x'], max_words: 3 }, 'a b');
    expect(checks).toEqual([
      { matcher: 'contains', passed: true, expected: 'contains "a"', expectedText: 'a', actual: 'a b', place: PLACE },
      { matcher: 'contains', passed: false, expected: 'contains "x"', expectedText: 'x', actual: 'a b', place: PLACE },
      { matcher: 'max_words', passed: true, expected: 'at most 3 words', actual: 'a b', place: PLACE },
    ]);
  });

  test('shows the text as it came, and what was demanded as it was written', async () => {
    const [first] = await check('it\u2019s  ', ' It\u00a0was ');
    expect(first).toMatchObject({ expectedText: 'it\u2019s  ', actual: ' It\u00a0was ' });
  });

  test.each<[Demand, string]>([
    ['30 days', 'contains "30 days"'],
    [{ contains: 'say "hi"\n' }, 'contains "say \\"hi\\"\\n"'],
    [{ contains: 'ABC', case_sensitive: true }, 'contains "ABC" (case-sensitive)'],
    [{ equals: 'queue' }, 'equals "queue"'],
    [{ exact: 'A' }, 'exactly "A"'],
    [{ matches: 'a|b' }, 'matches /a|b/'],
    [{ matches: 'A', case_sensitive: true }, 'matches /A/ (case-sensitive)'],
    [{ empty: true }, 'no text'],
    [{ empty: false }, 'some text'],
    [{ max_words: 1 }, 'at most 1 word'],
    [{ max_words: 12 }, 'at most 12 words'],
    [{ any_of: ['a', { equals: 'b' }] }, 'any of: contains "a", equals "b"'],
    [{ none_of: ['a', { matches: 'b' }] }, 'none of: contains "a", matches /b/'],
    [
      { all_of: [{ contains: ['a', 'b'], max_words: 9 }] },
      'all of: (contains "a" and contains "b" and at most 9 words)',
    ],
    [{ any_of: ['a', { none_of: ['b', 'c'] }] }, 'any of: contains "a", (none of: contains "b", contains "c")'],
  ])('of %j expects: %s', async (demand, expected) => {
    const [first] = await check(demand, 'x');
    expect(first?.expected).toBe(expected);
  });

  test.each<[Demand, string | null, string | undefined]>([
    [{ none_of: ['fee', 'refund', 'tax'] }, 'a refund fee', 'found: contains "fee", contains "refund"'],
    [{ none_of: ['fee', { contains: ['a', 'b'] }] }, 'a b', 'found: (contains "a" and contains "b")'],
    [{ all_of: ['a', 'x', { equals: 'y' }] }, 'a', 'does not hold: contains "x", equals "y"'],
    [{ max_words: 2 }, 'one two  three', '3 words'],
    [{ max_words: 0 }, 'one', '1 word'],
    [{ max_words: 2 }, null, undefined],
    [{ equals: 'ABC', case_sensitive: true }, 'abc', 'differs in letter case only'],
    [{ contains: 'ABC', case_sensitive: true }, 'x abc', 'differs in letter case only'],
    [{ contains: 'ABC', case_sensitive: true }, 'x', undefined],
    [{ exact: "it's" }, 'it\u2019s ', 'differs only in white space, quotes, dashes or invisible characters'],
    [{ exact: 'a' }, 'A', undefined],
    [{ any_of: ['a', 'b'] }, 'x', undefined],
    ['a', 'x', undefined],
    ['a', 'a', undefined],
    [{ none_of: ['a'] }, 'x', undefined],
  ])('of %j in %j explains: %s', async (demand, text, message) => {
    const [first] = await check(demand, text);
    expect(first?.message).toBe(message);
  });
});

test('a pattern of which nothing can be told does not turn what is decided into an error', () => {
  const matcher = createMatcher({ none_of: ['fee', { matches: 'slow' }, 'refund'] });
  const find = (): never => {
    throw new PatternTimeoutError('too slow', 'slow');
  };
  const [first] = matchText(matcher, 'a refund fee', { scope: SCOPE, patterns: { find } });
  expect(first).toMatchObject({ passed: false, message: 'found: contains "fee", contains "refund"' });
});

describe('captures in demands', () => {
  const scope = { ...SCOPE, captures: new Map([['ref', 'K7.(1)']]) };

  test.each<[Demand, string, boolean]>([
    ['your ${ref}', 'Your k7.(1)', true],
    ['your ${ref}', 'Your K7x(1)', false],
    [{ matches: '^ref ${ref}$' }, 'ref K7.(1)', true],
    [{ matches: '^ref ${ref}$' }, 'ref K7x(1)', false],
    [{ exact: '${ref}' }, 'K7.(1)', true],
  ])('%j of %j: %s', async (demand, text, expected) => {
    expect(await isMatch(createMatcher(demand), text, { scope, patterns })).toBe(expected);
  });

  test('are shown filled in', async () => {
    const [first] = await check({ matches: 'ref ${ref}' }, '', scope);
    expect(first?.expected).toBe('matches /ref K7.(1)/');
  });

  test('follow the conversation: the same matcher, another capture', async () => {
    const matcher = createMatcher('is ${ref}');
    const other = { ...SCOPE, captures: new Map([['ref', 'B']]) };
    expect(await isMatch(matcher, 'it is K7.(1)', { scope, patterns })).toBe(true);
    expect(await isMatch(matcher, 'it is K7.(1)', { scope: other, patterns })).toBe(false);
  });

  test('that were never made can’t be judged', async () => {
    await expect(isMatch(createMatcher({ none_of: ['${gone}'] }), 'a', { scope, patterns })).rejects.toThrow(
      MissingCaptureError,
    );
  });
});

describe('captureText', () => {
  test.each([
    [String.raw`reference (\w+)`, 'Your Reference  K7a.', 'K7a'],
    [String.raw`\d+`, 'room 12b', '12'],
    [String.raw`(?<code>[a-z]+)-(\d+)`, 'AB-12', 'AB'],
    [String.raw`says (.+)`, 'He says \u201cyes\u201d\u2026', '"yes"...'],
    ['caf\u00e9', 'CAFE\u0301', 'CAF\u00c9'],
    ['nothing', 'something', undefined],
    ['(Mr|Mrs)? ?Smith', 'Smith', undefined],
    [String.raw`ref(\w*)`, 'ref', undefined],
    [String.raw`a(\s)b`, 'a b', undefined],
    ['x*', 'abc', undefined],
  ])('%s in %j takes %j', (pattern, text, expected) => {
    expect(captureText([pattern], text, knowing(listCapture([pattern], text, SCOPE)))).toBe(expected);
  });

  test('takes nothing from a missing text', () => {
    expect(listCapture(['.*'], null, SCOPE)).toEqual([]);
    expect(captureText(['.*'], null, knowing([]))).toBeUndefined();
  });
});

test('a pattern that runs out of time says where it is written', async () => {
  const text = 'a'.repeat(50_000) + '!';
  const error: unknown = await check({ any_of: [{ none_of: [{ matches: '(a+)+$' }] }] }, text).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PatternTimeoutError);
  expect(error).toMatchObject({ place: PLACE, pattern: '(a+)+$' });
});
