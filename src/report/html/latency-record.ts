// Latencies of all replies by operation: exact percentiles and a histogram, in a few bytes a reply.
import type { AttemptResult } from '../../event/results.ts';
import type { OperationLatency } from './report-data.ts';

const PERCENTS = [50, 90, 95, 99, 100] as const;
/** Bars of a histogram: each begins where the one before ends, and is so many times as wide. */
const STEP = 1.25;
const FIRST_BORDER_MS = 1;
const FIRST_ROOM = 1_024;

/** Numbers in a growing block of memory. */
class Numbers {
  #values = new Float32Array(FIRST_ROOM);
  count = 0;

  add(value: number): void {
    if (this.count === this.#values.length) {
      const wider = new Float32Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.count++] = value;
  }

  sorted(): Float32Array {
    return this.#values.slice(0, this.count).sort();
  }
}

/** Collects the latencies of a run. */
export class LatencyRecord {
  readonly #create = new Numbers();
  readonly #respond = new Numbers();

  /** Takes the replies of an attempt; the greeting is the answer to `create`. */
  add({ turns }: AttemptResult): void {
    for (const { index, latency_ms: latency } of turns) {
      if (latency !== null) (index === 0 ? this.#create : this.#respond).add(latency);
    }
  }

  /** The operations that were answered at least once. */
  list(): readonly OperationLatency[] {
    return [describe('create', this.#create), describe('respond', this.#respond)].filter(({ count }) => count > 0);
  }
}

function describe(operation: OperationLatency['operation'], numbers: Numbers): OperationLatency {
  const sorted = numbers.sorted();
  const percentiles = PERCENTS.map((percent) => [percent, Math.round(pick(sorted, percent))] as const);
  return { operation, count: sorted.length, percentiles, histogram: countByStep(sorted) };
}

/** The smallest value that at least so many percent are not above (nearest rank). */
function pick(sorted: Float32Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

function countByStep(sorted: Float32Array): (readonly [number, number])[] {
  const bars: (readonly [number, number])[] = [];
  let from = 0;
  for (let border = FIRST_BORDER_MS, lower = 0; from < sorted.length; lower = border, border *= STEP) {
    let to = from;
    while (to < sorted.length && (sorted[to] ?? 0) < border) to += 1;
    if (to > from || bars.length > 0) bars.push([Math.round(lower * 10) / 10, to - from]);
    from = to;
  }
  return bars;
}
