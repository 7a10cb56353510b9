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

/**
 * The limit for each of several tests, so that all together find something in pure chance with at most the probability
 * `alpha`. Tests whose smallest possible value is above the limit cannot find anything and are not counted (R. E. Tarone,
 * A modified Bonferroni method for discrete data, Biometrics 46, 1990).
 */
export function computeTaroneLimit(minima: readonly number[], alpha: number): number {
  let tests = 1;
  while (minima.filter((minimum) => minimum <= alpha / tests).length > tests) tests += 1;
  return alpha / tests;
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
