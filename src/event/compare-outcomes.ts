// What became of a scenario between two runs. Where it was repeated, exact tests decide instead of one bad draw; what they
// mean is in docs/comparing.md.
import {
  computeFisher,
  computeFisherMinimum,
  computeSignTest,
  findLimit,
  type Share,
  type TestResult,
} from '../statistics/exact-tests.ts';
import type { Change, ScenarioOutcome } from './comparison.ts';

/** The chance that the tests, over all scenarios together, take noise of repeats for a change in one direction. */
const ALPHA = 0.05;

/** A scenario that has a verdict in both runs. */
export interface OutcomePair {
  readonly before: ScenarioOutcome;
  readonly after: ScenarioOutcome;
}

/** What became of it; without a change it is as good as before. */
export interface Judgement {
  readonly change: Change | undefined;
  readonly pValue?: number;
}

/** The tests in both directions. */
interface Tested {
  readonly worse: TestResult;
  readonly better: TestResult;
}

/** Judges all pairs at once: the more tests there are, the more each has to show. */
export function compareOutcomes(pairs: readonly OutcomePair[]): readonly Judgement[] {
  const tests = pairs.map(testRepeats);
  const limitOf = (direction: keyof Tested): number =>
    findLimit(
      tests.flatMap((test) => (test === undefined ? [] : [test[direction]])),
      ALPHA,
    );
  const limits = { worse: limitOf('worse'), better: limitOf('better') };
  return pairs.map((pair, index) => {
    const tested = tests[index];
    return tested === undefined ? { change: compareVerdicts(pair) } : judgeRepeats(pair, tested, limits);
  });
}

function compareVerdicts({ before, after }: OutcomePair): Change | undefined {
  if (after.verdict === 'passed') return before.verdict === 'passed' ? undefined : 'fixed';
  if (before.verdict !== 'passed') return 'still-failing';
  return after.verdict === 'failed' ? 'regression' : 'errored';
}

function judgeRepeats(
  { before, after }: OutcomePair,
  { worse, better }: Tested,
  limits: Readonly<Record<keyof Tested, number>>,
): Judgement {
  if (worse.p <= limits.worse || isReversed(before, after)) return { change: 'regression', pValue: worse.p };
  const isPassed = after.verdict === 'passed';
  if (better.p <= limits.better && isPassed && before.verdict !== 'passed')
    return { change: 'fixed', pValue: better.p };
  if (before.verdict === after.verdict) return { change: isPassed ? undefined : 'still-failing' };
  return { change: 'uncertain', pValue: isPassed ? better.p : worse.p };
}

/**
 * Where all passed and nothing does now, two or three repeats are too few for any test, and among many noisy scenarios a few
 * more are. One conversation on each side would have been called a regression; repeats must not hide what it would show.
 */
function isReversed(before: ScenarioOutcome, after: ScenarioOutcome): boolean {
  if (before.verdict !== 'passed' || after.verdict !== 'failed') return false;
  const { repeats } = before;
  return after.repeats?.passed === 0 && (repeats === undefined || repeats.passed === repeats.judged);
}

/** Tests repeats where there are some; undefined where the verdicts alone have to tell. */
function testRepeats({ before, after }: OutcomePair): Tested | undefined {
  const now = shareOf(after);
  // An errored scenario is not judged by the few repeats that were.
  if (now === undefined || after.verdict === 'errored' || before.verdict === 'errored') return undefined;
  const then = shareOf(before);
  return then === undefined ? testAgainstOne(before, now) : testAgainstMany(then, now);
}

function testAgainstMany(then: Share, now: Share): Tested {
  return {
    worse: { p: computeFisher(then, now), minimum: computeFisherMinimum(then, now) },
    better: { p: computeFisher(now, then), minimum: computeFisherMinimum(now, then) },
  };
}

/** The one draw of an unrepeated scenario stands for its verdict: is the other one more frequent now? */
function testAgainstOne({ verdict }: ScenarioOutcome, now: Share): Tested {
  const minimum = 0.5 ** now.trials;
  const never: TestResult = { p: 1, minimum: 1 };
  const misses = { hits: now.trials - now.hits, trials: now.trials };
  return verdict === 'passed'
    ? { worse: { p: computeSignTest(now), minimum }, better: never }
    : { worse: never, better: { p: computeSignTest(misses), minimum } };
}

function shareOf({ repeats }: ScenarioOutcome): Share | undefined {
  return repeats === undefined || repeats.judged === 0 ? undefined : { hits: repeats.passed, trials: repeats.judged };
}
