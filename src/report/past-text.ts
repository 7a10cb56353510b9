// Since when a scenario is broken, and whether it comes and goes, in one sentence.
import type { PastVerdict } from './reporter.ts';

/** So many changes of the verdict in the past make a scenario unstable. */
const UNSTABLE = 2;

/** Renders what earlier runs say of a scenario that is not green, or flaky, now; empty where they say nothing. */
export function renderPast(past: readonly PastVerdict[], isFlaky: boolean): string {
  if (past.length === 0) return '';
  return isFlaky ? renderFlakyPast(past) : renderBrokenPast(past);
}

function renderFlakyPast(past: readonly PastVerdict[]): string {
  const flaky = past.filter((result) => result.flaky).length;
  const runs = past.length === 1 ? 'the run before' : `the ${past.length} runs before`;
  return flaky === 0 ? `Not flaky in ${runs}.` : `Flaky in ${past.length === 1 ? '' : `${flaky} of `}${runs}, too.`;
}

function renderBrokenPast(past: readonly PastVerdict[]): string {
  const runs = past.length === 1 ? 'the run before' : `the ${past.length} runs before`;
  const lastGood = past.findLastIndex(({ verdict }) => verdict === 'passed');
  const broken = past.slice(lastGood + 1);
  const [first] = broken;
  const flips = past.filter(({ verdict }, at) => at > 0 && verdict !== past[at - 1]?.verdict).length;
  const unstable = flips >= UNSTABLE ? `; its verdict changed ${flips} times in ${runs}` : '';
  if (first === undefined)
    return `New in this run: it passed in ${runs === 'the run before' || flips > 0 ? 'the run before' : runs}${unstable}.`;
  const since = `${first.started_at.slice(0, 10)} (run ${first.run})`;
  return lastGood === -1
    ? `Broken in ${past.length === 1 ? '' : 'all of '}${runs}, too: at least since ${since}.`
    : `Broken since ${since}, in ${broken.length} of ${runs}${unstable}.`;
}
