// The quick look at a pattern that decides whether a close one is needed.

/** Tells whether a pattern repeats a group, which all that backtrack exponentially do. */
export function hasRepeatedGroup(pattern: string): boolean {
  return /\)(?:[*+]|\{\d)/u.test(pattern);
}
