// Random numbers that a seed makes again: for the order of a run, simulated faults and generated tests.
// Not for secrets.

/** Gives the next number, from 0 up to, not including, 1. */
export type Random = () => number;

/** Creates a generator from a seed, any integer up to 2^53: sfc32 (Chris Doty-Humphrey, PractRand), period about 2^128. */
export function createRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = Math.floor(seed / 2 ** 32) >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that are alike give sequences that are alike until the state is mixed.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** A seed that nobody has chosen, short enough to be typed again. */
export function drawSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}

/** Selects one of a list; undefined from an empty one. */
export function selectOne<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Creates a shuffled copy (Fisher-Yates); every order is equally likely. */
export function createShuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const item = shuffled[last] as Item;
    shuffled[last] = shuffled[other] as Item;
    shuffled[other] = item;
  }
  return shuffled;
}
