// How much memory Node.js takes for what is no longer needed. By default it lets garbage grow to several times of what
// lives before it looks for it, which is quick, and for a large suite means a gigabyte.
import { setFlagsFromString } from 'node:v8';

/** Collects garbage earlier from now on: when it is two fifths of what lives. */
export function collectGarbageEarlier(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
