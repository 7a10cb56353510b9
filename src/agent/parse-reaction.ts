// Reads what an agent does about a message: replies, slots, steps, handoffs, and the conditions of all that. The shapes
// were checked by the schema before.
import type { JsonObject } from '../base/json.ts';
import { parseMatcher } from '../scenario/parse-matcher.ts';
import { parseTemplate } from '../scenario/parse-template.ts';
import { parseDurationAt } from '../scenario/parse-text.ts';
import type { Template } from '../scenario/template.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import { getEntry, getValue, placeOf, textOf, toJson } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import type { Reaction, Reply, RuleCondition, SlotChange } from './agent.ts';
import { describeMistake, type AgentContext } from './agent-context.ts';
import { isTakenName } from './agent-names.ts';

/** Reads one reaction or a list of them; undefined is none. */
export function parseReactions(node: YamlNode | undefined, context: AgentContext): readonly Reaction[] {
  if (node === undefined) return [];
  return (node.kind === 'list' ? node.items : [node]).map((item) => parseReaction(item, context));
}

/** Reads a reaction; a plain text is its reply. */
export function parseReaction(node: YamlNode, context: AgentContext): Reaction {
  if (node.kind !== 'mapping') {
    const reply = parseReply(node, context);
    return { place: placeOf(node), conditions: [], set: [], delayMs: 0, reply };
  }
  const reply = getValue(node, 'reply');
  const goto = getEntry(node, 'goto');
  const handoff = getValue(node, 'handoff');
  const end = getValue(node, 'end_conversation');
  const extra = getValue(node, 'extra');
  return {
    place: placeOf(node),
    conditions: parseConditions(getValue(node, 'if'), context),
    set: parseChanges(getValue(node, 'set'), context),
    delayMs: parseDurationAt(getValue(node, 'delay'), context.report) ?? 0,
    ...(reply && { reply: parseReply(reply, context) }),
    ...(goto && { goto: parseGoto(goto, context) }),
    ...(handoff?.kind === 'mapping' && { handoff: parseHandoff(handoff, context) }),
    ...(end?.kind === 'scalar' && { endConversation: end.value === true }),
    ...(extra && { extra: toJson(extra) as JsonObject }),
  };
}

/** Reads an `if`. */
export function parseConditions(node: YamlNode | undefined, context: AgentContext): readonly RuleCondition[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.flatMap(({ key, keySpan, value }) => {
    if (!context.names.has(key)) context.report(context.names.describeUnknown(key, keySpan));
    return parseCondition(key, value, context);
  });
}

function parseCondition(name: string, node: YamlNode, context: AgentContext): readonly RuleCondition[] {
  if (node.kind !== 'mapping') return parseMatcherCondition(name, node, context);
  const limits = (['more_than', 'less_than'] as const).flatMap((kind): RuleCondition[] => {
    const limit = getValue(node, kind);
    return limit === undefined ? [] : [{ kind, name, limit: parseWords(limit, context) }];
  });
  const entries = node.entries.filter(({ key }) => key !== 'more_than' && key !== 'less_than');
  if (entries.length === 0 && limits.length > 0) return limits;
  return [...limits, ...parseMatcherCondition(name, { ...node, entries }, context)];
}

function parseMatcherCondition(name: string, node: YamlNode, context: AgentContext): readonly RuleCondition[] {
  const matcher = parseMatcher(node, { ...context, plainMeans: 'equals' });
  return matcher === undefined ? [] : [{ kind: 'matcher', name, matcher }];
}

function parseChanges(node: YamlNode | undefined, context: AgentContext): readonly SlotChange[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.map(({ key, keySpan, value }) => {
    if (isTakenName(key)) context.report(describeMistake('taken-name', keySpan, `\`${key}\` can't be set`));
    return { name: key, value: value.kind === 'scalar' && value.value === null ? null : parseWords(value, context) };
  });
}

function parseReply(node: YamlNode, context: AgentContext): Reply {
  if (node.kind !== 'mapping') return { texts: parseWordings(node, context), byLanguage: new Map() };
  const byLanguage = new Map<string, readonly Template[]>();
  for (const { key, keySpan, value } of node.entries) {
    if (!context.languages.includes(key)) context.report(describeUnknownLanguage(key, keySpan, context));
    byLanguage.set(key, parseWordings(value, context));
  }
  const texts = byLanguage.get(context.languages[0] ?? '');
  if (texts === undefined && context.languages[0] !== undefined) {
    const message = `The default language ${context.languages[0]} has no text here`;
    context.report(describeMistake('missing-text', node, message, 'other languages fall back to it'));
  }
  return { texts: texts ?? [], byLanguage };
}

function parseWordings(node: YamlNode, context: AgentContext): readonly Template[] {
  return (node.kind === 'list' ? node.items : [node]).map((item) => parseWords(item, context));
}

function describeUnknownLanguage(key: string, keySpan: YamlEntry['keySpan'], { languages }: AgentContext): Diagnostic {
  const near = suggest(key, languages);
  const hint =
    languages.length === 0
      ? 'name the languages in `languages`'
      : near === undefined
        ? `the languages are ${languages.join(', ')}`
        : `did you mean \`${near}\`?`;
  return describeMistake('unknown-language', keySpan, `\`${key}\` is not one of this agent's languages`, hint);
}

function parseGoto(entry: YamlEntry, context: AgentContext): string {
  const name = textOf(entry.value) ?? '';
  if (name !== 'start' && !context.steps.includes(name)) {
    const near = suggest(name, [...context.steps, 'start']);
    const hint = near === undefined ? 'write it under `steps`' : `did you mean \`${near}\`?`;
    context.report(describeMistake('unknown-step', entry.value, `There is no step \`${name}\``, hint));
  }
  return name;
}

function parseHandoff(node: YamlMapping, context: AgentContext): NonNullable<Reaction['handoff']> {
  const [destination, reason] = [getValue(node, 'destination'), getValue(node, 'reason')];
  return {
    ...(destination && { destination: parseWords(destination, context) }),
    ...(reason && { reason: parseWords(reason, context) }),
  };
}

/** Reads a text with holes. */
function parseWords(node: YamlNode, context: AgentContext): Template {
  return parseTemplate(node, context) ?? [''];
}
