// From attempts to the verdict of a scenario: retries, repeats, expected failures. Numbers only.
import type { RepeatResult, Verdict } from '../event/results.ts';
import type { PlanItem } from '../plan/plan.ts';

/** How the attempts so far have ended. */
export interface AttemptCounts {
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
}

type Played = Exclude<Verdict, 'skipped'>;

/** What decides how often a scenario is played. */
export type PlayRule = Pick<PlanItem, 'repeat' | 'passRate' | 'retries'> & { readonly expectsFailure: boolean };

/** The verdict where it stands after these attempts; undefined where another attempt has to decide. */
export function decideVerdict(counts: AttemptCounts, rule: PlayRule): Played | undefined {
  return rule.repeat === null ? decideRetried(counts, rule) : decideRepeated(counts, rule.repeat, rule.passRate);
}

/** The verdict where no further attempt may be made. */
export function concludeVerdict(counts: AttemptCounts, rule: PlayRule): Played {
  const decided = decideVerdict(counts, rule);
  if (decided !== undefined) return decided;
  // Of a repeated scenario too few are judged; of a retried one the attempts that were made tell.
  return rule.repeat === null && counts.failed > 0 ? 'failed' : 'errored';
}

/** Turns the verdict round where a failure is expected; what could not be judged stays so. */
export function applyExpectedFailure(verdict: Played, expectsFailure: boolean): Played {
  if (!expectsFailure || verdict === 'errored') return verdict;
  return verdict === 'failed' ? 'passed' : 'failed';
}

function decideRetried({ passed, failed, errored }: AttemptCounts, rule: PlayRule): Played | undefined {
  if (passed > 0) return 'passed';
  // A failure that is expected needs no second look.
  const isFinal = failed + errored > rule.retries || (rule.expectsFailure && failed > 0);
  if (!isFinal) return undefined;
  return failed > 0 ? 'failed' : 'errored';
}

/** An errored repeat is not a pass, nor does it show that the agent was wrong: it leaves the outcome open. */
function decideRepeated(
  { passed, failed, errored }: AttemptCounts,
  repeat: number,
  passRate: number,
): Played | undefined {
  const needed = countNeeded(repeat, passRate);
  if (passed >= needed) return 'passed';
  const bearable = repeat - needed;
  if (failed > bearable) return 'failed';
  const open = repeat - passed - failed - errored;
  return passed + open < needed && failed + open <= bearable ? 'errored' : undefined;
}

/** How many of the repeats must pass. */
export function countNeeded(repeat: number, passRate: number): number {
  // 0.55 * 100 is a little more than 55 in binary fractions.
  return Math.max(1, Math.ceil(repeat * passRate - 1e-9));
}

/** What is stated about the repeats of a scenario. */
export function describeRepeats(counts: AttemptCounts, repeat: number, passRate: number): RepeatResult {
  const played = counts.passed + counts.failed + counts.errored;
  return {
    planned: repeat,
    played,
    passed: counts.passed,
    errored: counts.errored,
    pass_rate: passRate,
    interval: computeWilsonInterval(counts.passed, played),
  };
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson score interval (95 %) of a rate, to four digits. */
export function computeWilsonInterval(passed: number, played: number): readonly [low: number, high: number] {
  if (played === 0) return [0, 1];
  const rate = passed / played;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / played + Z ** 2 / (4 * played ** 2));
  const centre = rate + Z ** 2 / (2 * played);
  const divisor = 1 + Z ** 2 / played;
  return [roundShare((centre - spread) / divisor), roundShare((centre + spread) / divisor)];
}

function roundShare(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 10_000) / 10_000));
}
