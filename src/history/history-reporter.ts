// Writes the results of a run into the local history when it ends. Whatever is wrong with the history, the run goes on: there
// is a warning, and the exit code stays.
import { roundMs } from '../base/clock.ts';
import { SpillFile, type SpilledText } from '../base/spill-file.ts';
import type { ScenarioResult } from '../event/results.ts';
import type { RunSummary } from '../event/run-summary.ts';
import { describeOutcome } from '../event/scenario-outcome.ts';
import { cutEnd } from '../report/cut.ts';
import { describeProblem } from '../report/problem.ts';
import type { Reporter } from '../report/reporter.ts';
import { changeHistory, HistoryError, useHistory } from './history-file.ts';

/** Older runs are forgotten, so that the file does not grow for ever. */
const KEPT_RUNS = 500;
const MAX_PROBLEM = 500;

type Value = string | number | null;

/** Values in the order of the columns. */
type Row = readonly Value[];

/** What is kept of a result, by column; its run stands before them. */
const COLUMNS: Readonly<Record<string, (scenario: ScenarioResult) => Value>> = {
  scenario: ({ id }) => id,
  name: ({ name }) => name,
  file: ({ file }) => file,
  line: ({ line }) => line,
  verdict: ({ verdict }) => verdict,
  flaky: ({ flaky }) => Number(flaky),
  quarantined: ({ quarantined }) => Number(quarantined),
  duration_ms: measureDuration,
  latency_ms: (scenario) => describeOutcome(scenario)?.latency_ms ?? null,
  problem: (scenario) => {
    const problem = describeProblem(scenario)?.message;
    return problem === undefined ? null : cutEnd(problem, MAX_PROBLEM);
  },
};

const READERS = Object.values(COLUMNS);

/**
 * How long it took without waiting for the rate limit: that tells of the `--rate` of a run, and of how much else was played
 * in it, and would hide whether the scenario itself becomes slower. Attempts are played one after another.
 */
function measureDuration({ duration_ms: durationMs, attempts }: ScenarioResult): number {
  const waitedMs = attempts.reduce((sum, { waited_ms: waited = 0 }) => sum + waited, 0);
  return roundMs(Math.max(0, durationMs - waitedMs));
}

/** Makes the reporter; `warn` is given a sentence without the full stop where the history can't be written. */
export function createHistoryReporter(file: string, warn: (message: string) => void): Reporter {
  const rows = new RowList();
  return {
    onScenario(scenario) {
      if (scenario.verdict !== 'skipped') rows.add(READERS.map((read) => read(scenario)));
    },
    onEnd(summary) {
      try {
        if (!rows.isEmpty) writeRun(file, summary, rows.read());
      } catch (error) {
        if (!(error instanceof HistoryError)) throw error;
        warn(`${error.message}; this run is not in it`);
      } finally {
        rows.close();
      }
    },
    discard: () => rows.close(),
  };
}

/** Rows that lie on the disk until the run has ended. */
class RowList {
  readonly #file = new SpillFile();
  readonly #rows: SpilledText[] = [];

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  add(row: Row): void {
    this.#rows.push(this.#file.write(JSON.stringify(row)));
  }

  *read(): Iterable<Row> {
    for (const row of this.#rows) yield JSON.parse(this.#file.read(row)) as Row;
  }

  close(): void {
    this.#file.close();
  }
}

/** Writes a run once, however often it is given. */
function writeRun(file: string, { run, exit_code: exitCode }: RunSummary, rows: Iterable<Row>): void {
  useHistory(file, 'write', (database) =>
    changeHistory(database, () => {
      const { changes } = database
        .prepare('INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?)')
        .run(run.id, run.target, run.started_at, exitCode);
      if (changes === 0) return;
      const columns = ['run', ...Object.keys(COLUMNS)];
      const places = columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO results (${columns.join(', ')}) VALUES (${places})`);
      for (const row of rows) insert.run(run.id, ...row);
      const old = 'SELECT id FROM runs ORDER BY started_at DESC, id DESC LIMIT -1 OFFSET ?';
      for (const table of ['results', 'runs']) {
        const key = table === 'results' ? 'run' : 'id';
        database.prepare(`DELETE FROM ${table} WHERE ${key} IN (${old})`).run(KEPT_RUNS);
      }
    }),
  );
}
