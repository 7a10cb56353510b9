// The scale of the timeline: a section of the run, and round marks in it, whichever section it is.

/** A section of the run, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Steps that people count in, in milliseconds; from a minute on, the same for minutes. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000];
const MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 960];

/** Lists the marks within a span, `most` of them at most where the span is below a week. */
export function listTicks({ from, to }: Span, most: number): readonly number[] {
  const steps = [...STEPS, ...MINUTES.map((minutes) => minutes * 60_000)];
  const step = steps.find((each) => (to - from) / each <= most) ?? (to - from) / most;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step).filter((tick) => tick < to);
}
