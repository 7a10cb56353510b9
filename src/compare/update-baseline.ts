// What a baseline becomes when a run is accepted.
import type { Baseline, BaselineScenario, SuiteScope } from '../event/comparison.ts';
import { listGone } from '../event/list-gone.ts';

/** An accepted run, as far as its baseline goes. */
export interface AcceptedRun {
  readonly baseline: Baseline;
  readonly planned: ReadonlySet<string>;
  readonly scope: SuiteScope | undefined;
}

/** The new baseline, and how it differs from the old one. */
export interface BaselineUpdate {
  readonly baseline: Baseline;
  readonly counts: {
    readonly added: number;
    /** In verdict, repeats or file. */
    readonly changed: number;
    /** Of the others: those whose latency was rewritten. */
    readonly latencies: number;
    readonly removed: number;
    /** Not judged in this run, and still in the files. */
    readonly kept: number;
  };
}

/** A latency is rewritten when it differs by more than this share, and by more milliseconds than that. */
const CLEAR_SHARE = 0.25;
const CLEAR_MS = 50;

/** Puts the outcomes of a run in the place of the old ones. What the run did not judge is kept, unless it is gone. */
export function updateBaseline(old: Baseline | undefined, { baseline, planned, scope }: AcceptedRun): BaselineUpdate {
  const before = new Map(old?.scenarios.map((scenario) => [scenario.id, scenario]));
  // What could not be judged says nothing about the agent.
  const judged = baseline.scenarios.filter(({ verdict }) => verdict !== 'errored');
  const counts = { added: 0, changed: 0, latencies: 0, removed: 0, kept: 0 };
  const scenarios = judged.map((scenario) => {
    const previous = before.get(scenario.id);
    const next = keepLatency(scenario, previous);
    if (previous === undefined) counts.added += 1;
    else if (!isSame(previous, next)) counts.changed += 1;
    else if (previous.latency_ms !== next.latency_ms) counts.latencies += 1;
    return next;
  });
  const done = new Set(judged.map(({ id }) => id));
  const gone = new Set(listGone(old?.scenarios ?? [], planned, scope).map(({ id }) => id));
  for (const [id, scenario] of before) {
    if (done.has(id)) continue;
    counts[gone.has(id) ? 'removed' : 'kept'] += 1;
    if (!gone.has(id)) scenarios.push(scenario);
  }
  return { baseline: { ...baseline, scenarios }, counts };
}

function keepLatency(scenario: BaselineScenario, previous: BaselineScenario | undefined): BaselineScenario {
  const [before, after] = [previous?.latency_ms ?? null, scenario.latency_ms];
  if (after === null) return scenario;
  const rounded = Math.round(after);
  const isClear = before === null || Math.abs(rounded - before) > Math.max(CLEAR_MS, before * CLEAR_SHARE);
  return { ...scenario, latency_ms: isClear ? rounded : before };
}

/** Latencies are looked at apart. */
function isSame(a: BaselineScenario, b: BaselineScenario): boolean {
  const [one, other] = [a.repeats, b.repeats];
  const isEqual = a.file === b.file && a.verdict === b.verdict;
  return isEqual && one?.passed === other?.passed && one?.judged === other?.judged;
}
