// A draft as YAML. What is said is this file's; the style is that of `rehearsal fmt`, which has the last word.
import { Document, isScalar, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import { isRecord, type JsonValue } from '../base/json.ts';
import { formatText } from '../format/format-text.ts';
import { SourceFile } from '../text/source-file.ts';
import { type Draft, type DraftCondition, type DraftExpectation, type DraftReply, hasExpectation } from './draft.ts';

/** Collections up to this width stand on one line. */
const MAX_FLOW_WIDTH = 100;

/** Texts on one line each, so that nothing but escapes stands between them and what is read. */
const LAYOUT = { lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER } as const;

/** Renders drafts as the documents of one file. Throws where the style would change what they say: a bug of ours. */
export function renderDrafts(drafts: readonly Draft[]): string {
  const formatted = formatText(new SourceFile('draft.yaml', drafts.map(renderDraft).join('\n---\n')));
  if ('diagnostic' in formatted) throw new Error(formatted.diagnostic.message);
  return formatted.text;
}

function renderDraft(draft: Draft): string {
  const text = new Document(createScenario(draft)).toString(LAYOUT);
  return draft.notes.length === 0 ? text : `${renderComment(draft.notes).replace(/^/gmu, '#')}\n${text}`;
}

function createScenario(draft: Draft): YAMLMap {
  const { id, name, description, skip, variant, channel, vars } = draft;
  const map = createMap([
    ['id', id && createTextNode(id)],
    ['name', createTextNode(name)],
    ['description', description && createTextNode(description)],
    ['tags', draft.tags.length === 0 ? undefined : createList(draft.tags.map(createTextNode))],
    ['skip', skip && createTextNode(skip)],
    ['variant', variant && createTextNode(variant)],
    ['integration_attributes', draft.integrationAttributes && createJson(draft.integrationAttributes)],
    ['language', createLanguage(draft.language)],
    ['channel', channel && createTextNode(channel)],
    ['vars', vars.size === 0 ? undefined : createMap([...vars].map(([key, text]) => [key, createTextNode(text)]))],
    ['greeting', createGreeting(draft.greeting)],
    ['turns', draft.turns.length === 0 ? undefined : createBlockList(draft.turns.map(createTurn))],
  ]);
  map.flow = false;
  return map;
}

function createLanguage(language: Draft['language']): Node | undefined {
  if (language === undefined) return undefined;
  const { asr, tts } = language;
  if (asr !== undefined && asr === tts) return createTextNode(asr);
  return createMap([
    ['asr', asr && createTextNode(asr)],
    ['tts', tts && createTextNode(tts)],
  ]);
}

function createGreeting(greeting: DraftReply): Node | undefined {
  if (!hasExpectation(greeting.expect) && greeting.captures.length === 0) return undefined;
  const map = createMap([...listExpectations(greeting.expect), ['capture', createCaptures(greeting)]]);
  if (greeting.notes.length === 0) return map;
  map.flow = false;
  map.commentBefore = renderComment(greeting.notes);
  return map;
}

function createTurn(turn: Draft['turns'][number]): YAMLMap {
  const said: Field =
    'user' in turn.say ? ['user', createTextNode(turn.say.user)] : ['silence', createJson(turn.say.silence)];
  const expect = hasExpectation(turn.expect) ? createMap(listExpectations(turn.expect)) : undefined;
  const map = createMap([said, ['expect', expect], ['capture', createCaptures(turn)]]);
  map.flow = false;
  if (turn.notes.length > 0) map.commentBefore = renderComment(turn.notes);
  return map;
}

function listExpectations({ response, handoff, endConversation, latency }: DraftExpectation): readonly Field[] {
  return [
    ['response', createMatcher(response)],
    ['handoff', createHandoff(handoff)],
    ['end_conversation', endConversation === undefined ? undefined : createJson(endConversation)],
    ['latency', latency && createTextNode(latency)],
  ];
}

function createHandoff(handoff: DraftExpectation['handoff']): Node | undefined {
  if (handoff === undefined || typeof handoff === 'boolean') {
    return handoff === undefined ? undefined : createJson(handoff);
  }
  const field = (condition: DraftCondition): Node | undefined =>
    condition.kind === 'equals' ? createTextNode(condition.text) : createMatcher([condition]);
  return createMap([
    ['destination', field(handoff.destination)],
    ['reason', field(handoff.reason)],
  ]);
}

/** A single phrase is written as it is; kinds that a mapping can have only once go into `all_of`. */
function createMatcher(conditions: readonly DraftCondition[]): Node | undefined {
  const [only] = conditions;
  if (only === undefined) return undefined;
  if (conditions.length === 1 && only.kind === 'contains') return createTextNode(only.text);
  const texts = (kind: DraftCondition['kind']): string[] =>
    conditions.flatMap((condition) => (condition.kind === kind && 'text' in condition ? condition.text : []));
  const [first, ...more] = texts('matches');
  const empty = conditions.find((condition) => condition.kind === 'empty');
  const single = (kind: 'equals' | 'exact'): Field => {
    const text = texts(kind)[0];
    return [kind, text === undefined ? undefined : createTextNode(text)];
  };
  return createMap([
    ['contains', createTexts(texts('contains'))],
    single('equals'),
    single('exact'),
    ['matches', first === undefined || more.length > 0 ? undefined : createTextNode(first)],
    ['all_of', more.length === 0 ? undefined : createList([first ?? '', ...more].map(createPattern))],
    ['none_of', texts('none_of').length === 0 ? undefined : createList(texts('none_of').map(createTextNode))],
    ['empty', empty === undefined ? undefined : createJson(empty.empty)],
  ]);
}

function createPattern(pattern: string): Node {
  return createMap([['matches', createTextNode(pattern)]]);
}

function createTexts(texts: readonly string[]): Node | undefined {
  const [only] = texts;
  if (only === undefined) return undefined;
  return texts.length === 1 ? createTextNode(only) : createList(texts.map(createTextNode));
}

function createCaptures({ captures }: DraftReply): Node | undefined {
  if (captures.length === 0) return undefined;
  return createMap(captures.map(({ name, pattern }) => [name, createTextNode(pattern)]));
}

function createTextNode(text: string): Scalar<string> {
  const node = new Scalar(text);
  node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

/** JSON with its types; texts are quoted as texts are. */
function createJson(value: JsonValue): Node {
  if (typeof value === 'string') return createTextNode(value);
  if (Array.isArray(value)) return createList(value.map((item: JsonValue) => createJson(item)));
  if (isRecord(value)) {
    return createMap(Object.entries(value).map(([key, item]) => [key, createJson(item)]));
  }
  return new Document(value).contents as Node;
}

type Field = readonly [key: string, value: Node | undefined | ''];

function createMap(fields: readonly Field[]): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of fields) {
    if (value !== undefined && value !== '') map.items.push(new Pair(createTextNode(key), value));
  }
  map.flow = isShort(map);
  return map;
}

function createList(items: readonly Node[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(...items);
  list.flow = isShort(list);
  return list;
}

function createBlockList(items: readonly Node[]): YAMLSeq {
  const list = createList(items);
  list.flow = false;
  return list;
}

/** Tells whether a collection fits on a line; what holds one that does not, does not fit either. */
function isShort(node: Node): boolean {
  return measure(node) <= MAX_FLOW_WIDTH;
}

function measure(node: unknown): number {
  if (node instanceof Pair) return measure(node.key) + measure(node.value) + 2;
  if (isScalar(node)) return String(node.value).length + 2;
  if (!(node instanceof YAMLMap || node instanceof YAMLSeq)) return 0;
  if (node.flow === false || typeof node.commentBefore === 'string') return Infinity;
  return node.items.reduce<number>((sum, item) => sum + measure(item) + 2, 2);
}

/** Each line of a comment, without what would end it. */
function renderComment(notes: readonly string[]): string {
  return notes
    .flatMap((note) => note.split(/[\r\n\u0085\u2028\u2029]+/u))
    .map((line) => ` ${line.replace(/[\p{Cc}\ufeff\p{Cs}]/gu, '\ufffd')}`.trimEnd())
    .join('\n');
}
