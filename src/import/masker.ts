// Takes personal data out of the texts of conversations: the same value becomes the same variable, in all files of an import.
import { renderVariable, escapeText } from '../draft/template-text.ts';
import type { Utterance } from './introductions.ts';
import { findPersonalData, type Finding, type PersonalKind } from './personal-data.ts';
import { PersonNames } from './person-names.ts';
import { createPlaceholder } from './placeholder.ts';
import { createSearchText } from './search-text.ts';

/** The last digits of a phone number are the same with the code of the country and without. */
const SUBSCRIBER_DIGITS = 9;

/** How often each kind was masked. */
export type MaskCounts = ReadonlyMap<PersonalKind, number>;

/** Stands in a reply for what no scenario can expect; no reply has it (U+FFFC). */
export const OMITTED = '\ufffc';

/** Masks texts and remembers what stands for what. The values themselves are never given away. */
export class Masker {
  readonly #names: PersonNames;
  /** By kind and value; one entry for each value of the whole import. */
  readonly #variables = new Map<string, string>();
  readonly #numbers = new Map<PersonalKind, number>();
  #counts = new Map<PersonalKind, number>();
  /** By variable, the ways in which the user wrote it in the conversation at hand. */
  #said = new Map<string, Set<string>>();

  constructor(names: readonly string[]) {
    this.#names = new PersonNames(names);
  }

  /** Begins a conversation: learns the names that are said in it, and counts anew. */
  begin(utterances: readonly Utterance[]): void {
    const search = (text: string): string => createSearchText(text).text;
    this.#names.learn(utterances.map(({ text, before }) => ({ text: search(text), before: search(before) })));
    this.#counts = new Map();
    this.#said = new Map();
  }

  /** What was masked since `begin`. */
  get counts(): MaskCounts {
    return this.#counts;
  }

  /** Writes a text as a scenario file has it, with variables for what is personal; `before` was said just before. */
  write(text: string, before = ''): string {
    return this.#replace(text, before, renderVariable);
  }

  /** Writes what the user says, and remembers in which form he says what is personal. */
  writeSaid(text: string, before: string): string {
    return this.#replace(text, before, (name, value) => {
      this.#said.set(name, (this.#said.get(name) ?? new Set()).add(foldForm(value)));
      return renderVariable(name);
    });
  }

  /**
   * Writes what the agent says. What the user did not say in just this form is omitted: the agent knows it from elsewhere, or
   * words it in a way of its own, and would not say the value that stands in for it.
   */
  writeReply(text: string, before: string): string {
    return this.#replace(text, before, (name, value) => {
      const forms = this.#said.get(name);
      return forms?.size === 1 && forms.has(foldForm(value)) ? renderVariable(name) : OMITTED;
    });
  }

  /** Writes a text for people to read: `[phone]` stands for what is personal. */
  describe(text: string, before = ''): string {
    let result = '';
    let from = 0;
    for (const { kind, start, end } of this.#find(text, before)) {
      result += `${text.slice(from, start)}[${kind.replace('_', ' ')}]`;
      from = end;
    }
    return result + text.slice(from);
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

  #replace(text: string, before: string, render: (name: string, value: string) => string): string {
    let result = '';
    let from = 0;
    for (const { kind, start, end } of this.#find(text, before)) {
      const value = text.slice(start, end);
      // A `$` before a variable would make it text.
      result +=
        escapeText(text.slice(from, start)).replace(/(?<!\$)\$+$/u, '') + render(this.#name(kind, value), value);
      from = end;
    }
    return result + escapeText(text.slice(from));
  }

  #find(text: string, before: string): readonly Finding[] {
    const search = createSearchText(text);
    const context = { before: createSearchText(before).text };
    return findPersonalData(search.text, context, [(searched) => this.#names.find(searched)]).map(
      ({ kind, start, end }) => ({ kind, ...search.locate(start, end) }),
    );
  }

  #name(kind: PersonalKind, value: string): string {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const key = `${kind} ${kind === 'name' ? this.#names.identify(createSearchText(value).text) : normaliseValue(kind, createSearchText(value).text)}`;
    const known = this.#variables.get(key);
    if (known !== undefined) return known;
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    const name = `${kind}_${number}`;
    this.#variables.set(key, name);
    return name;
  }
}

function foldForm(value: string): string {
  return value.toLowerCase().replace(/\s+/gu, ' ');
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
