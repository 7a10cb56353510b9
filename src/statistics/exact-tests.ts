// Exact tests for small counts: how probable is it that what was seen, or something more extreme, came by chance alone?
// Sums of binomial coefficients in logarithms; no approximation and no random numbers.

/** Successes among trials. */
export interface Share {
  readonly hits: number;
  readonly trials: number;
}

/** ln(n!), grown as far as it was asked for. */
const LOG_FACTORIALS = [0];

/**
 * Fisher's exact test, one-sided (R. A. Fisher, The Design of Experiments, 1935): the probability that, with the same
 * chance on both sides and these totals, `after` has so few hits or fewer.
 */
export function computeFisher(before: Share, after: Share): number {
  const hits = before.hits + after.hits;
  const fewest = Math.max(0, hits - before.trials);
  let sum = 0;
  for (let k = fewest; k <= after.hits; k += 1) sum += computeHypergeometric(k, hits, before, after);
  return roundProbability(sum);
}

/** The smallest value that `computeFisher` can have with these totals: how much the counts could have told at all. */
export function computeFisherMinimum(before: Share, after: Share): number {
  const hits = before.hits + after.hits;
  return roundProbability(computeHypergeometric(Math.max(0, hits - before.trials), hits, before, after));
}

/** The sign test, one-sided: the probability of so few hits or fewer where hit and miss are equally likely. */
export function computeSignTest({ hits, trials }: Share): number {
  let sum = 0;
  for (let k = 0; k <= hits; k += 1) sum += Math.exp(logChoose(trials, k) - trials * Math.LN2);
  return roundProbability(sum);
}

/** What one of several tests gave, and the smallest value that it could have had. */
export interface TestResult {
  readonly p: number;
  readonly minimum: number;
}

/**
 * The limit for each of several tests, so that of what is found at most the share `alpha` comes by chance, and in pure
 * chance something is found with at most that probability: the largest value of a test at which this holds (Y. Benjamini and
 * Y. Hochberg, J. R. Stat. Soc. B 57, 1995). Tests whose smallest possible value is above the limit cannot find anything and
 * are not counted (after R. E. Tarone, Biometrics 46, 1990). The more is found, the higher the limit: what breaks everywhere
 * does not hide itself. 0 where nothing is found.
 */
export function findLimit(tests: readonly TestResult[], alpha: number): number {
  const values = [...new Set(tests.map(({ p }) => p))].filter((p) => p <= alpha).sort((a, b) => b - a);
  const countTests = (limit: number): number => tests.filter(({ minimum }) => minimum <= limit).length;
  const countFound = (limit: number): number => tests.filter(({ p }) => p <= limit).length;
  return values.find((limit) => limit * countTests(limit) <= alpha * countFound(limit)) ?? 0;
}

function computeHypergeometric(k: number, hits: number, before: Share, after: Share): number {
  const all = before.trials + after.trials;
  return Math.exp(logChoose(after.trials, k) + logChoose(before.trials, hits - k) - logChoose(all, hits));
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

function logFactorial(n: number): number {
  for (let next = LOG_FACTORIALS.length; next <= n; next += 1)
    LOG_FACTORIALS.push((LOG_FACTORIALS[next - 1] ?? 0) + Math.log(next));
  return LOG_FACTORIALS[n] ?? 0;
}

/** Logarithms give 0.05 as 0.0500000000000003. */
function roundProbability(p: number): number {
  return Math.min(1, Number(p.toPrecision(12)));
}
