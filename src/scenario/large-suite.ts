// What a large suite is: one that would fill the memory if everything of it were kept there.

/** From so many scenarios or files, or bytes in them, on a suite is large. */
const LARGE = { scenarios: 1_000, files: 1_000, bytes: 2 * 2 ** 20 };

/** Tells whether a suite fills the memory if everything is kept there. */
export function isLarge({ scenarios, files, bytes }: Readonly<typeof LARGE>): boolean {
  return scenarios > LARGE.scenarios || files > LARGE.files || bytes > LARGE.bytes;
}
