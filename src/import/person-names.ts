// Names of people: those of a list that the author gives, and those that somebody says as his own.
import { overlaps, type Finding } from './personal-data.ts';

const INTRODUCTION =
  /\b(?:(?:my|the) (?:full |first |last |sur)?name(?:'s| is)|name's|(?:i am|i'm|this is|it's|it is|speaking (?:to|with)|under) (?=\p{Lu}))\s*(\p{L}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,3})/giu;

/** Words after an introduction that are no names. */
const NO_NAME =
  /^(?:not|the|a|an|my|your|it|on|in|here|there|just|calling|looking|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;

/** A word of a text that is a name or a part of one. */
interface NameWord {
  readonly start: number;
  readonly end: number;
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
  learn(texts: readonly string[]): void {
    const said = texts.flatMap((text) => Array.from(text.matchAll(INTRODUCTION), (match) => cutName(match[1] ?? '')));
    const whole = texts
      .flatMap((text) => this.find(text).map(({ start, end }) => normaliseName(text.slice(start, end))))
      .filter((name) => this.#listed.get(name) === name);
    this.#present = mapParts([...whole, ...said]);
  }

  /** What a name and its parts have in common: the whole name. */
  identify(written: string): string {
    const name = normaliseName(written);
    const [first = ''] = name.split(' ');
    return this.#lookUp(name) ?? this.#lookUp(first) ?? name;
  }

  /** Finds them, letter case and accents aside; neighbouring parts are one name. */
  find(text: string): readonly Finding[] {
    const found: { kind: 'name'; start: number; end: number }[] = [];
    if (this.#listed.size === 0 && this.#present.size === 0) return found;
    for (const word of this.#listWords(text)) {
      const last = found.at(-1);
      if (last !== undefined && /^[\s-]+$/u.test(text.slice(last.end, word.start))) last.end = word.end;
      else found.push({ kind: 'name', ...word });
    }
    return found;
  }

  /** Tells which of the names do not overlap with what was found otherwise. */
  findBeside(text: string, others: readonly Finding[]): readonly Finding[] {
    return this.find(text).filter((name) => !others.some((other) => overlaps(other, name)));
  }

  *#listWords(text: string): Generator<NameWord, void, undefined> {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const bare = word.replace(POSSESSIVE, '');
      const known = [word, bare].find((form) => this.#lookUp(normaliseName(form)) !== undefined);
      if (known !== undefined) yield { start: index, end: index + known.length };
    }
  }

  #lookUp(name: string): string | undefined {
    return this.#present.get(name) ?? this.#listed.get(name);
  }
}

/** A name ends before the first word without a capital, whatever the letter case of the sentence is. */
function cutName(written: string): string {
  const [first = '', ...more] = written.split(/\s+/u);
  if (NO_NAME.test(first)) return '';
  const rest = more.findIndex((word) => !/^\p{Lu}/u.test(word));
  return [first, ...more.slice(0, rest === -1 ? undefined : rest)].join(' ');
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
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/gu, ' ')
    .replace(/’/gu, "'");
}
