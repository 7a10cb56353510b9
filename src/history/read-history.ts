// What the history tells about each scenario: how often it passes, how often it flips, what it does lately, how long it takes.
import { findMedian } from '../statistics/quantile.ts';
import { useHistory } from './history-file.ts';

/** One result in the past. */
export interface PastResult {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly verdict: 'passed' | 'failed' | 'errored';
  /** Passed, but not on the first attempt. */
  readonly flaky: boolean;
  /** Without waiting for the rate limit; results that were written before this was told apart hold it. */
  readonly duration_ms: number;
  readonly latency_ms: number | null;
  readonly problem: string | null;
}

/** The past of one scenario on one target. */
export interface ScenarioHistory {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly file: string;
  readonly line: number;
  /** As it was in the last run. */
  readonly quarantined: boolean;
  /** Runs in which it could be judged. */
  readonly judged: number;
  readonly passed: number;
  /** Passed / judged; null where it never could be judged. */
  readonly pass_rate: number | null;
  /** How often the verdict was another one than the time before. */
  readonly flips: number;
  /** Runs in which it passed only on a later attempt. */
  readonly flaky_passes: number;
  readonly median_duration_ms: number;
  readonly median_latency_ms: number | null;
  /** Median duration of the later half over that of the earlier half, less 1: 0.2 is 20 % slower. Null with few runs. */
  readonly duration_trend: number | null;
  readonly last_failure: { readonly run: string; readonly started_at: string; readonly problem: string | null } | null;
  /** From the oldest to the newest. */
  readonly results: readonly PastResult[];
}

/** What is asked of the history. */
export interface HistoryQuery {
  /** Id of a scenario, which brings its conversations (`id[…]`) along. */
  readonly id?: string | undefined;
  readonly target?: string | undefined;
  /** So many runs back. */
  readonly last: number;
}

interface Row extends Omit<PastResult, 'flaky'> {
  readonly scenario: string;
  readonly name: string;
  readonly target: string;
  readonly file: string;
  readonly line: number;
  readonly flaky: number;
  readonly quarantined: number;
}

/** With fewer results a trend is noise. */
const FEWEST_FOR_TREND = 6;

/** Reads the history; throws a `HistoryError`. */
export function readHistory(file: string, { id, target, last }: HistoryQuery): readonly ScenarioHistory[] {
  const rows = useHistory(file, 'read', (database) =>
    database
      .prepare(
        `WITH recent AS (
           SELECT * FROM runs WHERE :target IS NULL OR target = :target ORDER BY started_at DESC, id DESC LIMIT :last
         )
         SELECT results.*, recent.target, recent.started_at FROM recent JOIN results ON results.run = recent.id
         WHERE :id IS NULL OR scenario = :id OR substr(scenario, 1, length(:id) + 1) = :id || '['
         ORDER BY scenario, recent.target, recent.started_at, recent.id`,
      )
      .all({ id: id ?? null, target: target ?? null, last }),
  ) as unknown as readonly Row[];
  const groups = Map.groupBy(rows, ({ scenario, target: of }) => JSON.stringify([scenario, of]));
  return [...groups.values()].flatMap(describeScenario);
}

function describeScenario(rows: readonly Row[]): readonly ScenarioHistory[] {
  const latest = rows.at(-1);
  if (latest === undefined) return [];
  const judged = rows.filter(({ verdict }) => verdict !== 'errored');
  const passed = judged.filter(({ verdict }) => verdict === 'passed').length;
  const failure = rows.findLast(({ verdict }) => verdict !== 'passed');
  const { scenario: id, name, target, file, line } = latest;
  const history: ScenarioHistory = {
    id,
    name,
    target,
    file,
    line,
    quarantined: latest.quarantined === 1,
    judged: judged.length,
    passed,
    pass_rate: judged.length === 0 ? null : passed / judged.length,
    flips: judged.filter(({ verdict }, at) => at > 0 && verdict !== judged[at - 1]?.verdict).length,
    flaky_passes: rows.filter(({ flaky }) => flaky === 1).length,
    median_duration_ms: findMedian(rows.map((row) => row.duration_ms)) ?? 0,
    median_latency_ms: findMedian(rows.flatMap((row) => row.latency_ms ?? [])),
    duration_trend: computeTrend(rows.map((row) => row.duration_ms)),
    last_failure: failure === undefined ? null : describeFailure(failure),
    results: rows.map(describeResult),
  };
  return [history];
}

function describeFailure({ run, started_at, problem }: Row): ScenarioHistory['last_failure'] {
  return { run, started_at, problem };
}

function describeResult(row: Row): PastResult {
  const { run, started_at, verdict, flaky, duration_ms, latency_ms, problem } = row;
  return { run, started_at, verdict, flaky: flaky === 1, duration_ms, latency_ms, problem };
}

function computeTrend(durations: readonly number[]): number | null {
  if (durations.length < FEWEST_FOR_TREND) return null;
  const middle = durations.length >> 1;
  const [before, after] = [findMedian(durations.slice(0, middle)), findMedian(durations.slice(middle))];
  return before === null || after === null || before === 0 ? null : Math.round((after / before - 1) * 1000) / 1000;
}

/** Lists the targets that the history has runs of; throws a `HistoryError`. */
export function listTargets(file: string): readonly string[] {
  const rows = useHistory(file, 'read', (database) =>
    database.prepare('SELECT DISTINCT target FROM runs ORDER BY target').all(),
  );
  return rows.map(({ target }) => String(target));
}

/** Usual durations in milliseconds by id, for the balancing of shards; throws a `HistoryError`. */
export function readDurations(file: string, target: string): ReadonlyMap<string, number> {
  const histories = readHistory(file, { target, last: 20 });
  return new Map(histories.map(({ id, median_duration_ms: ms }) => [id, ms]));
}
