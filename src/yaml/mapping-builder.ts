// Gathers the entries of one mapping and keeps out what must not be a key: duplicates, merge keys, `__proto__`.
import type { YamlCode } from './yaml-codes.ts';
import type { YamlEntry, YamlMapping, YamlNode } from './yaml-node.ts';
import type { YamlProblems } from './yaml-problems.ts';

/** A key and where it stands. */
export interface YamlKey {
  readonly text: string;
  /** True without quotes. */
  readonly plain: boolean;
  readonly start: number;
  readonly end: number;
}

/** Below this size looking through the list is faster than a set. */
const SMALL = 12;

/** The entries of one mapping, in the order of the file. */
export class MappingBuilder {
  readonly entries: YamlEntry[] = [];
  readonly #problems: YamlProblems;
  #byKey: Map<string, YamlEntry> | undefined;

  constructor(problems: YamlProblems) {
    this.#problems = problems;
  }

  /** Where the last entry ends; 0 without entries. */
  get end(): number {
    const last = this.entries.at(-1);
    return last === undefined ? 0 : Math.max(last.keySpan.end, last.value.end);
  }

  /** Adds an entry, or reports why it is left out. */
  add(key: YamlKey, value: YamlNode): void {
    if (key.text === '<<' && key.plain) {
      this.#refuse(key, 'merge-key', {
        message: 'Merge keys (`<<`) are not allowed',
        hint: 'write the keys out',
      });
    } else if (key.text === '__proto__') {
      this.#refuse(key, 'unsafe-key', {
        message: '`__proto__` is not allowed as a key',
        hint: 'choose another name',
      });
    } else {
      const earlier = this.#find(key.text);
      if (earlier === undefined) this.#append(key, value);
      else this.#refuseDuplicate(key, earlier);
    }
  }

  /** The mapping of all entries. */
  build(start: number, end: number): YamlMapping {
    return { kind: 'mapping', source: this.#problems.source, start, end, entries: this.entries };
  }

  #append(key: YamlKey, value: YamlNode): void {
    const { source } = this.#problems;
    const entry = { key: key.text, keySpan: { source, start: key.start, end: key.end }, value };
    this.entries.push(entry);
    if (this.#byKey !== undefined) this.#byKey.set(key.text, entry);
    else if (this.entries.length > SMALL) this.#byKey = new Map(this.entries.map((each) => [each.key, each]));
  }

  #find(text: string): YamlEntry | undefined {
    if (this.#byKey !== undefined) return this.#byKey.get(text);
    return this.entries.find((entry) => entry.key === text);
  }

  #refuseDuplicate(key: YamlKey, earlier: YamlEntry): void {
    const first = earlier.keySpan.source.place(earlier.keySpan.start, earlier.keySpan.end);
    this.#refuse(key, 'duplicate-key', {
      message: `\`${key.text}\` is written twice in the same mapping; the first is on line ${first.line}`,
      hint: 'keep one of them',
    });
  }

  #refuse(key: YamlKey, code: YamlCode, wording: { message: string; hint: string }): void {
    this.#problems.report(code, key.start, Math.max(key.end, key.start + 1), wording);
  }
}
