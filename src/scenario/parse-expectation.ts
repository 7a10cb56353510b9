// What must hold of one reply, and what is captured from it.
import type { Diagnostic } from '../text/diagnostic.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { getEntry, getValue, placeOf } from '../yaml/yaml-access.ts';
import { describeTypeTrap } from '../yaml/yaml-traps.ts';
import { lintMatcher, lintPattern } from './lint-matcher.ts';
import type { Matcher } from './matcher.ts';
import { listKeys, MATCHER_SCHEMA } from './matcher-schema.ts';
import { parseMatcher } from './parse-matcher.ts';
import { parsePattern } from './parse-template.ts';
import { parseBoolean, parseDurationAt } from './parse-text.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { describeFinding } from './scenario-codes.ts';
import type { Capture, Expectation, HandoffExpectation } from './scenario.ts';
import { checkTarget } from './check-target.ts';

/** The expectation in force for the run's target. What is written counts as written even where it is wrong. */
export interface ParsedExpectation {
  readonly expect: Expectation;
  /** Whether anything is expected on this target. */
  readonly isExpected: boolean;
  /** Whether anything is expected on this target or another. */
  readonly isExpectedAnywhere: boolean;
}

/** Reads `expect` and `expect_on`; the one for the target replaces the other. All are checked. */
export function parseExpectations(
  expect: YamlNode | undefined,
  expectOn: YamlNode | undefined,
  context: ScenarioContext,
): ParsedExpectation {
  let inForce = parseExpectation(expect, context);
  let isExpected = hasKeys(expect);
  let isExpectedAnywhere = isExpected;
  for (const { key, keySpan, value } of expectOn?.kind === 'mapping' ? expectOn.entries : []) {
    checkTarget(key, keySpan, context);
    const special = parseExpectation(value, context);
    isExpectedAnywhere ||= hasKeys(value);
    if (key !== context.target.name) continue;
    inForce = special;
    isExpected = hasKeys(value);
  }
  return { expect: inForce, isExpected, isExpectedAnywhere };
}

const MATCHER_KEYS = listKeys(MATCHER_SCHEMA);

/** In a greeting, these keys stand among those of its expectation. */
const OTHER_KEYS = ['expect_on', 'capture'];

function hasKeys(expectation: YamlNode | undefined): boolean {
  return expectation?.kind === 'mapping' && expectation.entries.some(({ key }) => !OTHER_KEYS.includes(key));
}

/** Reads `capture`. */
export function parseCaptures(node: YamlNode | undefined, context: ScenarioContext): readonly Capture[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, value }) => {
    const pattern = parsePattern(value, context);
    if (pattern === undefined) return [];
    const place = placeOf(value);
    lintPattern(pattern, place, context.report);
    return [{ name: key, pattern, place }];
  });
}

function parseExpectation(node: YamlNode | undefined, context: ScenarioContext): Expectation {
  if (node?.kind !== 'mapping') return {};
  const response = parseCheckedMatcher(getValue(node, 'response'), 'contains', context);
  const handoff = parseHandoff(getValue(node, 'handoff'), context);
  const end = getValue(node, 'end_conversation');
  const endValue = parseBoolean(end);
  const latency = getValue(node, 'latency');
  const maxMs = parseDurationAt(latency, context.report);
  const body = getValue(node, 'body');
  const isSchema = body?.kind === 'mapping' || parseBoolean(body) !== undefined;
  return {
    ...(response === undefined ? {} : { response }),
    ...(handoff === undefined ? {} : { handoff }),
    ...(end === undefined || endValue === undefined
      ? {}
      : { endConversation: { value: endValue, place: placeOf(end) } }),
    ...(latency === undefined || maxMs === undefined ? {} : { latency: { maxMs, place: placeOf(latency) } }),
    ...(body === undefined || !isSchema ? {} : { body: context.deferred.addBody(body) }),
  };
}

function parseCheckedMatcher(
  node: YamlNode | undefined,
  plainMeans: 'contains' | 'equals',
  context: ScenarioContext,
): Matcher | undefined {
  if (node === undefined) return undefined;
  const matcher = parseMatcher(node, { report: context.report, deferred: context.deferred, plainMeans });
  if (matcher !== undefined) lintMatcher(matcher, context.report);
  return matcher;
}

function parseHandoff(node: YamlNode | undefined, context: ScenarioContext): HandoffExpectation | undefined {
  if (node === undefined || node.kind === 'list') return undefined;
  const place = placeOf(node);
  const wanted = parseBoolean(node);
  if (wanted !== undefined) return { kind: wanted ? 'any' : 'none', place };
  if (node.kind === 'mapping') return parseHandoffMapping(node, context);
  const trap = describeTypeTrap(node) ?? describeWord(node);
  if (trap !== undefined) context.report(trap);
  // Said once, as a question of true and false, not again as one of text.
  const destination = parseCheckedMatcher({ ...node, plain: trap === undefined && node.plain }, 'equals', context);
  return destination === undefined ? undefined : { kind: 'fields', place, destination };
}

/** Words in the place of `true` and `false`. */
const HANDOFF_WORDS: ReadonlyMap<string, readonly [value: boolean, meaning: string]> = new Map([
  ['none', [false, 'no handoff']],
  ['never', [false, 'no handoff']],
  ['any', [true, 'any handoff']],
]);

function describeWord(node: YamlScalar): Diagnostic | undefined {
  const meant = HANDOFF_WORDS.get(node.written.toLowerCase());
  if (meant === undefined) return undefined;
  const [value, meaning] = meant;
  return describeFinding(
    'handoff-word',
    node,
    `\`${node.written}\` is the name of a destination here`,
    `write \`${value}\` for ${meaning}, or \`{ destination: ${node.written} }\``,
  );
}

function parseHandoffMapping(node: YamlMapping, context: ScenarioContext): HandoffExpectation | undefined {
  const place = placeOf(node);
  if (node.entries.length === 0) {
    context.report(
      describeFinding(
        'empty-handoff',
        node,
        'This says nothing about the handoff',
        'write `true` for any handoff, `false` for none, or its destination',
      ),
    );
    return undefined;
  }
  const fields = ['destination', 'reason'].flatMap((key) => getEntry(node, key) ?? []);
  if (fields.length === 0) {
    const matcher = parseCheckedMatcher(node, 'equals', context);
    return matcher === undefined ? undefined : { kind: 'fields', place, destination: matcher };
  }
  const other = node.entries.find(({ key }) => MATCHER_KEYS.has(key));
  if (other !== undefined) context.report(describeMixed(other));
  const destination = parseCheckedMatcher(getValue(node, 'destination'), 'equals', context);
  const reason = parseCheckedMatcher(getValue(node, 'reason'), 'equals', context);
  return {
    kind: 'fields',
    place,
    ...(destination === undefined ? {} : { destination }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function describeMixed({ key, keySpan }: YamlEntry): ReturnType<typeof describeFinding> {
  return describeFinding(
    'mixed-handoff',
    keySpan,
    `\`${key}\` stands beside \`destination\` or \`reason\`, which are matchers of their own`,
    `put it under the one it is about: \`destination: { ${key}: … }\``,
  );
}
