// The keys of a terminal, and what is left when it goes away.
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { Keyboard } from '../../../src/cli/keyboard.ts';

interface Terminal {
  readonly input: PassThrough & { setRawMode: (on: boolean) => void };
  readonly keys: string[];
  readonly keyboard: Keyboard;
}

function openKeyboard(): Terminal {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (): void => undefined });
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
  const keys: string[] = [];
  const keyboard = new Keyboard();
  keyboard.open((key) => keys.push(key));
  return { input, keys, keyboard };
}

test('keys have the names that people know', async () => {
  const { input, keys, keyboard } = openKeyboard();
  input.write('y\r?\u0003');
  await expect.poll(() => keys).toEqual(['y', 'return', '?', 'ctrl-c']);
  keyboard.close();
});

test('a terminal that is gone says what Ctrl-D says, once', async () => {
  const { input, keys, keyboard } = openKeyboard();
  input.end();
  await expect.poll(() => keys).toEqual(['ctrl-d']);
  input.setRawMode = () => {
    throw new Error('setRawMode EIO');
  };
  keyboard.close();
});
