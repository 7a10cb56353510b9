// What was made of texts, kept for the next time the same text comes.

/** Suites have tens or hundreds of texts that come again; when there are more, all are forgotten. */
const MAX_TEXTS = 2000;

/** One value for each text. */
export class TextCache<T> {
  readonly #values = new Map<string, T>();

  /** Gives what `create` has made of a text, now or before. */
  get(text: string, create: (text: string) => T): T {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    if (this.#values.size >= MAX_TEXTS) this.#values.clear();
    const value = create(text);
    this.#values.set(text, value);
    return value;
  }
}
