// Texts on their way to a file: all of their bytes arrive, in order, in pieces of a bounded size.
import { expect, test } from 'vitest';
import { TextBuffer } from '../../../src/base/text-buffer.ts';

const LIMIT = 64 * 1024;

/** Of many lengths; their characters take one to four bytes, so that pieces would end within one here and there. */
const TEXTS = Array.from({ length: 300 }, (_, index) => `${index}${'aé中😀'.repeat((index * 97) % 900)}`);

function gather(): { buffer: TextBuffer; drained: Buffer[] } {
  const drained: Buffer[] = [];
  return { buffer: new TextBuffer((bytes) => void drained.push(Buffer.from(bytes))), drained };
}

test('every text arrives whole, short ones together and long ones in pieces', () => {
  for (const shift of [0, 1, 2, 3]) {
    const texts = [...TEXTS, 'x'.repeat(shift), '😀'.repeat(100_000), '', ...TEXTS];
    const { buffer, drained } = gather();
    for (const text of texts) buffer.write(text);
    buffer.flush();
    buffer.flush();
    expect(Buffer.concat(drained).toString() === texts.join('')).toBe(true);
    expect(Math.max(...drained.map(({ length }) => length))).toBeLessThanOrEqual(LIMIT);
    expect(drained.length).toBeLessThan(texts.length / 2);
  }
});

test('nothing is drained before there is need', () => {
  const { buffer, drained } = gather();
  buffer.write('é');
  buffer.write('bc');
  expect([drained.length, buffer.size, buffer.read(0, 2), buffer.read(2, 4)]).toEqual([0, 4, 'é', 'bc']);
});

test('what could not be drained waits on', () => {
  let isFull = true;
  const drained: string[] = [];
  const buffer = new TextBuffer((bytes) => {
    if (isFull) throw new Error('full');
    drained.push(bytes.toString());
  });
  buffer.write('abc');
  expect(() => buffer.flush()).toThrow('full');
  isFull = false;
  buffer.flush();
  expect(drained).toEqual(['abc']);
});

test('what is cleared is never drained', () => {
  const { buffer, drained } = gather();
  buffer.write('abc');
  buffer.clear();
  buffer.flush();
  expect(drained).toEqual([]);
});
