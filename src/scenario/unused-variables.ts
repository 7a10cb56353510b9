// Variables that nothing reads: most often a slip in a name, somewhere.
import { getValue } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping } from '../yaml/yaml-node.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** Gives the scenario's `vars` that no conversation read. */
export function listUnusedVars(root: YamlMapping, used: ReadonlySet<string>): readonly YamlEntry[] {
  const vars = getValue(root, 'vars');
  return vars?.kind === 'mapping' ? vars.entries.filter(({ key }) => !used.has(key)) : [];
}

/** Reports `vars` that nothing reads. */
export function reportUnusedVars(entries: readonly YamlEntry[], report: Report): void {
  for (const entry of entries) reportUnused(entry, report);
}

/** Reports columns that nothing reads. The column that labels come from may be there for them alone. */
export function reportUnusedColumns(root: YamlMapping, used: ReadonlySet<string>, report: Report): void {
  const rows = getValue(root, 'examples');
  const seen = new Set(['name']);
  for (const row of rows?.kind === 'list' ? rows.items : []) {
    if (row.kind !== 'mapping') continue;
    const hasName = row.entries.some(({ key }) => key === 'name');
    if (!hasName && row.entries[0] !== undefined) seen.add(row.entries[0].key);
    for (const entry of row.entries) {
      if (!seen.has(entry.key) && !used.has(entry.key)) reportUnused(entry, report);
      seen.add(entry.key);
    }
  }
  const matrix = getValue(root, 'matrix');
  for (const entry of matrix?.kind === 'mapping' ? matrix.entries : []) {
    if (!used.has(entry.key)) reportUnused(entry, report);
  }
}

function reportUnused({ key, keySpan }: YamlEntry, report: Report): void {
  report(
    describeFinding(
      'unused-variable',
      keySpan,
      `Nothing reads the variable \`${key}\``,
      `take it out, or write \`\${${key}}\``,
    ),
  );
}
