// Reads conversation records of production, from files and folders of them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TrafficRecord } from '../coverage/measure-traffic.ts';
import { readRecords, RecordsError } from '../coverage/read-records.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** What was read. */
export interface LoadedTraffic {
  readonly records: readonly TrafficRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

const IS_RECORDS = /\.json$/iu;

/** Loads the records of all paths, in their order; what can't be read is a finding. */
export function loadTraffic(paths: readonly string[]): LoadedTraffic {
  const diagnostics: Diagnostic[] = [];
  const attempt = <T>(file: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      diagnostics.push(describeUnreadable(file, error));
      return undefined;
    }
  };
  const records = paths.flatMap((named) => {
    const files = attempt(named, () => listFiles(named));
    if (files?.length === 0) diagnostics.push(describeMissing(named));
    return (files ?? []).flatMap((file) => attempt(file, () => readRecords(readFileSync(file, 'utf8'), file)) ?? []);
  });
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

function describeMissing(named: string): Diagnostic {
  const message = `There are no records at \`${named}\``;
  return {
    code: 'no-records',
    severity: 'error',
    message,
    hint: 'name a JSON file of the Conversations API, or a folder of them',
  };
}

function describeUnreadable(file: string, error: unknown): Diagnostic {
  if (error instanceof RecordsError) return { code: 'unreadable-records', severity: 'error', message: error.message };
  if (error instanceof Error && 'code' in error) {
    return { code: 'unreadable-records', severity: 'error', message: `${file} can't be read: ${error.message}` };
  }
  throw error;
}
