// Reads conversation records of production, from files and folders of them, as `import` reads them. What is personal in them
// is hidden at once.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TrafficRecord } from '../coverage/measure-traffic.ts';
import { detectFormat } from '../import/detect-format.ts';
import { describeUnreadable, ImportError } from '../import/imported.ts';
import { hidePersonal } from '../import/hide-personal.ts';
import { Masker } from '../import/masker.ts';
import { readSourceItems } from '../import/read-source-items.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** What was read. */
export interface LoadedTraffic {
  readonly records: readonly TrafficRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

const IS_RECORDS = /\.(?:json|jsonl|ndjson|csv|tsv)$/iu;

/** Loads the records of all paths, in their order; what can't be read is a finding. People of the list are hidden, too. */
export async function loadTraffic(paths: readonly string[], names: readonly string[]): Promise<LoadedTraffic> {
  const masker = new Masker(names);
  const records: TrafficRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const named of paths) {
    const before = diagnostics.length + records.length;
    try {
      for (const file of listFiles(named)) await loadFile(file, masker, { records, diagnostics });
    } catch (error) {
      diagnostics.push({ code: 'unreadable-records', severity: 'error', message: describeUnreadable(named, error) });
    }
    if (diagnostics.length + records.length === before) diagnostics.push(describeMissing(named));
  }
  return { records, diagnostics };
}

/** The files of a folder in the order of their names, or the file itself. */
function listFiles(named: string): readonly string[] {
  const stats = statSync(named, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [named];
  const names = readdirSync(named).filter((name) => IS_RECORDS.test(name));
  return names.sort().map((name) => path.join(named, name));
}

async function loadFile(
  file: string,
  masker: Masker,
  { records, diagnostics }: { readonly records: TrafficRecord[]; readonly diagnostics: Diagnostic[] },
): Promise<void> {
  const leftOut = new Map<string, number>();
  let number = 0;
  try {
    const source = await detectFormat(file);
    if (source.kind === 'poly-test') throw new ImportError(`${file} describes callers, and holds no conversations`);
    for await (const item of readSourceItems(source)) {
      number += 1;
      if ('leftOut' in item) leftOut.set(item.leftOut, (leftOut.get(item.leftOut) ?? 0) + 1);
      else {
        // First, since the id may hold a name that is said.
        const conversation = hidePersonal(item, masker);
        const id = item.id === undefined || masker.holds(item.id) ? `${file} #${number}` : item.id;
        records.push({ id, file, conversation });
      }
    }
  } catch (error) {
    diagnostics.push({ code: 'unreadable-records', severity: 'error', message: describeUnreadable(file, error) });
  }
  for (const [reason, count] of leftOut) {
    const message = `${file}: ${count} of ${number} records left out: ${reason}`;
    diagnostics.push({ code: 'records-left-out', severity: 'warning', message });
  }
}

function describeMissing(named: string): Diagnostic {
  const message = `There are no records at \`${named}\``;
  const hint = 'name a file of conversations, or a folder of them; `import` says what can be read';
  return { code: 'no-records', severity: 'error', message, hint };
}
