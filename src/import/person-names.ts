// Names of people: those of a list that the author gives, and those that somebody says as his own.
import { isFiller } from '../draft/read-tokens.ts';
import { foldCase } from '../text/normalise.ts';
import { listIntroduced, type Utterance } from './introductions.ts';
import type { Finding } from './personal-data.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;

/** A word of a text that is a name or a part of one. */
interface NameWord {
  readonly start: number;
  readonly end: number;
  /** The whole name. */
  readonly person: string | undefined;
  /** True for a word that says something else, too (`de`, `will`), and is not written as a name in a sentence is. */
  readonly isWeak: boolean;
}

/** Names that are looked for: of a list, and of the conversation at hand. */
export class PersonNames {
  /** By name or part of one, the whole name. */
  readonly #listed: ReadonlyMap<string, string>;
  #present: ReadonlyMap<string, string> = new Map();

  /** Each part of a listed name is one, too: people are called by their first name. */
  constructor(names: readonly string[]) {
    this.#listed = mapParts(names);
  }

  /** Learns who takes part in a conversation, in place of the one before: a part of a name is theirs then. */
  learn(utterances: readonly Utterance[]): void {
    this.#present = new Map();
    const whole = utterances
      .flatMap(({ text }) => this.find(text).map(({ start, end }) => normaliseName(text.slice(start, end))))
      .filter((name) => this.#listed.get(name) === name);
    this.#present = mapParts([...whole, ...utterances.flatMap(listIntroduced)]);
  }

  /** What a name and its parts have in common: the whole name. */
  identify(written: string): string {
    const name = normaliseName(written);
    const [first = ''] = name.split(' ');
    // Spelled, it is a letter after the other.
    return this.#lookUp(name) ?? this.#lookUp(first) ?? this.#lookUp(name.replaceAll(' ', '')) ?? name;
  }

  /** Finds them, letter case and accents aside; neighbouring parts are one name. */
  find(text: string): readonly Finding[] {
    if (this.#listed.size === 0 && this.#present.size === 0) return [];
    const groups: NameWord[][] = [];
    for (const word of this.#listWords(text)) {
      const last = groups.at(-1);
      if (last !== undefined && /^[\s_-]+$/u.test(text.slice(last.at(-1)?.end, word.start))) last.push(word);
      else groups.push([word]);
    }
    return groups.flatMap((words) => {
      const last = words.findLast(({ isWeak }) => !isWeak);
      // `will smith` is all a name, and of `zuleika will` only the first word.
      const first = words.find((word, index) => !word.isWeak || words[index + 1]?.person === word.person);
      return first === undefined || last === undefined ? [] : [{ kind: 'name', start: first.start, end: last.end }];
    });
  }

  *#listWords(text: string): Generator<NameWord, void, undefined> {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const bare = word.replace(POSSESSIVE, '');
      const known = [word, bare].find((form) => this.#lookUp(normaliseName(form)) !== undefined);
      if (known === undefined) continue;
      const person = this.#lookUp(normaliseName(known));
      const isName = /^\p{Lu}\P{Lu}/u.test(known) && /[^\s.!?]\s+$/u.test(text.slice(0, index).slice(-3));
      yield { start: index, end: index + known.length, person, isWeak: isFiller(foldCase(known)) && !isName };
    }
  }

  #lookUp(name: string): string | undefined {
    return this.#present.get(name) ?? this.#listed.get(name);
  }
}

/** Where two people share a part, it stands for the first. */
function mapParts(names: readonly string[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const name of names.map(normaliseName)) {
    for (const part of [name, ...name.split(' ')]) if (part.length > 1 && !parts.has(part)) parts.set(part, name);
  }
  return parts;
}

function normaliseName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .replace(/’/gu, "'");
}
