// The run that several runs add up to: its first event, its warnings, its end.
import { roundMs } from '../base/clock.ts';
import type { Baseline, SuiteScope } from '../event/comparison.ts';
import type { PlannedScenario, RunInfo } from '../event/results.ts';
import { EVENTS_FORMAT, type EmittedEvent, type RunStarted } from '../event/run-event.ts';
import { createUnclosedWarning } from '../event/unclosed-warning.ts';
import type { MergedPart } from './choose-results.ts';
import { listOriginals } from './find-differences.ts';
import type { LogSurvey } from './survey-log.ts';

/** The merged run before anything of it has happened. */
export type MergedRun = Pick<RunStarted, 'run' | 'plan' | 'scope'> & { readonly baseline?: Baseline };

/** Describes the merged run: what every part says alike, and the whole selection as its plan. */
export function describeMergedRun(runs: readonly LogSurvey[], id: string): MergedRun {
  const [first] = listOriginals(runs);
  if (first === undefined) throw new Error('no run is to be merged');
  const { selection: plan, scope, baseline } = first;
  const started = Math.min(...runs.map(({ startedAt }) => startedAt));
  const run: RunInfo = {
    ...first.run,
    id,
    started_at: new Date(started).toISOString(),
    seed: runs.every((other) => other.run.seed === first.run.seed) ? first.run.seed : null,
    shard: null,
    meta: joinMeta(runs),
    selected: plan.length,
    ...(runs.some((other) => other.run.insecure === true) && { insecure: true }),
  };
  return { run, plan, ...(scope && { scope: widenScope(scope, plan) }), ...(baseline && { baseline }) };
}

/** What was sharded away is in the plan of the merged run. */
function widenScope({ covers, left_out: leftOut }: SuiteScope, plan: readonly PlannedScenario[]): SuiteScope {
  const planned = new Set(plan.map(({ id }) => id));
  return { covers, left_out: leftOut.filter((id) => !planned.has(id)) };
}

/** The events that come before those of the runs. */
export function listFirstEvents(merged: MergedRun, runs: readonly LogSurvey[]): readonly EmittedEvent[] {
  const { baseline, ...started } = merged;
  const warnings = listMissingShards(runs).map((message): EmittedEvent => ({
    type: 'warning',
    code: 'missing-shard',
    message,
  }));
  return [
    { type: 'run-started', format: EVENTS_FORMAT, ...started },
    ...(baseline === undefined ? [] : [{ type: 'baseline-loaded', baseline } as const]),
    ...warnings,
  ];
}

/** The events that come after; none where a run was killed and nobody made up for it. */
export function listLastEvents(parts: readonly MergedPart[]): readonly EmittedEvent[] {
  const ends = parts.flatMap(({ survey, isReplaced }) => (isReplaced ? [] : (survey.finished ?? [])));
  const unclosed = ends.reduce((sum, end) => sum + end.unclosed, 0);
  const waitedMs = roundMs(ends.reduce((sum, end) => sum + end.waited_ms, 0));
  const durationMs = computeActiveMs(parts.map(({ survey }) => survey));
  const isCutShort = parts.some((part) => part.isCutShort);
  return [
    ...(unclosed > 0 ? [createUnclosedWarning(unclosed)] : []),
    ...(isCutShort ? [] : [{ type: 'run-finished', duration_ms: durationMs, waited_ms: waitedMs, unclosed } as const]),
  ];
}

/** Milliseconds in which at least one of the runs was at work: a rerun of the next day does not make a run a day long. */
function computeActiveMs(runs: readonly LogSurvey[]): number {
  let [active, end] = [0, -Infinity];
  for (const { startedAt, durationMs } of [...runs].sort((one, other) => one.startedAt - other.startedAt)) {
    active += Math.max(0, startedAt + durationMs - Math.max(end, startedAt));
    end = Math.max(end, startedAt + durationMs);
  }
  return roundMs(active);
}

/** Values that differ (the address of the job) stand side by side. */
function joinMeta(runs: readonly LogSurvey[]): Readonly<Record<string, string>> {
  const values = new Map<string, Set<string>>();
  for (const { run } of runs) {
    for (const [key, value] of Object.entries(run.meta)) values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return Object.fromEntries([...values].map(([key, set]) => [key, [...set].join(', ')]));
}

/** Names the shards of which no run is there although scenarios of theirs have no result. */
function listMissingShards(runs: readonly LogSurvey[]): readonly string[] {
  const parts = listOriginals(runs);
  const totals = new Set(parts.map(({ run }) => run.shard?.total ?? 1));
  const [total = 1] = totals;
  const known = new Set(runs.flatMap(({ results }) => [...results.keys()]));
  const planned = new Set(parts.flatMap(({ plan }) => plan.map(({ id }) => id)));
  const lost = parts[0]?.selection.filter(({ id }) => !planned.has(id) && !known.has(id)) ?? [];
  if (totals.size > 1 || total === 1 || lost.length === 0) return [];
  const present = new Set(parts.map(({ run }) => run.shard?.index));
  const missing = Array.from({ length: total }, (_, at) => at + 1).filter((index) => !present.has(index));
  if (missing.length === 0) return [];
  const names = missing.map((index) => `${index}/${total}`).join(', ');
  const subject = missing.length === 1 ? `shard ${names} is` : `the shards ${names} are`;
  return [`${subject} missing: ${lost.length === 1 ? '1 scenario has' : `${lost.length} scenarios have`} no result`];
}
