// `examples` and `matrix`: the variables of each conversation of a scenario, and the label that stays its own when rows
// are added or moved.
import type { YamlEntry, YamlList, YamlMapping, YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { getEntry, textOf, toJson } from '../yaml/yaml-access.ts';
import { cleanLine } from './clean-line.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** One row or combination, or both. */
export interface Conversation {
  /** What stands in the brackets of the id; empty for a scenario without `examples` and `matrix`. */
  readonly labels: readonly string[];
  readonly columns: ReadonlyMap<string, YamlNode>;
  /** The row, for findings about this conversation; undefined without `examples`. */
  readonly row: YamlSpan | undefined;
  /** How many rows and combinations the scenario has in all. */
  readonly total: number;
}

/** Conversations of one scenario at most. */
export const MAX_CONVERSATIONS = 10_000;

interface Part {
  readonly label: string;
  readonly entries: readonly YamlEntry[];
  readonly row?: YamlSpan;
}

/** Gives the conversations of a scenario in the order of the file: all combinations for the first row, then for the second. */
export function listConversations(root: YamlMapping, report: Report): readonly Conversation[] {
  const rows = listRows(getEntry(root, 'examples')?.value);
  const matrix = getEntry(root, 'matrix');
  const count = Math.max(rows.length, 1) * countCombinations(matrix?.value);
  if (count > MAX_CONVERSATIONS) {
    report(describeTooMany(count, matrix?.keySpan ?? root));
    return [];
  }
  const combinations = listCombinations(matrix?.value);
  return (rows.length === 0 ? [undefined] : rows).flatMap((row) =>
    (combinations.length === 0 ? [undefined] : combinations).map((combination) => joinParts(row, combination, count)),
  );
}

/** The finding for a scenario that would be more conversations than anybody means. */
export function describeTooMany(count: number, at: YamlSpan): ReturnType<typeof describeFinding> {
  const many = count > 1e9 ? 'over a thousand million' : count.toLocaleString('en-GB');
  const limit = MAX_CONVERSATIONS.toLocaleString('en-GB');
  return describeFinding(
    'too-many-conversations',
    at,
    `This scenario would be ${many} conversations; at most ${limit} are allowed`,
    'take values out of the matrix, or split the scenario',
  );
}

function joinParts(row: Part | undefined, combination: Part | undefined, total: number): Conversation {
  const parts = [row, combination].filter((part) => part !== undefined);
  const entries = parts.flatMap((part) => part.entries);
  return {
    labels: parts.map((part) => part.label),
    columns: new Map(entries.map((entry) => [entry.key, entry.value])),
    row: row?.row,
    total,
  };
}

function listRows(examples: YamlNode | undefined): readonly Part[] {
  if (examples?.kind !== 'list') return [];
  const rows = examples.items.filter((row) => row.kind === 'mapping' && row.entries.length > 0) as YamlMapping[];
  const counts = new Map<string, number>();
  const short = rows.map((row) => describeShortLabel(row));
  for (const label of short) counts.set(label, (counts.get(label) ?? 0) + 1);
  return rows.map((row, index) => {
    const label = short[index] ?? '';
    return { label: counts.get(label) === 1 ? label : describeColumns(row.entries), entries: row.entries, row };
  });
}

/** The row's `name`, else its first value. */
function describeShortLabel(row: YamlMapping): string {
  const entry = getEntry(row, 'name') ?? row.entries[0];
  return entry === undefined ? '' : describeValue(entry.value);
}

function describeColumns(entries: readonly YamlEntry[]): string {
  return entries.map(({ key, value }) => `${cleanLine(key)}=${describeValue(value)}`).join(',');
}

function describeValue(node: YamlNode): string {
  return cleanLine(textOf(node) ?? JSON.stringify(toJson(node)));
}

function listAxes(matrix: YamlNode | undefined): readonly (readonly [entry: YamlEntry, values: YamlList])[] {
  if (matrix?.kind !== 'mapping') return [];
  return matrix.entries.flatMap((entry) =>
    entry.value.kind === 'list' && entry.value.items.length > 0 ? [[entry, entry.value] as const] : [],
  );
}

function countCombinations(matrix: YamlNode | undefined): number {
  return listAxes(matrix).reduce((count, [, values]) => count * values.items.length, 1);
}

function listCombinations(matrix: YamlNode | undefined): readonly Part[] {
  const axes = listAxes(matrix);
  if (axes.length === 0) return [];
  let combinations: (readonly YamlEntry[])[] = [[]];
  for (const [{ key, keySpan }, values] of axes) {
    combinations = combinations.flatMap((entries) =>
      values.items.map((value) => [...entries, { key, keySpan, value }]),
    );
  }
  return combinations.map((entries) => ({ label: describeColumns(entries), entries }));
}
