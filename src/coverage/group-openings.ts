// Groups first words of conversations by likeness. What is only polite does not count, and of the rest what is rare counts most,
// in any language. The same texts give the same groups, in whatever order they come.
import { readTokens } from '../draft/read-tokens.ts';
import { compareForm } from '../mutate/states.ts';

/** Texts as alike as this are of one kind. */
const ALIKE = 0.34;

/** A kind of opening. */
export interface OpeningGroup {
  /** The text that the others are like. */
  readonly leader: string;
  /** Compared forms of the texts in it. */
  readonly texts: ReadonlySet<string>;
  /** True where a text that was given first is in it. */
  readonly isKnown: boolean;
}

/** Groups texts: `known` ones lead; the others join the likeliest group, the most frequent of them first. */
export function groupOpenings(known: readonly string[], texts: readonly string[]): readonly OpeningGroup[] {
  const index = new GroupIndex(weighWords([...known, ...texts]));
  for (const text of [...known].sort()) index.add(text, true);
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const form = compareForm(text);
    const row = counts.get(form) ?? { text, count: 0 };
    row.count += 1;
    if (text < row.text) row.text = text;
    counts.set(form, row);
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  for (const { text } of sorted) index.add(text, false);
  return index.groups;
}

/** The form by which a text is found in `texts` of a group. */
export { compareForm as renderOpening };

type MutableGroup = OpeningGroup & { readonly texts: Set<string>; readonly words: ReadonlySet<string> };

/** Groups by the words of their leaders, so that a text is compared only with those it shares a word with. */
class GroupIndex {
  readonly groups: MutableGroup[] = [];
  readonly #byWord = new Map<string, MutableGroup[]>();
  readonly #weigh: (word: string) => number;

  constructor(weights: ReadonlyMap<string, number>) {
    this.#weigh = (word) => weights.get(word) ?? 0;
  }

  /** Puts a text into the group that it is most like, or into one of its own. */
  add(text: string, isKnown: boolean): void {
    const words = listKeys(text);
    const group = this.#findLikeliest(words) ?? this.#open(text, words, isKnown);
    group.texts.add(compareForm(text));
  }

  #findLikeliest(words: ReadonlySet<string>): MutableGroup | undefined {
    let best: { readonly group: MutableGroup; readonly likeness: number } | undefined;
    for (const group of new Set([...words].flatMap((word) => this.#byWord.get(word) ?? []))) {
      const likeness = this.#measure(words, group.words);
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { group, likeness };
    }
    return best?.group;
  }

  /** Weighted Jaccard index. */
  #measure(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
    let [shared, all] = [0, 0];
    for (const word of left.union(right)) {
      const weight = this.#weigh(word);
      all += weight;
      if (left.has(word) && right.has(word)) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  }

  #open(leader: string, words: ReadonlySet<string>, isKnown: boolean): MutableGroup {
    const group: MutableGroup = { leader, words, texts: new Set(), isKnown };
    this.groups.push(group);
    for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), group]);
    return group;
  }
}

/** A word that all texts have weighs little, one that few have weighs much. */
function weighWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const distinct = new Set(texts.map(compareForm));
  for (const text of distinct) for (const word of listKeys(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(Array.from(counts, ([word, count]) => [word, Math.log(1 + distinct.size / count)]));
}

/** What is meant, without differences of case; numbers are all the same. Where nothing else is said, all words are. */
function listKeys(text: string): ReadonlySet<string> {
  const tokens = readTokens(compareForm(text));
  const meant = tokens.filter(({ kind }) => kind !== 'filler');
  const words = (meant.length === 0 ? tokens : meant).map((token) => token.text.replace(/\d+/gu, '#'));
  return new Set(words.length === 0 ? [compareForm(text)] : words);
}
