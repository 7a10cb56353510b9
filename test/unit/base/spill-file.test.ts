// Texts that are kept on the disk: each comes back as it was, in whatever order it is asked for.
import { execFileSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { SpillFile, type SpilledText } from '../../../src/base/spill-file.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Of many lengths, some longer than what is read at once; their characters take one to four bytes. */
const TEXTS = Array.from({ length: 400 }, (_, index) => `${index}${'aé中😀'.repeat((index * 37) % 500)}`);
const LONG = 'é'.repeat(100_000);

function writeAll(file: SpillFile, texts: readonly string[]): readonly (readonly [SpilledText, string])[] {
  return texts.map((text) => [file.write(text), text]);
}

test('comes back forwards, backwards, and while more is written', () => {
  const file = new SpillFile();
  const written = writeAll(file, [...TEXTS, '', LONG, ...TEXTS]);
  for (const [place, text] of [...written, ...written.toReversed()]) expect(file.read(place)).toBe(text);
  for (const text of TEXTS) expect(file.read(file.write(text))).toBe(text);
  for (const [place, text] of written) expect(file.read(place)).toBe(text);
  file.close();
});

test('after `rewind` nothing of what was there comes back', () => {
  const file = new SpillFile();
  const [first] = writeAll(file, [LONG, ...TEXTS]);
  expect(file.read(first![0])).toBe(LONG);
  file.rewind();
  const written = writeAll(file, [...TEXTS, LONG.toUpperCase(), ...TEXTS]);
  expect(written[0]![0]).toMatchObject({ offset: 0 });
  for (const [place, text] of written) expect(file.read(place)).toBe(text);
  file.close();
});

test('where the disk takes nothing, memory does', () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all');
  const file = new SpillFile();
  const written = writeAll(file, [LONG, ...TEXTS, LONG]);
  for (const [place, text] of written) expect(file.read(place)).toBe(text);
  file.close();
});

/** Makes files that it forgets at once, and waits until they are closed. */
const FORGETFUL = `
import { readdirSync, readlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { SpillFile } from './src/base/spill-file.ts';
const isOpen = (link) => {
  try {
    return readlinkSync('/proc/self/fd/' + link).includes('/rehearsal-');
  } catch {
    return false; // The folder that was just read.
  }
};
const countOpen = () => readdirSync('/proc/self/fd').filter(isOpen).length;
for (let number = 0; number < 20; number += 1) new SpillFile().write('x'.repeat(100_000));
console.log(countOpen());
while (countOpen() > 0) {
  globalThis.gc();
  await setImmediate();
}
`;

test.runIf(process.platform === 'linux')('a file that nobody knows any more is closed', () => {
  const flags = ['--expose-gc', '--input-type=module', '--eval', FORGETFUL];
  expect(execFileSync(process.execPath, flags, { encoding: 'utf8', timeout: 60_000 })).toBe('20\n');
});
