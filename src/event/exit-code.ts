// The exit code of a run and the sentence that explains it: a pure function of what the events add up to.
import type { Comparison } from './comparison.ts';
import type { FailOn } from './fail-on.ts';
import type { Counts, ExitName } from './results.ts';
import type { RunCancelled } from './run-event.ts';

/** What decides how a run ends. */
export interface ExitFacts {
  readonly counts: Counts;
  /** Of the scenarios that gate: neither quarantined nor skipped. */
  readonly gating: {
    readonly passed: number;
    readonly failed: number;
    readonly errored: number;
    readonly flaky: number;
  };
  readonly quarantinedPassed: number;
  /** Skipped because the run stopped, not by their author. */
  readonly notPlayed: number;
  /** Planned scenarios without a result. */
  readonly missing: number;
  /** False where the events end before the run did: it was killed. */
  readonly finished: boolean;
  readonly cancelled: Pick<RunCancelled, 'cause' | 'signal'> | null;
  /** Bugs of ours that came up. */
  readonly internalErrors: number;
  /** Reports, the event log included, that could not be written. */
  readonly failedReports: number;
  /** Scenarios that the selection held before sharding. */
  readonly selected: number;
  /** True where the run plays what another one left over. */
  readonly rerun: boolean;
  readonly failOn: FailOn;
  /** Against the baseline, where there is one; `slowerBy` is a share, null where nothing could be compared. */
  readonly comparison?: {
    readonly compared: number;
    readonly regressions: number;
    readonly slowerBy: number | null;
  };
}

/** How a run ends. */
export interface Exit {
  readonly code: number;
  readonly name: ExitName;
  /** One sentence. */
  readonly reason: string;
}

const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** In the order of their weight: the first rule that applies decides. */
const RULES = [interrupted, internal, incomplete, errored, failed, empty, incomparable] as const;

/** Describes what of a comparison decides. */
export function describeForExit({ counts, latency }: Comparison): NonNullable<ExitFacts['comparison']> {
  const slowerBy = latency?.notable === true ? latency.slower_by : null;
  return { compared: counts.compared, regressions: counts.gating, slowerBy };
}

/** Computes the exit code of a run. */
export function computeExit(facts: ExitFacts): Exit {
  for (const rule of RULES) {
    const exit = rule(facts);
    if (exit !== undefined) return exit;
  }
  return { code: 0, name: 'ok', reason: describeOk(facts) };
}

function interrupted({ cancelled, notPlayed, counts }: ExitFacts): Exit | undefined {
  if (cancelled?.cause !== 'signal') return undefined;
  const signal = cancelled.signal ?? 'SIGINT';
  const rest = notPlayed === 0 ? '' : `: ${notPlayed} of ${scenarios(counts.planned)} not played`;
  return { code: SIGNAL_CODES[signal], name: 'interrupted', reason: `Interrupted by ${signal}${rest}.` };
}

function internal({ internalErrors }: ExitFacts): Exit | undefined {
  if (internalErrors === 0) return undefined;
  return { code: 70, name: 'internal', reason: 'A bug of rehearsal came up; the results are not to be relied on.' };
}

function incomplete(facts: ExitFacts): Exit | undefined {
  const reason = describeIncomplete(facts);
  return reason === undefined ? undefined : { code: 5, name: 'incomplete', reason };
}

function describeIncomplete({ missing, counts, finished, failedReports, notPlayed, cancelled }: ExitFacts) {
  if (missing > 0)
    return `${missing} of ${scenarios(counts.planned)} without a result: the run was killed, or a part is missing.`;
  if (!finished) return 'The run was killed before it ended, though every planned scenario has a result.';
  if (failedReports > 0)
    return `${failedReports === 1 ? 'A report' : `${failedReports} reports`} could not be written.`;
  if (notPlayed > 0 && cancelled === null) return `${notPlayed} of ${scenarios(counts.planned)} not played.`;
  return undefined;
}

function errored({ gating, counts, cancelled, notPlayed }: ExitFacts): Exit | undefined {
  const outOfTime = cancelled?.cause === 'run-timeout';
  if (gating.errored === 0 && !outOfTime) return undefined;
  const parts = [
    gating.errored > 0 ? `${gating.errored} of ${scenarios(counts.planned)} could not be judged` : '',
    gating.failed > 0 ? `${gating.failed} failed` : '',
    notPlayed > 0 ? `${notPlayed} not played` : '',
  ].filter((part) => part !== '');
  const reason = `${outOfTime ? "The run's time limit was over" : ''}${outOfTime && parts.length > 0 ? ': ' : ''}${parts.join(', ')}.`;
  return { code: 3, name: 'errored', reason };
}

function failed(facts: ExitFacts): Exit | undefined {
  const reasons = listFailures(facts);
  return reasons.length === 0 ? undefined : { code: 1, name: 'failed', reason: `${reasons.join(', ')}.` };
}

function listFailures({
  gating,
  counts,
  failOn,
  cancelled,
  notPlayed,
  quarantinedPassed,
  comparison,
}: ExitFacts): string[] {
  const stopped = cancelled?.cause === 'max-failures';
  const reasons: string[] = [];
  if (gating.failed > 0 && (failOn.failed || stopped))
    reasons.push(`${gating.failed} of ${scenarios(counts.planned)} failed`);
  if (stopped) reasons.push(`stopped by --max-failures with ${notPlayed} not played`);
  if (failOn.flaky && gating.flaky > 0) reasons.push(`${scenarios(gating.flaky)} flaky`);
  if (failOn.quarantinedPass && quarantinedPassed > 0) reasons.push(`${quarantinedPassed} quarantined passed`);
  if (comparison === undefined) return reasons;
  if (failOn.regressions && comparison.regressions > 0) reasons.push(`${scenarios(comparison.regressions)} got worse`);
  const { slower } = failOn;
  if (slower !== null && comparison.slowerBy !== null && comparison.slowerBy > slower) {
    reasons.push(`replies are ${percent(comparison.slowerBy)} slower (limit ${percent(slower)})`);
  }
  return reasons;
}

function empty({ counts, selected, rerun }: ExitFacts): Exit | undefined {
  if (counts.checks > 0 || (counts.planned === 0 && (selected > 0 || rerun))) return undefined;
  const reason =
    counts.planned === 0
      ? 'Nothing was selected.'
      : counts.skipped === counts.planned
        ? `Nothing was checked: ${counts.planned === 1 ? 'the one scenario was' : `all ${counts.planned} scenarios were`} skipped.`
        : 'Nothing was checked.';
  return { code: 4, name: 'empty', reason };
}

/** Known failures are let through; a baseline of another suite knows none. */
function incomparable({ comparison, failOn, gating }: ExitFacts): Exit | undefined {
  if (comparison?.compared !== 0 || gating.failed === 0) return undefined;
  if (failOn.failed || !(failOn.regressions || failOn.slower !== null)) return undefined;
  const reason = `${scenarios(gating.failed)} failed, and none of this run has a verdict in the baseline.`;
  return { code: 4, name: 'empty', reason };
}

function describeOk({ counts, gating, rerun }: ExitFacts): string {
  if (counts.planned === 0) return rerun ? 'Nothing is left to play again.' : 'No scenario fell to this shard.';
  const played = gating.passed + gating.failed;
  if (played === 0) return 'Nothing gates: everything that was played is quarantined.';
  const parts = [
    gating.failed > 0
      ? `${gating.passed} of ${scenarios(played)} passed`
      : `${played === 1 ? '1 scenario' : `All ${played} scenarios`} passed`,
    gating.failed > 0 ? `${gating.failed} failed, which --fail-on allows` : '',
    gating.flaky > 0 ? `${gating.flaky} flaky` : '',
    counts.quarantined > 0 ? `${counts.quarantined} quarantined` : '',
    counts.skipped > 0 ? `${counts.skipped} skipped` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function scenarios(number: number): string {
  return `${number} scenario${number === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
