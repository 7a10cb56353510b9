import { afterEach, describe, expect, test } from 'vitest';
import { createPatternRunner, type PatternRunner, PatternTimeoutError } from '../../../src/scenario/pattern-runner.ts';

const BOMB = '(a+)+$';
const LONG = `${'a'.repeat(50_000)}!`;
/** Expensive by its bound, quick in fact. */
const HONEST = '.*x.*y.*z';

const runners: PatternRunner[] = [];

function create(timeoutMs?: number): PatternRunner {
  const runner = createPatternRunner(timeoutMs === undefined ? {} : { timeoutMs });
  runners.push(runner);
  return runner;
}

afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.dispose();
});

describe('what is found', () => {
  const PATTERNS: readonly [title: string, source: string, flags: string, text: string][] = [
    ['nothing', 'x', 'u', 'abc'],
    ['the whole match', 'b.', 'u', 'abc'],
    ['groups by number and by name', '(?<first>a)(?:b)(c)(x)?', 'u', 'zabc'],
    ['letter case', 'B', 'iu', 'abc'],
    ['the empty text', '$', 'u', 'abc'],
    ['a letter beyond the first plane', '^.(.)', 'u', '😀é'],
  ];

  test.each(PATTERNS)('%s, at once', async (_, source, flags, text) => {
    const found = new RegExp(source, flags).exec(text);
    expect(await create().find(source, flags, text)).toEqual(
      found && { text: found[0], captures: found.slice(1), groups: { ...found.groups } },
    );
  });

  test.each(PATTERNS)('%s, in the thread', async (_, source, flags, text) => {
    // A bomb beside it that is never set off makes the pattern expensive.
    const guarded = `(?:${source})|(?:(?:z+)+){9}\\d`;
    const found = new RegExp(guarded, flags).exec(text);
    expect(await create().find(guarded, flags, text)).toEqual(
      found && { text: found[0], captures: found.slice(1), groups: { ...found.groups } },
    );
  });

  test('what is no pattern is a syntax error, each time', async () => {
    const runner = create();
    await expect(runner.find('a(', 'u', 'a')).rejects.toThrow(SyntaxError);
    await expect(runner.find('a(', 'u', 'a')).rejects.toThrow(SyntaxError);
  });

  test('more patterns than are kept', async () => {
    const runner = create();
    for (let number = 0; number < 2500; number += 1) {
      expect((await runner.find(`^n${number}$`, 'u', `n${number}`))?.text).toBe(`n${number}`);
    }
    expect((await runner.find('^n1$', 'u', 'n1'))?.text).toBe('n1');
  });
});

describe('a finder', () => {
  const cheap = { source: 'b(.)', flags: 'iu', text: 'aBc' };
  const slow = { source: BOMB, flags: 'u', text: LONG };
  const found = { text: 'Bc', captures: ['c'], groups: {} };

  test('is there at once where nothing has to be waited for', async () => {
    const runner = create();
    await runner.prepare([cheap]);
    const finder = runner.prepare([cheap, cheap]);
    expect(finder).not.toBeInstanceOf(Promise);
    expect((await finder).find(cheap.source, cheap.flags, cheap.text)).toEqual(found);
  });

  test('knows what is found, and throws what went wrong when that is asked for', async () => {
    const invalid = { source: 'a(', flags: 'u', text: 'a' };
    const finder = await create(30).prepare([cheap, slow, invalid]);
    expect(finder.find(cheap.source, cheap.flags, cheap.text)).toEqual(found);
    expect(() => finder.find(slow.source, slow.flags, slow.text)).toThrow(PatternTimeoutError);
    expect(() => finder.find(invalid.source, invalid.flags, invalid.text)).toThrow(SyntaxError);
  });

  test('gives no answer to what it was not prepared for', async () => {
    const runner = create(30);
    const [waited, atOnce] = [await runner.prepare([cheap]), await runner.prepare([])];
    expect(() => waited.find(cheap.source, cheap.flags, 'another text')).toThrow(/nobody has said/);
    expect(() => atOnce.find(slow.source, slow.flags, slow.text)).toThrow(/nobody has said/);
  });
});

describe('a pattern that would take for ever', () => {
  test('is given up, and says what happened', async () => {
    const error: unknown = await create(30)
      .find(BOMB, 'u', LONG)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PatternTimeoutError);
    expect(error).toMatchObject({
      message: 'the pattern was stopped: it took longer than 30 ms on a text of 50,001 characters',
      pattern: BOMB,
      place: undefined,
    });
  });

  test('does no harm on a text that is short enough', async () => {
    expect((await create(30).find(BOMB, 'u', 'aaa'))?.text).toBe('aaa');
  });

  test('does not hold up the main thread', async () => {
    const order: string[] = [];
    const bomb = create(200)
      .find(BOMB, 'u', LONG)
      .catch(() => order.push('bomb'));
    const timer = new Promise((resolve) => setTimeout(resolve, 1)).then(() => order.push('timer'));
    await Promise.all([bomb, timer]);
    expect(order).toEqual(['timer', 'bomb']);
  });

  test('does no harm to matches that wait behind it', async () => {
    const runner = create(200);
    const bomb = runner.find(BOMB, 'u', LONG);
    const waiting = Array.from({ length: 20 }, (_, at) => runner.find(HONEST, 'u', `${at} x ${'y'.repeat(300)} z`));
    await expect(bomb).rejects.toThrow(PatternTimeoutError);
    expect((await Promise.all(waiting)).map((match) => match?.text.split(' ')[0])).toEqual(
      waiting.map((_, at) => String(at)),
    );
  });

  test('waits for the others once it is known', async () => {
    const runner = create(200);
    const order: string[] = [];
    await runner.find(BOMB, 'u', LONG).catch(() => order.push('bomb'));
    const bombs = [1, 2].map((number) => runner.find(BOMB, 'u', LONG).catch(() => order.push(`bomb ${number}`)));
    const honest = runner.find(HONEST, 'u', 'xyz'.repeat(200)).then(() => order.push('honest'));
    await Promise.all([...bombs, honest]);
    expect(order).toEqual(['bomb', 'honest', 'bomb 1', 'bomb 2']);
  });

  test('is given up again and again, each time with a new thread', async () => {
    const runner = create(200);
    for (let round = 0; round < 3; round += 1) {
      await expect(runner.find(BOMB, 'u', LONG)).rejects.toThrow(PatternTimeoutError);
      expect(await runner.find(HONEST, 'u', 'a'.repeat(500))).toBeNull();
    }
  });
});

test.each([
  ['a great many ways to keep', '(?:(a)|b)*z', 'ab'.repeat(4_000_000)],
  ['too large to compile', String.raw`(?:\p{L}{1,1000}){1,1000}`.repeat(500), 'a'],
])('a limit of the engine is no crash: %s', async (_, source, text) => {
  const outcome = await create(20_000)
    .find(source, 'u', text)
    .catch((error: unknown) => error);
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PatternTimeoutError);
});

test('what waits when the runner is disposed is given up', async () => {
  const runner = create(5000);
  const bombs = [runner.find(BOMB, 'u', LONG), runner.find(BOMB, 'u', LONG)];
  const outcomes = Promise.allSettled(bombs);
  await new Promise((resolve) => setTimeout(resolve, 1));
  await runner.dispose();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'PatternTimeoutError' } });
  }
});
