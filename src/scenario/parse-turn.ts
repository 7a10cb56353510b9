// What is said and what must come back: turns, answers and the greeting.
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { getEntry, getValue, placeOf } from '../yaml/yaml-access.ts';
import { cleanLine } from './clean-line.ts';
import { type ParsedExpectation, parseCaptures, parseExpectations } from './parse-expectation.ts';
import { lintWhen } from './lint-matcher.ts';
import { listKeys } from './matcher-schema.ts';
import { parseMatcher } from './parse-matcher.ts';
import { isEmptyTemplate, parseTemplate } from './parse-template.ts';
import { parseDurationAt, parseNumber, parseText } from './parse-text.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { describeFinding } from './scenario-codes.ts';
import type { Matcher } from './matcher.ts';
import type { Answer, Greeting, Say, Turn } from './scenario.ts';
import { ANSWER_SCHEMA, TURN_SCHEMA } from './turn-schema.ts';

/** Another way to say a turn. */
export interface Paraphrase {
  readonly say: Say;
  /** The words as people see them, for the label. */
  readonly text: string;
  readonly node: YamlNode;
}

/** Whether anything is expected of a reply, on this target and on any. */
export type Expectedness = Omit<ParsedExpectation, 'expect'>;

/** In the place of words that can't be read; with the error that says so, nothing is played. */
const UNSAID: Say = { kind: 'silence', message: 'absent' };

/** A turn and what is only known of it while a file is read. */
export interface ParsedTurn extends Expectedness {
  readonly turn: Turn;
  readonly paraphrases: readonly Paraphrase[];
}

const TURN_KEYS = listKeys(TURN_SCHEMA);
const ANSWER_KEYS = listKeys(ANSWER_SCHEMA);

/** Reads a turn whose fragment, if it uses one, has been put in its place. */
export function parseTurn(node: YamlMapping, number: number, context: ScenarioContext): ParsedTurn {
  const { report } = context;
  const say = parseSay(node, 'turn', context) ?? UNSAID;
  const { expect, ...expectedness } = parseOwnExpectations(node, context);
  const when = parseWhen(node, context);
  const captures = parseCaptures(getValue(node, 'capture'), context);
  const timeoutMs = parseDurationAt(getValue(node, 'timeout'), report);
  const name = parseText(getValue(node, 'name'), report);
  const paraphrases = parseParaphrases(node, context);
  const turn: Turn = {
    place: placeOf(node),
    number,
    ...(name === undefined ? {} : { name: cleanLine(name) }),
    say,
    ...(when === undefined ? {} : { when }),
    expect,
    captures,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  return { turn, paraphrases, ...expectedness };
}

/** Reads one of `answers`. */
export function parseAnswer(
  node: YamlMapping,
  context: ScenarioContext,
): (Expectedness & { readonly answer: Answer }) | undefined {
  const say = parseSay(node, 'answer', context) ?? UNSAID;
  const when = parseWhen(node, context);
  const { expect, ...expectedness } = parseOwnExpectations(node, context);
  const captures = parseCaptures(getValue(node, 'capture'), context);
  const times = parseNumber(getValue(node, 'times')) ?? 1;
  if (when === undefined) return undefined;
  return { answer: { place: placeOf(node), when, say, times, expect, captures }, ...expectedness };
}

/** Reads `greeting`, which is an expectation itself; without one, the place of the scenario stands for it. */
export function parseGreeting(
  node: YamlNode | undefined,
  root: YamlNode,
  context: ScenarioContext,
): Expectedness & { readonly greeting: Greeting } {
  if (node?.kind !== 'mapping') {
    const greeting = { place: placeOf(root), expect: {}, captures: [] };
    return { greeting, isExpected: false, isExpectedAnywhere: false };
  }
  const { expect, ...expectedness } = parseExpectations(node, getValue(node, 'expect_on'), context);
  const captures = parseCaptures(getValue(node, 'capture'), context);
  return { greeting: { place: placeOf(node), expect, captures }, ...expectedness };
}

function parseOwnExpectations(node: YamlMapping, context: ScenarioContext): ParsedExpectation {
  return parseExpectations(getValue(node, 'expect'), getValue(node, 'expect_on'), context);
}

function parseWhen(node: YamlMapping, context: ScenarioContext): Matcher | undefined {
  const when = getValue(node, 'when');
  const matcher = when === undefined ? undefined : parseMatcher(when, { ...context, plainMeans: 'contains' });
  if (matcher !== undefined) lintWhen(matcher, context.report);
  return matcher;
}

function parseSay(node: YamlMapping, noun: 'turn' | 'answer', context: ScenarioContext): Say | undefined {
  const user = getValue(node, 'user');
  const silence = getEntry(node, 'silence');
  if (user !== undefined && silence !== undefined) {
    context.report(
      describeFinding(
        'bad-turn',
        silence.keySpan,
        `This ${noun} is both said and silent`,
        'keep `user` or `silence`, not both',
      ),
    );
  }
  if (user !== undefined) return parseUser(user, context);
  if (silence === undefined) {
    // An unknown key may be what says it; that it is unknown is the schema's to report.
    const known = noun === 'turn' ? TURN_KEYS : ANSWER_KEYS;
    if (!node.entries.every(({ key }) => known.has(key))) return undefined;
    context.report(
      describeFinding(
        'bad-turn',
        node.entries[0]?.keySpan ?? node,
        `This ${noun} says nothing`,
        noun === 'turn' ? 'it needs `user`, `silence` or `use`' : 'it needs `user` or `silence`',
      ),
    );
    return undefined;
  }
  const kind = silence.value.kind === 'scalar' ? silence.value.value : undefined;
  if (kind !== true && kind !== 'empty') return undefined;
  return { kind: 'silence', message: kind === true ? 'absent' : 'empty' };
}

function parseUser(node: YamlNode, context: ScenarioContext): Say | undefined {
  const text = parseTemplate(node, context);
  if (text === undefined) return undefined;
  if (isEmptyTemplate(text)) {
    context.report(
      describeFinding(
        'empty-user',
        node,
        'The user says an empty text',
        'write `silence: empty` to send an empty message, `silence: true` to send none',
      ),
    );
  }
  return { kind: 'text', text };
}

function parseParaphrases(node: YamlMapping, context: ScenarioContext): readonly Paraphrase[] {
  const entry = getEntry(node, 'paraphrases');
  if (entry?.value.kind !== 'list') return [];
  if (getEntry(node, 'user') === undefined) {
    context.report(
      describeFinding(
        'bad-turn',
        entry.keySpan,
        'Paraphrases need a `user` whose words they vary',
        'write `user` as well',
      ),
    );
    return [];
  }
  return entry.value.items.flatMap((item) => {
    const say = parseUser(item, context);
    if (say === undefined || item.kind !== 'scalar') return [];
    const text = cleanLine(item.plain ? item.written : String(item.value));
    return [{ say, text, node: item }];
  });
}
