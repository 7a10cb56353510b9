// Ends servers and clients when the tests of a file are over. (Vitest's own onTestFinished mixes up tests that run at
// the same time.)
import { afterAll } from 'vitest';

const ends: (() => unknown)[] = [];

afterAll(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Calls `end` when all tests of the file are over; what was begun last ends first. */
export function endAfterTests(end: () => unknown): void {
  ends.push(end);
}
