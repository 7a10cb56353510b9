// Holds two sides against each other, each a stored run or a baseline file. Reads both logs once; the conversations of the
// earlier one wait on the disk for their counterparts.
import type { Baseline, Comparison } from '../event/comparison.ts';
import { ComparisonFold } from '../event/comparison-fold.ts';
import { computeExit, describeForExit, type Exit, type ExitFacts } from '../event/exit-code.ts';
import type { FailOn } from '../event/fail-on.ts';
import { readEventLog } from '../event/read-event-log.ts';
import { ResultStore } from '../event/result-store.ts';
import type { ScenarioResult } from '../event/results.ts';
import { RunFold } from '../event/run-fold.ts';
import type { RunStarted } from '../event/run-event.ts';
import { BaselineFold } from './baseline-fold.ts';
import { compareReplies, type ScenarioDifference } from './compare-replies.ts';
import { COMPARE_FORMAT, type ComparedSide, type ComparisonDocument } from './comparison-document.ts';
import { LatencyProfile } from './latency-profile.ts';

/** A side: the event log of a stored run, or a baseline file that has been read. */
export type Side = { readonly log: string } | { readonly baseline: Baseline };

interface ReadSide {
  readonly baseline: Baseline;
  /** The whole result of a scenario, once. */
  readonly take: (id: string) => ScenarioResult | undefined;
}

/** Compares two sides; throws an `EventLogError` where a log can't be read. */
export async function compareStored(base: Side, head: Side, failOn: FailOn): Promise<ComparisonDocument> {
  const store = new ResultStore();
  try {
    const earlier =
      'log' in base ? await readSide(base.log, store) : { baseline: base.baseline, take: () => undefined };
    return 'log' in head ? await compareRun(earlier, head.log, failOn) : compareFile(earlier, head.baseline, failOn);
  } finally {
    store.close();
  }
}

async function readSide(log: string, store: ResultStore): Promise<ReadSide> {
  const indices = new Map<string, number>();
  const fold = new BaselineFold((result) => {
    store.put(indices.size, result);
    indices.set(result.id, indices.size);
  });
  for await (const event of readEventLog(log)) fold.add(event);
  const take = (id: string): ScenarioResult | undefined => {
    const index = indices.get(id);
    return index === undefined ? undefined : store.take(index);
  };
  return { baseline: fold.finish().baseline, take };
}

async function compareRun(earlier: ReadSide, log: string, failOn: FailOn): Promise<ComparisonDocument> {
  const fold = new RunFold();
  const comparing = new ComparisonFold(earlier.baseline);
  const profile = new LatencyProfile();
  const differences: ScenarioDifference[] = [];
  let started: RunStarted | undefined;
  const take = (results: Iterable<ScenarioResult>): void => {
    for (const result of results) {
      comparing.addResult(result);
      const before = earlier.take(result.id);
      if (before === undefined || result.verdict === 'skipped' || before.verdict === 'skipped') continue;
      profile.add(before, result);
      const difference = compareReplies(before, result);
      if (difference !== undefined) differences.push(difference);
    }
  };
  for await (const event of readEventLog(log)) {
    if (event.type === 'run-started') started = event;
    take(fold.add(event));
  }
  take(fold.finish());
  const comparison = comparing.comparison(started?.plan ?? [], started?.scope);
  const { run, target } = { run: started?.run.id ?? null, target: started?.run.target ?? '' };
  const facts = fold.facts(comparison);
  return {
    ...describeSides(earlier.baseline, { run, file: null, target }),
    ...computeCompareExit(facts, failOn, comparison.counts),
    comparison,
    differences,
    latency: profile.compare(),
  };
}

/** Of a baseline file only the outcomes are known. */
function compareFile(earlier: ReadSide, head: Baseline, failOn: FailOn): ComparisonDocument {
  const comparing = new ComparisonFold(earlier.baseline);
  for (const scenario of head.scenarios) comparing.add(scenario.id, scenario, false);
  const plan = head.scenarios.map(({ id, file }) => ({ id, name: id, file, line: 1, tags: [] }));
  const comparison = comparing.comparison(plan, { covers: [''], left_out: head.without_verdict });
  const failed = head.scenarios.filter(({ verdict }) => verdict === 'failed').length;
  const facts = describeFile(head.scenarios.length - failed, failed);
  return {
    ...describeSides(earlier.baseline, head),
    ...computeCompareExit({ ...facts, comparison: describeForExit(comparison) }, failOn, comparison.counts),
    comparison,
    differences: [],
    latency: [],
  };
}

function describeFile(passed: number, failed: number): Omit<ExitFacts, 'failOn'> {
  const planned = passed + failed;
  const none = { skipped: 0, errored: 0, flaky: 0, quarantined: 0, requests: 0 };
  return {
    counts: { planned, passed, failed, ...none, checks: planned },
    gating: { passed, failed, errored: 0, flaky: 0 },
    quarantinedPassed: 0,
    notPlayed: 0,
    missing: 0,
    finished: true,
    cancelled: null,
    internalErrors: 0,
    failedReports: 0,
    selected: planned,
    rerun: false,
  };
}

function describeSides(base: ComparedSide, head: ComparedSide): Pick<ComparisonDocument, 'format' | 'base' | 'head'> {
  const sideOf = ({ run, file, target }: ComparedSide): ComparedSide => ({ run, file, target });
  return { format: COMPARE_FORMAT, base: sideOf(base), head: sideOf(head) };
}

/** How the comparison ends: as the later run would, but only what `failOn` names counts as failed. */
function computeCompareExit(
  facts: Omit<ExitFacts, 'failOn'>,
  failOn: FailOn,
  counts: Comparison['counts'],
): Pick<ComparisonDocument, 'exit_code' | 'exit_name' | 'verdict_reason'> {
  // What stopped the later run, or kept a report of it from the disk, was its own affair; what is missing is not.
  const exit = computeExit({ ...facts, cancelled: null, failedReports: 0, failOn });
  const shown = exit.code === 0 ? describeGood(counts) : exit;
  return { exit_code: shown.code, exit_name: shown.name, verdict_reason: shown.reason };
}

function describeGood({ compared, gating, uncertain }: Comparison['counts']): Exit {
  if (compared === 0) return { code: 4, name: 'empty', reason: 'No scenario has a verdict on both sides.' };
  const doubt = uncertain === 0 ? '' : ` for certain, ${uncertain} uncertain`;
  const reason = gating === 0 ? `Nothing got worse${doubt}.` : `${gating} got worse, which --fail-on allows.`;
  return { code: 0, name: 'ok', reason };
}
