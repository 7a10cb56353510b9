import { RegExpParser } from '@eslint-community/regexpp';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../../src/base/seeded-random.ts';
import { StepCounter } from '../../../src/scenario/pattern-steps.ts';
import { Backtracker } from './backtracker.ts';

const parse = (source: string) => new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

const CHARACTERS = [
  'a',
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  String.raw`\w`,
  String.raw`\W`,
  ' ',
  String.raw`\s`,
  String.raw`\d`,
];
const QUANTIFIERS = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{2,}', '{0,2}?', '{3,5}'];

/** A pattern that may be anything from harmless to exponential. */
function createPattern(random: Random, depth: number): string {
  const sequence = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => createElement(random, depth)).join('');
  return random() < 0.3 ? `${sequence()}|${sequence()}` : sequence();
}

function createElement(random: Random, depth: number): string {
  const kind = random();
  if (depth === 0 || kind < 0.35) return pick(random, CHARACTERS) + (random() < 0.3 ? pick(random, QUANTIFIERS) : '');
  if (kind < 0.42) return pick(random, ['^', '$', String.raw`\b`, String.raw`\B`]);
  const inner = createPattern(random, depth - 1);
  if (kind < 0.5) return `(?${pick(random, ['=', '!'])}${inner})`;
  if (kind < 0.55) {
    const name = `n${Math.floor(random() * 1e9)}`;
    return String.raw`(?<${name}>${inner})${pick(random, ['', ' ', 'b*'])}\k<${name}>`;
  }
  return `${pick(random, ['(', '(?:'])}${inner})${random() < 0.6 ? pick(random, QUANTIFIERS) : ''}`;
}

function createTexts(random: Random): string[] {
  const pump = pick(random, ['a', 'b', 'ab', 'a ', 'ba ']);
  const pumped = pump.repeat(12).slice(0, Math.floor(random() * 24));
  const mixed = Array.from({ length: Math.floor(random() * 16) }, () => pick(random, ['a', 'b', ' ', '1'])).join('');
  return ['', pumped, `${pumped}!`, mixed];
}

/** Loops in a row and a tail that is never there: every way through the loops is tried. */
function createLoops(random: Random): string {
  const body = (): string =>
    pick(random, [
      'a',
      'ab',
      'a|b',
      'ab?',
      'ba|a',
      '[ab]',
      'a |b',
      String.raw`\w\s?`,
      'a+ ',
      'a{2}|b',
      '(?:a|b) ',
      'aa?b',
    ]);
  const loops = Array.from({ length: 1 + Math.floor(random() * 3) }, () => `(?:${body()})${pick(random, QUANTIFIERS)}`);
  return `${pick(random, ['', '^'])}${loops.join(pick(random, ['', ' ', 'b?']))}!`;
}

const MAX_STEPS = 40_000;

/** Searches with the counting matcher; false where the bound allows too many steps to try. */
function checkSearch(source: string, text: string): boolean {
  const pattern = parse(source);
  const bound = new StepCounter(pattern, false).countSteps(text.length);
  if (bound > MAX_STEPS) return false;
  const backtracker = new Backtracker(pattern, MAX_STEPS);
  // That it finds what the engine finds shows that it counts the steps of the same search.
  expect(backtracker.find(text), `${source} in "${text}"`).toBe(new RegExp(source, 'u').exec(text)?.[0]);
  expect(backtracker.steps, `${source} in "${text}"`).toBeLessThanOrEqual(bound);
  return true;
}

test.each([
  ['patterns of all kinds', 1500, createPattern],
  ['loops in a row', 1500, createLoops],
] as const)('no search takes more steps than the bound says: %s', (_, count, create) => {
  const random = createRandom(2024);
  let checked = 0;
  for (let round = 0; round < count; round += 1) {
    const source = create(random, 3);
    for (const text of createTexts(random)) checked += checkSearch(source, text) ? 1 : 0;
  }
  expect(checked).toBeGreaterThan(count);
});

test.each([`(?:a*${'(?:|)'.repeat(7)})?!`, `(?:${'(?:|)'.repeat(8)}){1}${'a'.repeat(20)}!`])(
  'ways that take no character count too: %s',
  (source) => {
    for (const length of [0, 1, 2, 3]) expect(checkSearch(source, 'a'.repeat(length))).toBe(true);
  },
);

test.each([
  ['literals', '30 days', 121_000],
  ['one loop', String.raw`\d+ days`, 500],
  ['one loop from the start', String.raw`^\w+$`, 1_000_000],
  ['loops of alternatives that differ in their first character', '(?:ab|cd|ef)+!', 300],
  ['a loop of words', String.raw`^(?:\w+\s)+!`, 100_000],
  ['counted loops', '[A-Z]{2}[0-9]{3,6}', 100_000],
  ['a loop behind each alternative', 'a+b|c+d', 300],
])('%s are cheap', (_, source, length) => {
  expect(new StepCounter(parse(source), false).countSteps(length)).toBeLessThan(4_000_000);
});

test.each([
  ['a loop in a loop', '(a+)+$'],
  ['a loop of alternatives that take the same', String.raw`(?:\w|\d)*!`],
  ['a loop whose parts may be left out', '(?:a?b?)*!'],
  ['a loop with a separator that may be missing', String.raw`^(\w+\s?)*$`],
  ['many choices in a row', '(?:a?){40}a{40}'],
  ['letters that differ in case only, with the flag i', '(?:a|A)*!'],
])('%s can take for ever', (_, source) => {
  expect(new StepCounter(parse(source), true).countSteps(60)).toBeGreaterThan(1e9);
});
