import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../../src/base/seeded-random.ts';
import { listTags, matchTags, parseTagExpression, type TagExpression } from '../../../src/plan/tag-expression.ts';

function parse(text: string): TagExpression {
  const { expression, diagnostics } = parseTagExpression(text);
  expect(diagnostics).toEqual([]);
  return expression!;
}

describe('what is meant', () => {
  test.each([
    ['smoke', 'smoke', true],
    ['smoke', 'billing', false],
    ['not smoke', 'billing', true],
    ['not not smoke', 'smoke', true],
    ['a and b', 'a', false],
    ['a and b', 'a b', true],
    ['a or b', 'b', true],
    ['a or b and c', 'a', true],
    ['(a or b) and c', 'a', false],
    ['a and b or c', 'c', true],
    ['a and (b or c)', 'c', false],
    ['not a and b', 'b', true],
    ['not (a and b)', 'b', true],
    ['not a or a', 'a', true],
    ['billing and (smoke or nightly) and not slow', 'billing nightly', true],
    ['billing and (smoke or nightly) and not slow', 'billing nightly slow', false],
    ['  ( ( a ) )  ', 'a', true],
    ['(a)and(b)', 'a b', true],
    ['a AND NOT b', 'a', true],
    ['andrew or order', 'order', true],
    ['p1 and team:billing and v2.1 and smoke-test', 'p1 team:billing v2.1 smoke-test', true],
    ['"and" or \'not\'', 'and', true],
    ['größe', 'größe', true],
    ['Smoke', 'smoke', false],
  ])('%s, tags %s: %s', (text, tags, expected) => {
    expect(matchTags(parse(text), new Set(tags.split(' ')))).toBe(expected);
  });

  test('a quoted tag may have spaces and signs', () => {
    expect(listTags(parse(`"needs review" or 'a,b' or "(c)" or a`))).toEqual(['needs review', 'a,b', '(c)', 'a']);
  });

  test('a long chain and deep parentheses are read', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => `t${at}`).join(' or ');
    expect(matchTags(parse(chain), new Set(['t19999']))).toBe(true);
    expect(matchTags(parse(`${'('.repeat(90)}a${')'.repeat(90)}`), new Set(['a']))).toBe(true);
  });
});

describe('what is wrong', () => {
  test.each([
    ['', 'the expression is empty'],
    ['  ', 'the expression is empty'],
    ['a b', '`and` or `or` is missing before `b` at character 3'],
    ['a not b', '`and` or `or` is missing before `not` at character 3'],
    ['a and', 'a tag is missing before the end'],
    ['a and or b', 'a tag is missing before `or` at character 7'],
    ['or a', 'a tag is missing before `or` at character 1'],
    ['not', 'a tag is missing before the end'],
    ['()', 'a tag is missing before `)` at character 2'],
    ['(a or b', '`(` at character 1 is never closed'],
    ['a and (b (c))', '`and`, `or` or `)` is missing before `(` at character 10'],
    ['a)', '`)` at character 2 closes nothing'],
    ['a "b', 'the quote at character 3 is never closed'],
    ['a && b', '`&&` at character 3 is not understood'],
    ['a, b', '`a,` at character 1 is not understood'],
    ['a,b', '`a,b` at character 1 is not understood'],
    ['!a', '`!a` at character 1 is not understood'],
    ['a | b', '`|` at character 3 is not understood'],
    ['('.repeat(200), 'it is nested too deeply'],
    ['not '.repeat(200), 'it is nested too deeply'],
  ])('%j', (text, problem) => {
    const { expression, diagnostics } = parseTagExpression(text);
    expect(expression).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'bad-tags',
        severity: 'error',
        message: `\`--tags ${JSON.stringify(text)}\`: ${problem}`,
        hint: expect.any(String) as string,
      },
    ]);
  });
});

const NAMES = ['a', 'b', 'c', 'd'];

/** A random expression as text, and what it means, computed without the parser. */
function createExpression(random: Random, depth: number): { text: string; means: (tags: Set<string>) => boolean } {
  const choice = depth === 0 ? 0 : Math.floor(random() * 4);
  if (choice === 0) {
    const name = 'abcd'.charAt(Math.floor(random() * 4));
    return { text: name, means: (tags) => tags.has(name) };
  }
  const left = createExpression(random, depth - 1);
  if (choice === 1) return { text: `not (${left.text})`, means: (tags) => !left.means(tags) };
  const right = createExpression(random, depth - 1);
  if (choice === 2) {
    return { text: `(${left.text}) and (${right.text})`, means: (tags) => left.means(tags) && right.means(tags) };
  }
  return { text: `(${left.text}) or (${right.text})`, means: (tags) => left.means(tags) || right.means(tags) };
}

test('every expression means what its parts mean', () => {
  const random = createRandom(99);
  for (let round = 0; round < 500; round += 1) {
    const { text, means } = createExpression(random, 4);
    const expression = parse(text);
    for (let bits = 0; bits < 16; bits += 1) {
      const tags = new Set(NAMES.filter((_, at) => (bits & (1 << at)) !== 0));
      expect(matchTags(expression, tags), `${text} with ${[...tags].join()}`).toBe(means(tags));
    }
  }
});

test('without parentheses, not binds closest, then and, as in JavaScript', () => {
  const random = createRandom(5);
  for (let round = 0; round < 500; round += 1) {
    const operands = Array.from(
      { length: 5 },
      () => `${random() < 0.3 ? 'not ' : ''}${'abcd'.charAt(Math.floor(random() * 4))}`,
    );
    const text = operands
      .map((operand, at) => (at === 0 ? operand : `${random() < 0.5 ? 'and' : 'or'} ${operand}`))
      .join(' ');
    const script = text
      .replaceAll('and', '&&')
      .replaceAll('or', '||')
      .replaceAll('not ', '!')
      .replace(/[a-d]\b/g, 'tags.has("$&")');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- JavaScript's own precedence is the reference
    const means = new Function('tags', `return ${script}`) as (tags: Set<string>) => boolean;
    for (let bits = 0; bits < 16; bits += 1) {
      const tags = new Set(NAMES.filter((_, at) => (bits & (1 << at)) !== 0));
      expect(matchTags(parse(text), tags), text).toBe(means(tags));
    }
  }
});
