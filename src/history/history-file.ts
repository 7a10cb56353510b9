// The local history: one SQLite file with a line for each scenario of each run. Node's own module is loaded only when the file
// is used. Nothing here ever changes or removes a file that is not ours, or that a newer version wrote.
import { statSync } from 'node:fs';
import path from 'node:path';
import type Sqlite from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../base/make-folder.ts';

/** Name of the file beside the runs. */
export const HISTORY_FILE = 'history.sqlite';

/** Changes with the tables. */
const VERSION = 1;

/** Two runs that end at once wait for each other so long. */
const BUSY_MS = 5_000;

const TABLES = `
  CREATE TABLE runs (
    id TEXT PRIMARY KEY, target TEXT NOT NULL, started_at TEXT NOT NULL, exit_code INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE results (
    run TEXT NOT NULL,
    scenario TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
    verdict TEXT NOT NULL, flaky INTEGER NOT NULL, quarantined INTEGER NOT NULL,
    duration_ms REAL NOT NULL, latency_ms REAL, problem TEXT,
    PRIMARY KEY (run, scenario)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX results_by_scenario ON results (scenario);
  PRAGMA user_version = ${VERSION};
`;

/** Why the history can't be used: one sentence that names the file. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/** Opens the file, gives it to `use`, and closes it; throws a `HistoryError`. Only with `write` is it made where there is none. */
export function useHistory<T>(file: string, mode: 'read' | 'write', use: (database: DatabaseSync) => T): T {
  let database: DatabaseSync | undefined;
  try {
    const { DatabaseSync: Database } = loadSqlite();
    if (mode === 'write') makeFolder(path.dirname(file));
    refuseSpecialFile(file);
    database = new Database(file, { readOnly: mode === 'read', timeout: BUSY_MS });
    checkVersion(database, mode);
    return use(database);
  } catch (error) {
    throw new HistoryError(`the history ${file} ${describeReason(error)}`, { cause: error });
  } finally {
    database?.close();
  }
}

/** Runs `change` so that it happens whole or not at all. */
export function changeHistory<T>(database: DatabaseSync, change: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The opening of a pipe would wait for ever for somebody at its other end. */
function refuseSpecialFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) throw new HistoryError('is no ordinary file');
}

function checkVersion(database: DatabaseSync, mode: 'read' | 'write'): void {
  const readVersion = (): unknown => database.prepare('PRAGMA user_version').get()?.['user_version'];
  if (mode === 'write' && readVersion() === 0) {
    changeHistory(database, () => {
      // Another run may have made the tables while this one waited for the lock.
      if (readVersion() === 0 && database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined)
        database.exec(TABLES);
    });
  }
  const version = readVersion();
  if (version === VERSION) return;
  const reason =
    Number(version) > VERSION ? 'was written by a newer version of rehearsal' : 'is not a history of rehearsal';
  throw new HistoryError(reason);
}

function describeReason(error: unknown): string {
  if (error instanceof HistoryError) return `${error.message}; it is left alone`;
  const message = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed/.test(message)) return `is damaged (${message}); it is left alone`;
  if (/locked|busy/.test(message)) return `is in use by another run for more than ${BUSY_MS / 1_000} s`;
  return `can't be used (${message})`;
}

/** Node 22 and 24 warn on the first use that the module is experimental; that says nothing to who runs a suite. */
function loadSqlite(): typeof Sqlite {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    // Undefined where Node.js was built or started without it, which its types don't say.
    const sqlite = process.getBuiltinModule('node:sqlite') as typeof Sqlite | undefined;
    if (sqlite === undefined) throw new Error('this Node.js has no SQLite');
    return sqlite;
  } finally {
    process.emitWarning = emitWarning;
  }
}
