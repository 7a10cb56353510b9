// Reads an agent file: checks its shape, looks up its names, and makes the data that conversation.ts plays.
import { fillNode, type Resolution } from '../scenario/fill-node.ts';
import { DeferredChecks } from '../scenario/deferred-checks.ts';
import { walkHoles } from '../scenario/walk-filled.ts';
import { parseDurationAt } from '../scenario/parse-text.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { checkSchema } from '../yaml/check-schema.ts';
import { getEntry, getValue, placeOf, textOf, toJson } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import type { Agent, Step, Variant } from './agent.ts';
import { describeMistake, type AgentContext } from './agent-context.ts';
import { AgentNames } from './agent-names.ts';
import type { Fault } from './fault.ts';
import validate from './generated/validate-agent.js';
import { FaultProblem } from './option-reader.ts';
import { parseFault } from './parse-fault.ts';
import { parseReactions } from './parse-reaction.ts';
import { parseStep } from './parse-rule.ts';

/** An agent, or what is wrong with its file. */
export interface ParsedAgent {
  readonly agent?: Agent;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the one document of an agent file; `fallbackName` is the name of an agent that has none. */
export async function parseAgent(document: YamlNode, fallbackName: string): Promise<ParsedAgent> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  if (document.kind !== 'mapping') return { diagnostics: checkSchema(document, validate) };
  const names = new AgentNames(document);
  const root = fillNames(document, names, report);
  diagnostics.push(...checkSchema(root, validate));
  if (root.kind !== 'mapping' || hasErrors(diagnostics)) return { diagnostics };
  const deferred = new DeferredChecks();
  const context: AgentContext = {
    names,
    report,
    deferred,
    steps: listEntries(root, 'steps').map(({ key }) => key),
    languages: listTexts(getValue(root, 'languages')),
  };
  const agent = createAgent(root, fallbackName, context);
  diagnostics.push(...(await deferred.finish()));
  return hasErrors(diagnostics) ? { diagnostics } : { agent, diagnostics };
}

/** Marks every `${name}` as known only while a conversation is played. */
function fillNames(root: YamlMapping, names: AgentNames, report: AgentContext['report']): YamlNode {
  const resolve = (name: string, at: () => YamlSpan): Resolution => {
    if (!names.has(name)) report(names.describeUnknown(name, at()));
    return { kind: 'capture' };
  };
  const filled = fillNode(root, { report, resolve });
  for (const [hole, scalar] of walkHoles(filled)) {
    if (hole.kind !== 'run-id') continue;
    const hint = '${uuid} is one value per conversation';
    report(describeMistake('unknown-name', scalar, 'An agent has no `${run.id}`', hint));
  }
  return filled;
}

function createAgent(root: YamlMapping, fallbackName: string, context: AgentContext): Agent {
  const accountId = textAt(root, 'account_id');
  const projectId = textAt(root, 'project_id');
  const seed = getValue(root, 'seed');
  const steps = listEntries(root, 'steps').flatMap((entry): [string, Step][] => parseNamedStep(entry, context));
  return {
    name: textAt(root, 'name') ?? fallbackName,
    file: root.source.file,
    ...(accountId !== undefined && { accountId }),
    ...(projectId !== undefined && { projectId }),
    variants: parseVariants(root, context),
    languages: context.languages,
    timeZone: parseTimeZone(getEntry(root, 'timezone'), context),
    seed: seed?.kind === 'scalar' ? Number(seed.value) : 0,
    delayMs: parseDurationAt(getValue(root, 'delay'), context.report) ?? 0,
    greeting: parseReactions(getValue(root, 'greeting'), context),
    start: parseStart(root, context),
    steps: new Map(steps),
    faults: parseFaults(getValue(root, 'faults'), context),
  };
}

function parseNamedStep({ key, keySpan, value }: YamlEntry, context: AgentContext): [string, Step][] {
  if (key === 'start') {
    const message = "A step can't be called `start`; `goto: start` leaves all steps";
    context.report(describeMistake('taken-name', keySpan, message, 'choose another name'));
  }
  return value.kind === 'mapping' ? [[key, parseStep(key, value, context)]] : [];
}

/** The parts of the file that are like a step; without a fallback of its own the agent has this one. */
function parseStart(root: YamlMapping, context: AgentContext): Step {
  const start = parseStep('start', root, context);
  if (start.fallback.length > 0) return start;
  const reply = { texts: [["Sorry, I didn't understand that."]], byLanguage: new Map() };
  return { ...start, fallback: [{ place: placeOf(root), conditions: [], set: [], delayMs: 0, reply }] };
}

function parseVariants(root: YamlMapping, context: AgentContext): readonly Variant[] {
  const entries = listEntries(root, 'variants');
  if (entries.length === 0) return [{ name: 'default', attributes: new Map() }];
  const first = listKeys(entries[0]);
  const ids = new Set<string>();
  return entries.map((entry) => {
    const texts = new Map(
      (entry.value.kind === 'mapping' ? entry.value.entries : []).map(({ key, value }) => [key, textOf(value) ?? '']),
    );
    const id = texts.get('id') ?? '';
    texts.delete('id');
    if (ids.has(id))
      context.report(describeMistake('duplicate-variant', entry.value, `Two variants have the id ${id}`));
    ids.add(id);
    const missing =
      first.find((key) => !texts.has(key) && key !== 'id') ?? [...texts.keys()].find((key) => !first.includes(key));
    if (missing !== undefined) context.report(describeUnevenVariants(missing, entry));
    return { name: entry.key, id, attributes: texts };
  });
}

function describeUnevenVariants(name: string, { key, keySpan }: YamlEntry): Diagnostic {
  const message = `The variant \`${key}\` and the first one do not have the same attributes: \`${name}\` is only in one of them`;
  return describeMistake('uneven-variants', keySpan, message, 'give it to all variants');
}

function parseTimeZone(entry: YamlEntry | undefined, context: AgentContext): string {
  // The first question about a time zone takes Node.js 14 ms, and most agents need none.
  if (entry === undefined) return 'UTC';
  const name = textOf(entry.value) ?? '';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    const message = `\`${name}\` is not a time zone`;
    context.report(describeMistake('bad-timezone', entry.value, message, 'such as Europe/London'));
    return 'UTC';
  }
}

function parseFaults(node: YamlNode | undefined, { report }: AgentContext): readonly Fault[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    try {
      return [parseFault(toJson(item))];
    } catch (error) {
      if (!(error instanceof FaultProblem)) throw error;
      const entry = item.kind === 'mapping' && error.key !== undefined ? getEntry(item, error.key) : undefined;
      report(describeMistake('bad-fault', entry?.value ?? item, error.message, error.hint));
      return [];
    }
  });
}

function listEntries(root: YamlMapping, key: string): readonly YamlEntry[] {
  const node = getValue(root, key);
  return node?.kind === 'mapping' ? node.entries : [];
}

function listKeys(entry: YamlEntry | undefined): readonly string[] {
  return entry?.value.kind === 'mapping' ? entry.value.entries.map(({ key }) => key) : [];
}

function listTexts(node: YamlNode | undefined): readonly string[] {
  return node?.kind === 'list' ? node.items.flatMap((item) => textOf(item) ?? []) : [];
}

function textAt(root: YamlMapping, key: string): string | undefined {
  const node = getValue(root, key);
  return node && textOf(node);
}
