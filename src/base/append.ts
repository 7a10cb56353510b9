// Appending to a list, however long what is appended is.

/** Appends every item. `push(...items)` puts them on the stack, which holds about a hundred thousand. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
