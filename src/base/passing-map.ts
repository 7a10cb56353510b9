// A map whose entries come and go by the thousand. V8 links each table of a Map to the one that takes its place, so a table
// that has become old keeps all later ones in memory, with what was in them when they were replaced, until old memory is
// looked through. Here what a table keeps is an empty cell.

interface Cell<V> {
  value: V | undefined;
}

/** Values by key, each taken out once. */
export class PassingMap<K, V extends object> {
  readonly #cells = new Map<K, Cell<V>>();

  /** The value of a key; undefined where there is none. */
  get(key: K): V | undefined {
    return this.#cells.get(key)?.value;
  }

  /** Puts a value in. */
  set(key: K, value: V): void {
    this.#cells.set(key, { value });
  }

  /** Takes a value out; undefined where there is none. */
  take(key: K): V | undefined {
    const cell = this.#cells.get(key);
    if (cell === undefined) return undefined;
    this.#cells.delete(key);
    const { value } = cell;
    cell.value = undefined;
    return value;
  }
}
