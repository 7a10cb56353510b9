// One conversation of a scenario, from its filled nodes: everything but its turns is read here.
import { suggest } from '../text/suggest.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import { describeTypeTrap } from '../yaml/yaml-traps.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { checkTarget } from './check-target.ts';
import { cleanLine } from './clean-line.ts';
import { parseAttributes } from './parse-attributes.ts';
import { parseBoolean, parseDurationAt, parseNumber, parseText, parseTexts } from './parse-text.ts';
import { type Expectedness, parseAnswer, parseGreeting } from './parse-turn.ts';
import type { ScenarioContext } from './scenario-context.ts';
import { describeFinding } from './scenario-codes.ts';
import type { Answer, Greeting, Scenario } from './scenario.ts';

/** A scenario without its turns and without the label of its conversation. */
export type ScenarioHead = Omit<Scenario, 'id' | 'baseId' | 'turns'>;

/** What was read, and whether anything is expected outside of the turns. */
export interface ParsedHead extends Expectedness {
  readonly head: ScenarioHead;
}

type Values = ReadonlyMap<string, YamlNode>;

/** Reads the keys of a scenario. `fallbackName` is for one that has no name. */
export function parseHead(root: YamlMapping, fallbackName: string, context: ScenarioContext): ParsedHead {
  const values: Values = new Map(root.entries.map(({ key, value }) => [key, value]));
  const greeting = parseGreeting(values.get('greeting'), root, context);
  const answers = parseAnswers(values.get('answers'), context);
  const conversation: Pick<Scenario, 'greeting' | 'answers'> = {
    greeting: greeting.greeting satisfies Greeting,
    answers: answers.map(({ answer }) => answer) satisfies readonly Answer[],
  };
  const head = {
    ...parseIdentity(values, fallbackName, context),
    place: placeOf(root),
    ...parseOpening(values, context),
    ...conversation,
    ...parseRunning(values, context),
  };
  return {
    head,
    isExpected: [greeting, ...answers].some((each) => each.isExpected),
    isExpectedAnywhere: [greeting, ...answers].some((each) => each.isExpectedAnywhere),
  };
}

function parseIdentity(
  values: Values,
  fallbackName: string,
  { report }: ScenarioContext,
): Pick<Scenario, 'name' | 'description' | 'tags'> {
  const name = cleanLine(parseText(values.get('name'), report) ?? '');
  const description = parseText(values.get('description'), report);
  const tags = parseTexts(values.get('tags'), report);
  for (const { text, node } of tags) {
    if (isTag(text)) continue;
    report(
      describeFinding(
        'bad-tag',
        node,
        `\`${text}\` can't be a tag, because --tags could not name it`,
        describeTagHint(text),
      ),
    );
  }
  return {
    name: name === '' ? fallbackName : name,
    ...(description === undefined ? {} : { description }),
    tags: [...new Set(tags.map(({ text }) => text))],
  };
}

function describeTagHint(text: string): string {
  const several = text.split(',').map((each) => each.trim());
  if (several.length > 1 && several.every(isTag)) return `write several tags as a list: [${several.join(', ')}]`;
  return 'write letters, digits and - _ . : / @ + without spaces; not `and`, `or`, `not`';
}

function isTag(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.:/@+-]*$/u.test(text) && !/^(?:and|or|not)$/iu.test(text);
}

function parseOpening(
  values: Values,
  context: ScenarioContext,
): Pick<Scenario, 'variant' | 'integrationAttributes' | 'language' | 'channel'> {
  const variant = parseVariant(values.get('variant'), context);
  const attributes = values.get('integration_attributes');
  const language = parseLanguage(values.get('language'), context);
  const channel = parseText(values.get('channel'), context.report);
  return {
    ...(variant === undefined ? {} : { variant }),
    ...(attributes?.kind === 'mapping' ? { integrationAttributes: parseAttributes(attributes, context) } : {}),
    ...(language === undefined ? {} : { language }),
    ...(channel === undefined ? {} : { channel }),
  };
}

function parseVariant(node: YamlNode | undefined, context: ScenarioContext): Scenario['variant'] {
  const name = parseText(node, context.report);
  if (node === undefined || name === undefined) return undefined;
  const id = context.variants.get(name) ?? (/^VARIANT-[\w-]+$/u.test(name) ? name : undefined);
  if (id !== undefined) return { name, id };
  const meant = suggest(name, context.variants.keys());
  const names = [...context.variants.keys()].join(', ');
  context.report(
    describeFinding(
      'unknown-variant',
      node,
      `No variant is called \`${name}\``,
      meant !== undefined
        ? `did you mean \`${meant}\`?`
        : `${names === '' ? 'the config names none' : `the config names ${names}`}; an id begins with VARIANT-`,
    ),
  );
  return undefined;
}

function parseLanguage(node: YamlNode | undefined, { report }: ScenarioContext): Scenario['language'] {
  if (node?.kind !== 'mapping') {
    const code = parseText(node, report);
    return code === undefined ? undefined : { asr: code, tts: code };
  }
  const codes = node.entries.map(({ key, value }) => [key, parseText(value, report)] as const);
  const asr = codes.find(([key]) => key === 'asr')?.[1];
  const tts = codes.find(([key]) => key === 'tts')?.[1];
  return { ...(asr === undefined ? {} : { asr }), ...(tts === undefined ? {} : { tts }) };
}

function parseAnswers(
  node: YamlNode | undefined,
  context: ScenarioContext,
): NonNullable<ReturnType<typeof parseAnswer>>[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => (item.kind === 'mapping' ? (parseAnswer(item, context) ?? []) : []));
}

function parseRunning(
  values: Values,
  context: ScenarioContext,
): Pick<
  Scenario,
  | 'repeat'
  | 'passRate'
  | 'retries'
  | 'timeoutMs'
  | 'locks'
  | 'onlyOn'
  | 'skip'
  | 'only'
  | 'expectedFailure'
  | 'continueOnFailure'
> {
  const { report } = context;
  const repeat = parseNumber(values.get('repeat'));
  const passRate = parseNumber(values.get('pass_rate'));
  const retries = parseNumber(values.get('retries'));
  const timeoutMs = parseDurationAt(values.get('timeout'), report);
  const onlyOn = parseTexts(values.get('only_on'), report);
  for (const { text, node } of onlyOn) checkTarget(text, node, context);
  const skip = parseReason(values.get('skip'), context);
  const expectedFailure = parseReason(values.get('expected_failure'), context);
  return {
    ...(repeat === undefined ? {} : { repeat }),
    ...(passRate === undefined ? {} : { passRate }),
    ...(retries === undefined ? {} : { retries }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    locks: [...new Set(parseTexts(values.get('lock'), report).map(({ text }) => text))],
    onlyOn: onlyOn.map(({ text }) => text),
    ...(skip === undefined ? {} : { skip }),
    only: parseBoolean(values.get('only')) ?? false,
    ...(expectedFailure === undefined ? {} : { expectedFailure }),
    continueOnFailure: parseBoolean(values.get('continue_on_failure')) ?? false,
  };
}

/** Words that are taken for true or false; `no` would else skip, or let pass, what it is meant to keep. */
const NO_REASON = /^(?:true|false|no|off|n|\s*)$/iu;

/** A reason, or true; `false` is as good as nothing. */
function parseReason(node: YamlNode | undefined, { report }: ScenarioContext): string | true | undefined {
  const flag = parseBoolean(node);
  if (flag !== undefined || node?.kind !== 'scalar') return flag === true ? true : undefined;
  const trap = describeTypeTrap(node);
  const reason = trap === undefined ? parseText(node, report) : String(node.value);
  if (reason !== undefined && NO_REASON.test(reason)) report(describeBadReason(node, reason));
  else if (trap !== undefined) report(trap);
  return reason;
}

/** As a reason it would mean yes, whatever it says. */
function describeBadReason(node: YamlNode, reason: string): ReturnType<typeof describeFinding> {
  const what = reason.trim() === '' ? 'This reason is empty, and' : `\`${reason}\` is a text here, and as a reason`;
  const message = `${what} it would mean yes`;
  const meant = /^(?:true|\s*)$/iu.test(reason);
  const hint = `write ${meant} without quotes, or the reason; what \`--var\` brings is always text`;
  return describeFinding('bad-reason', node, message, hint);
}
