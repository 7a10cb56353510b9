// One document of a scenario file as the conversations that it stands for: variables looked up, fragments in place,
// everything checked. The parts do the work; this is the order they do it in.
import path from 'node:path';
import type { Diagnostic } from '../text/diagnostic.ts';
import { getEntry, getValue } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { addParaphrases, type ExpandedScenario } from './add-paraphrases.ts';
import { type CaptureNames, checkCaptureOrder, collectCaptures } from './capture-order.ts';
import { checkFragment, checkScenario } from './check-document.ts';
import { fillNode } from './fill-node.ts';
import { type FilledTurns, fillTurns, withTurns } from './fill-turns.ts';
import { lintDocument } from './lint-document.ts';
import { lintScenario, type ScenarioDraft } from './lint-scenario.ts';
import { type Conversation, listConversations } from './list-conversations.ts';
import { parseHead } from './parse-scenario.ts';
import { parseTurn } from './parse-turn.ts';
import { hasReadableVariables } from './readable-variables.ts';
import { type ResolvedTurn, TurnResolver } from './resolve-turns.ts';
import type { Report } from './scenario-codes.ts';
import type { SuiteContext } from './scenario-context.ts';
import { readScenarioId } from './scenario-id.ts';
import { listUnusedVars, reportUnusedColumns, reportUnusedVars } from './unused-variables.ts';
import { type Usage, Variables } from './variables.ts';

/** A document and what is known of it before its first conversation is expanded. */
interface ScenarioDocument {
  readonly root: YamlMapping;
  readonly file: string;
  readonly baseId: string;
  readonly turns: readonly ResolvedTurn[];
  readonly captures: CaptureNames;
  readonly vars: ReadonlyMap<string, YamlNode>;
  readonly usage: Usage;
  /** What its conversations are, to be looked at as wholes. */
  readonly drafts: ScenarioDraft[];
}

/** Keys that are not filled: those that variables come from, the id, and the turns, which are filled one by one. */
const RAW_KEYS = new Set(['id', 'examples', 'matrix', 'vars', 'turns']);

/** Keys that a column of the matrix sets where the scenario does not write them itself. */
const MATRIX_KEYS = ['variant', 'language', 'channel'];

/** Codes that say nothing where the variables themselves can't be read. */
const OF_VARIABLES: readonly string[] = ['unknown-variable', 'unused-variable'];

/** Gives all conversations of a document, and reports everything that is wrong with it. */
export function expandScenario(root: YamlNode, file: string, given: SuiteContext): readonly ExpandedScenario[] {
  if (root.kind !== 'mapping') {
    checkScenario(root, given.report);
    return [];
  }
  const errors: Diagnostic[] = [];
  const hidden = hasReadableVariables(root) ? [] : OF_VARIABLES;
  const report: Report = (diagnostic) => {
    if (hidden.includes(diagnostic.code)) return;
    if (diagnostic.severity === 'error') errors.push(diagnostic);
    given.report(diagnostic);
  };
  const suite = { ...given, report };
  const document = openDocument(root, file, suite);
  const conversations = listConversations(root, suite.report);
  const scenarios = conversations.flatMap((conversation, index) =>
    expandConversation(document, conversation, { suite, isFirst: index === 0 }),
  );
  const last = conversations.at(-1);
  if (last !== undefined) reportUnused(document, last, suite);
  // Where a part is wrong, what seems wrong with the whole comes from that.
  if (errors.length === 0) for (const draft of document.drafts) lintScenario(draft, report);
  return scenarios;
}

function openDocument(root: YamlMapping, file: string, suite: SuiteContext): ScenarioDocument {
  lintDocument(root, suite.report);
  const turns = new TurnResolver(suite.fragments, suite.report).resolve(getValue(root, 'turns'), [file]);
  const captures = collectCaptures(root, turns);
  suite.captureUsage.add(captures);
  const vars = getValue(root, 'vars');
  return {
    root,
    file,
    baseId: readScenarioId(getValue(root, 'id'), getValue(root, 'name'), file, suite.report),
    turns,
    captures,
    vars: new Map(vars?.kind === 'mapping' ? vars.entries.map(({ key, value }) => [key, value]) : []),
    usage: { row: new Set(), vars: new Set() },
    drafts: [],
  };
}

function expandConversation(
  document: ScenarioDocument,
  conversation: Conversation,
  { suite, isFirst }: { readonly suite: SuiteContext; readonly isFirst: boolean },
): readonly ExpandedScenario[] {
  const { root, usage, captures } = document;
  const variables = createVariables(document, conversation, suite);
  const turns = fillTurns(document.turns, variables);
  const entries = root.entries.filter(({ key }) => !RAW_KEYS.has(key));
  const supplied = listSupplied(root, conversation);
  for (const { key } of supplied) usage.row.add(key);
  const filled = fillNode({ ...root, entries: [...entries, ...supplied] }, variables) as YamlMapping;
  checkFilled(root, filled, { turns, isFirst, suite });
  checkCaptureOrder(filled, turns.played, { names: captures, usage: suite.captureUsage, report: suite.report });
  return parseConversation(document, conversation, { filled, turns, suite });
}

function createVariables(
  { captures, vars, usage }: ScenarioDocument,
  { columns }: Conversation,
  suite: SuiteContext,
): Variables {
  const { flagVars, configVars, report } = suite;
  return new Variables({ captures: new Set(captures.keys()), row: columns, vars, flagVars, configVars }, usage, report);
}

/** What the matrix sets without being asked: the scenario would else be played several times over, and all alike. */
function listSupplied(root: YamlMapping, { columns }: Conversation): readonly YamlEntry[] {
  const matrix = getValue(root, 'matrix');
  if (matrix?.kind !== 'mapping') return [];
  return matrix.entries.flatMap(({ key, keySpan }) => {
    const value = columns.get(key);
    const isSupplied = MATRIX_KEYS.includes(key) && value !== undefined && getEntry(root, key) === undefined;
    return isSupplied ? [{ key, keySpan, value }] : [];
  });
}

/** Checks the shape of what was filled; what rows and vars say themselves is checked once. */
function checkFilled(
  root: YamlMapping,
  filled: YamlMapping,
  { turns, isFirst, suite }: { readonly turns: FilledTurns; readonly isFirst: boolean; readonly suite: SuiteContext },
): void {
  const raw = root.entries.flatMap((entry) => {
    if (entry.key === 'turns') return [withTurns(entry, turns.own)];
    return RAW_KEYS.has(entry.key) && isFirst ? [entry] : [];
  });
  checkScenario({ ...filled, entries: [...filled.entries, ...raw] }, suite.report);
  for (const fragment of turns.fragments) checkFragment(fragment, suite.report);
}

function parseConversation(
  document: ScenarioDocument,
  conversation: Conversation,
  { filled, turns, suite }: { readonly filled: YamlMapping; readonly turns: FilledTurns; readonly suite: SuiteContext },
): readonly ExpandedScenario[] {
  const { root, file, baseId } = document;
  const { head, ...outside } = parseHead(filled, nameFile(file), suite);
  const parsed = turns.played.map((node, index) => parseTurn(node, index + 1, suite));
  const scenario = { ...head, baseId, turns: parsed.map(({ turn }) => turn) };
  document.drafts.push({
    scenario,
    isExpected: [outside, ...parsed].some((each) => each.isExpected),
    isExpectedAnywhere: [outside, ...parsed].some((each) => each.isExpectedAnywhere),
    span: getEntry(root, 'turns')?.keySpan ?? root.entries[0]?.keySpan ?? root,
    target: suite.target.name,
  });
  return addParaphrases(scenario, parsed, { conversation, root, report: suite.report });
}

function reportUnused(document: ScenarioDocument, last: Conversation, suite: SuiteContext): void {
  const { root, usage } = document;
  reportUnusedColumns(root, usage.row, suite.report);
  const unused = listUnusedVars(root, usage.vars);
  reportUnusedVars(unused, suite.report);
  const names = unused.map(({ key }) => key);
  createVariables(document, last, suite).checkUnused(names);
}

/** What a scenario without a name is called. */
export function nameFile(file: string): string {
  return path.posix.basename(file).replace(/\.ya?ml$/iu, '');
}
