// The end of a switch over a closed union.

/** Fails to compile when a member of the union was forgotten, and throws if one slips through at run time. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
