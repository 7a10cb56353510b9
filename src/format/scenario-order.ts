// The order of keys in scenario and fragment files: first what a scenario is, then how it is played, what its variables
// are, and last the conversation, which is the longest part. Mappings whose keys are the author's own (rows, variables,
// attributes, captures, JSON Schemas) and matchers, whose keys are checked one after the other, keep their order.
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Keys in their order, and what is known of the mappings below them. */
interface Shape {
  readonly keys: readonly string[];
  readonly children?: Readonly<Record<string, Shape>>;
}

const LANGUAGE: Shape = { keys: ['asr', 'tts'] };
const HANDOFF: Shape = { keys: ['destination', 'reason'] };
const EXPECTATION_KEYS = ['response', 'handoff', 'end_conversation', 'latency', 'body'];
const EXPECTATION: Shape = { keys: EXPECTATION_KEYS, children: { handoff: HANDOFF } };
const BY_TARGET: Shape = { keys: [], children: { '*': EXPECTATION } };
const EXPECTING = { expect: EXPECTATION, expect_on: BY_TARGET };

const GREETING: Shape = {
  keys: [...EXPECTATION_KEYS, 'expect_on', 'capture'],
  children: { handoff: HANDOFF, expect_on: BY_TARGET },
};

const TURN: Shape = {
  keys: 'name when user silence use with paraphrases timeout expect expect_on capture'.split(' '),
  children: EXPECTING,
};

const ANSWER: Shape = { keys: 'when user silence times expect expect_on capture'.split(' '), children: EXPECTING };

const DOCUMENT: Shape = {
  keys: [
    ...['id', 'name', 'description', 'tags', 'only_on', 'skip', 'only', 'expected_failure'],
    ...['repeat', 'pass_rate', 'retries', 'timeout', 'lock', 'continue_on_failure'],
    ...['variant', 'examples', 'matrix', 'vars', 'integration_attributes', 'language', 'channel'],
    ...['greeting', 'answers', 'turns'],
  ],
  children: { language: LANGUAGE, greeting: GREETING, answers: ANSWER, turns: TURN },
};

/** Puts the keys of a document's root, and of all mappings of known shape below it, in order. */
export function orderKeys(root: YAMLMap): void {
  keepHeadOfFile(root);
  orderMapping(root, DOCUMENT);
}

/** Comments at the very top belong to the document (the line for editors is one), not to the key they stand before. */
function keepHeadOfFile(root: YAMLMap): void {
  const key = root.items[0]?.key;
  if (!isScalar(key) || typeof key.commentBefore !== 'string') return;
  root.commentBefore = [root.commentBefore, key.commentBefore].filter((text) => typeof text === 'string').join('\n');
  key.commentBefore = null;
}

function orderMapping(mapping: YAMLMap, { keys, children }: Shape): void {
  for (const pair of mapping.items) {
    const shape = children?.[nameOf(pair)] ?? children?.['*'];
    if (shape === undefined) continue;
    if (isMap(pair.value)) orderValue(pair.value, shape);
    for (const item of isSeq(pair.value) ? pair.value.items : []) if (isMap(item)) orderMapping(item, shape);
  }
  mapping.items.sort((a, b) => rankOf(a, keys) - rankOf(b, keys));
}

/** A comment on the first line below `expect:` is about the key that it stands before, and moves with it. */
function orderValue(mapping: YAMLMap, shape: Shape): void {
  const first = mapping.items[0]?.key;
  orderMapping(mapping, shape);
  if (!isScalar(first) || mapping.items[0]?.key === first || typeof mapping.commentBefore !== 'string') return;
  first.commentBefore = [mapping.commentBefore, first.commentBefore]
    .filter((text) => typeof text === 'string')
    .join('\n');
  mapping.commentBefore = null;
}

/** Keys that are not known come last, in the order they are in. */
function rankOf(pair: Pair, keys: readonly string[]): number {
  const rank = keys.indexOf(nameOf(pair));
  return rank === -1 ? keys.length : rank;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
