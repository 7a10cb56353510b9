// What the repeats of a scenario came to, in words.
import type { RepeatResult } from '../event/results.ts';

/** Renders `3 of 4 passed (95 % interval 30 % to 95 %)`: the interval says how little a few repeats prove. */
export function renderRepeats({ passed, played, interval }: RepeatResult): string {
  const [low, high] = interval;
  return `${passed} of ${played} passed (95 % interval ${percent(low)} to ${percent(high)})`;
}

/** Renders what was demanded, `60 % must`. */
export function renderPassRate({ pass_rate: rate }: RepeatResult): string {
  return `${percent(rate)} must`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
