// From the wordings in which a reply came to what must hold of it: facts as they are, key phrases instead of sentences, and
// an end that shows that nothing was cut off.
import { foldCase } from '../text/normalise.ts';
import { findSharedPhrases, findFacts } from './shared-phrases.ts';
import type { DraftCondition } from './draft.ts';
import { createPhrase, demandPhrase, holdsPhrase, type Phrase } from './phrase.ts';
import { isFact, readTokens, type Token } from './read-tokens.ts';
import { renderShape } from './reference-shape.ts';

/** What is suggested, and what could not be. */
export interface Suggestion {
  readonly conditions: readonly DraftCondition[];
  /** What only some of the wordings had, a sentence each. */
  readonly dropped: readonly string[];
}

/** More demands than this make a scenario that nobody reads. */
const MAX_FACTS = 6;
const MAX_PHRASES = 3;
const MAX_ECHOED = 2;

/** Words that begin alike so far mean the same: `book`, `booking`. */
const MAX_STEM = 6;

/** The end of a sentence, by script; a reply that was cut off seldom has it. */
const WHOLE_ENDS = ['[.!?]$', '[。！？]$'];

/** What a reply is suggested from. All texts are normalised, and written as in a scenario file. */
export interface ResponseSources {
  /** How the reply was worded, the recorded one first. */
  readonly wordings: readonly string[];
  /** What the user said so far. */
  readonly topic: string;
  /** The other replies of the conversation: what is expected of this one must not hold for them. */
  readonly others: readonly string[];
}

/** So many equal wordings show that the agent does not reword this reply. */
const STEADY_FROM = 4;

/** Suggests what to expect of a reply. */
export function suggestResponse(sources: ResponseSources): Suggestion {
  const { wordings, topic, others } = sources;
  const [first = '', ...more] = wordings;
  const empty = wordings.filter((wording) => wording === '').length;
  if (empty === wordings.length) return { conditions: [{ kind: 'empty', empty: true }], dropped: [] };
  if (empty > 0)
    return { conditions: [], dropped: [`the reply was empty in ${empty} of ${wordings.length} conversations`] };
  const tokens = readTokens(first);
  const differing = [...new Set(more)].filter((other) => foldCase(other) !== foldCase(first));
  const facts = judgeFacts(first, tokens, differing);
  const isOne = differing.length === 0;
  const dropped = isOne ? [] : [...new Set([...facts.dropped, ...listLost(sources, tokens, differing)])];
  const words = isOne
    ? chooseWords(first, tokens, { topic, isSteady: wordings.length >= STEADY_FROM })
    : choosePhrases(findSharedPhrases(first, tokens, differing));
  const phrases = tellApart([...facts.kept, ...words.chosen], words.candidates, others);
  const demands = [...orderPhrases(phrases).map(demandPhrase), ...facts.patterns];
  if (demands.length === 0) return { conditions: suggestWhole(first, isOne), dropped };
  const end = WHOLE_ENDS.find((pattern) => wordings.every((wording) => new RegExp(pattern, 'u').test(wording)));
  if (end !== undefined && tokens.length > 1) demands.push({ kind: 'matches', text: end });
  return { conditions: demands, dropped };
}

/** What would be demanded if there were the first wording alone, and another one lacks. */
function listLost(
  { wordings: [first = ''], topic, others }: ResponseSources,
  tokens: readonly Token[],
  differing: readonly string[],
): readonly string[] {
  const facts = judgeFacts(first, tokens, []);
  const words = chooseWords(first, tokens, { topic, isSteady: false });
  const phrases = orderPhrases(tellApart([...facts.kept, ...words.chosen], words.candidates, others));
  if (phrases.length + facts.patterns.length === 0) return [describeLost(first)];
  const folded = differing.map(foldCase);
  return phrases
    .filter((phrase) => !folded.every((other) => holdsPhrase(other, phrase)))
    .map(({ text }) => describeLost(text));
}

function describeLost(text: string): string {
  return `"${text}" did not come every time`;
}

/** Facts that all wordings have; of the others, the kind of thing that stands in their place. */
function judgeFacts(
  first: string,
  tokens: readonly Token[],
  others: readonly string[],
): { kept: readonly Phrase[]; patterns: readonly DraftCondition[]; dropped: readonly string[] } {
  const kept: Phrase[] = [];
  const patterns: DraftCondition[] = [];
  const dropped: string[] = [];
  for (const phrase of findFacts(first, tokens)) {
    const [only] = phrase.tokens;
    const missing = others.filter((other) => !holdsPhrase(foldCase(other), phrase));
    if (missing.length === 0 && only?.kind !== 'reference') {
      kept.push(phrase);
      continue;
    }
    const pattern = generalise(first, tokens, phrase);
    if (pattern !== undefined && others.every((other) => new RegExp(pattern, 'iu').test(other))) {
      patterns.push({ kind: 'matches', text: pattern });
    } else {
      dropped.push(describeLost(phrase.text));
    }
  }
  return { kept: kept.slice(0, MAX_FACTS), patterns: dedupe(patterns), dropped };
}

/** The kind of a fact, with the word before it where that alone would say little. */
function generalise(text: string, tokens: readonly Token[], { tokens: [only, ...more] }: Phrase): string | undefined {
  if (only === undefined || more.length > 0) return undefined;
  if (only.kind === 'reference') return `\\b${renderShape(only.text)}\\b`;
  const before = tokens[tokens.indexOf(only) - 1];
  if (only.kind !== 'number' || before === undefined || before.kind === 'hole' || !/\d/u.test(only.text))
    return undefined;
  const between = text.slice(before.end, only.start);
  if (between !== ' ' || /[^\p{L}]/u.test(before.text)) return undefined;
  return `\\b${before.text} ${only.text.replace(/\d+/gu, '\\d+').replace(/[.]/gu, '\\.')}\\b`;
}

/** Phrases to choose from, and those that are demanded in any case. */
interface Choice {
  readonly candidates: readonly Phrase[];
  readonly chosen: readonly Phrase[];
}

/**
 * With one wording only, single words: what the user spoke about; and where that is little, or the wording is steady, what
 * the longest sentence ends with.
 */
function chooseWords(
  text: string,
  tokens: readonly Token[],
  { topic, isSteady }: { readonly topic: string; readonly isSteady: boolean },
): Choice {
  const about = new Set(readTokens(topic).map(({ text: word }) => stem(word)));
  const contents = [...tokens.keys()].filter((index) => tokens[index]?.kind === 'content');
  const wordAt = (index: number): Phrase => createPhrase(text, tokens, index, index + 1);
  const echoed = contents.filter((index) => about.has(stem(tokens[index]?.text ?? ''))).slice(0, MAX_ECHOED);
  const isTold = tokens.some(({ kind }) => kind === 'number' || kind === 'reference' || kind === 'hole');
  const last = findLastContent(tokens);
  const needsMore = isSteady || (!isTold && echoed.length < MAX_ECHOED);
  const chosen = new Set([...echoed, ...(needsMore && last !== undefined ? [last] : [])]);
  // From the end, where most languages put what matters.
  return { candidates: contents.toReversed().map(wordAt), chosen: [...chosen].map(wordAt) };
}

function choosePhrases(phrases: readonly Phrase[]): Choice {
  const longest = phrases.toSorted((a, b) => b.text.length - a.text.length);
  const withoutFacts = longest.filter(({ tokens }) => !tokens.some(isFact));
  const withFacts = longest.filter(({ tokens }) => tokens.some(isFact));
  return { candidates: longest, chosen: [...withFacts, ...withoutFacts.slice(0, MAX_PHRASES)] };
}

/** Adds phrases until no other reply of the conversation would do as well, as far as there are any. */
function tellApart(
  chosen: readonly Phrase[],
  candidates: readonly Phrase[],
  others: readonly string[],
): readonly Phrase[] {
  const phrases = [...chosen];
  for (const other of others.map(foldCase)) {
    if (!phrases.every((phrase) => holdsPhrase(other, phrase))) continue;
    const sharper = candidates.find((phrase) => !holdsPhrase(other, phrase));
    if (sharper !== undefined) phrases.push(sharper);
  }
  return phrases;
}

/** In the order of the reply; none that another says already. */
function orderPhrases(phrases: readonly Phrase[]): readonly Phrase[] {
  const longest = phrases.toSorted((a, b) => b.text.length - a.text.length);
  const needed = longest.filter((phrase, index) => !longest.slice(0, index).some((other) => covers(other, phrase)));
  return needed.sort((a, b) => (a.tokens[0]?.start ?? 0) - (b.tokens[0]?.start ?? 0));
}

function covers(outer: Phrase, inner: Phrase): boolean {
  return holdsPhrase(foldCase(outer.text), inner);
}

/** The last content word of the longest sentence. */
function findLastContent(tokens: readonly Token[]): number | undefined {
  const sentences: number[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.opens) sentences.push([]);
    sentences.at(-1)?.push(index);
  }
  const contents = sentences.map((indices) => indices.filter((index) => tokens[index]?.kind === 'content'));
  return contents.toSorted((a, b) => b.length - a.length)[0]?.at(-1);
}

/** A reply without a word to hold on to: if it is always the same, as it is. */
function suggestWhole(text: string, isOne: boolean): readonly DraftCondition[] {
  return [isOne ? { kind: 'equals', text } : { kind: 'empty', empty: false }];
}

function stem(word: string): string {
  return foldCase(word)
    .replace(/(?:'s|ies|es|s|ing|ed)$/u, '')
    .slice(0, MAX_STEM);
}

function dedupe(conditions: readonly DraftCondition[]): readonly DraftCondition[] {
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}
