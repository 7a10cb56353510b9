// Takes personal data out of the texts of conversations: the same value becomes the same variable, in all files of an import.
import { renderVariable, escapeText } from '../draft/template-text.ts';
import { findPersonalData, type Finding, type PersonalKind } from './personal-data.ts';
import { PersonNames } from './person-names.ts';
import { createPlaceholder } from './placeholder.ts';

/** The last digits of a phone number are the same with the code of the country and without. */
const SUBSCRIBER_DIGITS = 9;

/** How often each kind was masked. */
export type MaskCounts = ReadonlyMap<PersonalKind, number>;

/** Masks texts and remembers what stands for what. The values themselves are never given away. */
export class Masker {
  readonly #names: PersonNames;
  /** By kind and value; one entry for each value of the whole import. */
  readonly #variables = new Map<string, string>();
  readonly #numbers = new Map<PersonalKind, number>();
  #counts = new Map<PersonalKind, number>();

  constructor(names: readonly string[]) {
    this.#names = new PersonNames(names);
  }

  /** Begins a conversation: learns the names that are said in it, and counts anew. */
  begin(texts: readonly string[]): void {
    this.#names.learn(texts);
    this.#counts = new Map();
  }

  /** What was masked since `begin`. */
  get counts(): MaskCounts {
    return this.#counts;
  }

  /** Writes a text as a scenario file has it, with variables for what is personal; `before` was said just before. */
  write(text: string, before = ''): string {
    const findings = this.#find(text, before);
    let result = '';
    let from = 0;
    for (const { kind, start, end } of findings) {
      // A `$` before a variable would make it text.
      result +=
        escapeText(text.slice(from, start)).replace(/\$+$/u, '') +
        renderVariable(this.#name(kind, text.slice(start, end)));
      from = end;
    }
    return result + escapeText(text.slice(from));
  }

  /** Tells whether a text holds anything personal. */
  holds(text: string): boolean {
    return this.#find(text, '').length > 0;
  }

  /** The variables of a text that was written, with values that stand in for the real ones. */
  listVariables(written: string): ReadonlyMap<string, string> {
    const used = written.matchAll(/(?<!\$)\$\{(([a-z_]+)_(\d+))\}/gu);
    return new Map(
      Array.from(used, ([, name = '', kind = '', number = '']): [string, string] => [
        name,
        createPlaceholder(kind as PersonalKind, Number(number)),
      ]).sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  }

  #find(text: string, before: string): readonly Finding[] {
    const found = findPersonalData(text, { before });
    return [...found, ...this.#names.findBeside(text, found)].sort((a, b) => a.start - b.start);
  }

  #name(kind: PersonalKind, value: string): string {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const key = `${kind} ${kind === 'name' ? this.#names.identify(value) : normaliseValue(kind, value)}`;
    const known = this.#variables.get(key);
    if (known !== undefined) return known;
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    const name = `${kind}_${number}`;
    this.#variables.set(key, name);
    return name;
  }
}

/** Two ways to write one value count as one. */
function normaliseValue(kind: PersonalKind, value: string): string {
  const folded = value.normalize('NFKC').toLowerCase();
  switch (kind) {
    case 'phone':
      return folded.replace(/\D/gu, '').slice(-SUBSCRIBER_DIGITS);
    case 'card':
      return folded.replace(/\D/gu, '');
    case 'iban':
    case 'postcode':
      return folded.replace(/[\s-]/gu, '');
    default:
      return folded.replace(/\s+/gu, ' ');
  }
}
