// Where the value of a `${name}` stands: in the row of the conversation, in the matrix, or in the scenario's `vars`.
import { findNode, type FoundNode } from '../edit/node-path.ts';
import { listConversations } from '../scenario/list-conversations.ts';
import { hasHoles } from '../scenario/parse-holes.ts';
import { readScenarioId, renderConversationId } from '../scenario/scenario-id.ts';
import { getValue, placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import type { CheckedTurn } from './difference.ts';
import type { SuiteText } from './suite-text.ts';

const IGNORE = (): void => undefined;

/** Finds the scalar that a variable of a conversation is written in, or says why it can't be changed there. */
export function findOrigin(
  name: string,
  { scenario, check }: CheckedTurn,
  suite: SuiteText,
): (FoundNode & { readonly file: string }) | { readonly reason: string } {
  if (check.file !== scenario.file) return { reason: `\`${name}\` comes from outside the fragment ${check.file}` };
  const documents = suite.read(scenario.file);
  const root = documents.find((document) => document !== null && placeOf(document).line === scenario.line);
  if (root?.kind !== 'mapping') return { reason: `${scenario.file} has no scenario at line ${scenario.line} any more` };
  const row = findRow(root, scenario);
  const node = row?.columns.get(name) ?? readVar(root, name);
  if (node === undefined) return { reason: `\`${name}\` is captured, or comes from \`--var\` or the config` };
  const text = textOf(node);
  if (text === undefined || hasHoles(text)) return { reason: `the value of \`${name}\` is made of other variables` };
  if (isLabel(root, node)) return { reason: `\`${name}\` also names the conversation: its id would change` };
  const found = findNode(documents, (candidate) => candidate === node);
  return found === undefined ? { reason: `\`${name}\` can't be found` } : { ...found, file: scenario.file };
}

function findRow(
  root: YamlMapping,
  { id, file }: CheckedTurn['scenario'],
): ReturnType<typeof listConversations>[number] | undefined {
  const baseId = readScenarioId(getValue(root, 'id'), getValue(root, 'name'), file, IGNORE);
  return listConversations(root, IGNORE).find(({ labels }) => {
    const own = renderConversationId(baseId, labels);
    // A paraphrase adds its label behind those of the row.
    return id === own || id.startsWith(`${own.slice(0, -1)},turn `);
  });
}

function readVar(root: YamlMapping, name: string): YamlNode | undefined {
  const vars = getValue(root, 'vars');
  return vars?.kind === 'mapping' ? getValue(vars, name) : undefined;
}

/** The id of a conversation is made of its row's `name` or first value, and of all values of the matrix. */
function isLabel(root: YamlMapping, node: YamlNode): boolean {
  const [examples, matrix] = [getValue(root, 'examples'), getValue(root, 'matrix')];
  const rows = examples?.kind === 'list' ? examples.items : [];
  const labels = rows.map((row) =>
    row.kind === 'mapping' ? (getValue(row, 'name') ?? row.entries[0]?.value) : undefined,
  );
  const axes =
    matrix?.kind === 'mapping' ? matrix.entries.flatMap(({ value }) => (value.kind === 'list' ? value.items : [])) : [];
  return labels.includes(node) || axes.includes(node);
}
