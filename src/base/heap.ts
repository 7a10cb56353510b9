// How much memory Node.js takes for what is no longer needed. By default it lets garbage grow to several times of what
// lives before it looks for it, which is quick, and for a large suite means a gigabyte.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * Spares memory from now on: garbage is collected when it is two fifths of what lives, and the space for new objects, of
 * which V8 fills three, stays as large as it is instead of growing to 32 MB.
 */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=40');
  keepNewSpace();
}

/** Less makes more garbage outlive a collection, more only takes memory; both halves of it, in bytes. */
const NEW_SPACE_BYTES = 16 * 2 ** 20;

/**
 * To be called at the first signs of a large suite, before much else is made: keeps the space for new objects as it is, where it
 * is large enough. It can't be made smaller, and some versions of Node.js let it grow sooner than others.
 */
export function keepGrownNewSpace(): void {
  const size = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  if (size >= NEW_SPACE_BYTES) keepNewSpace();
}

function keepNewSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
