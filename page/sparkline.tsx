// Repeats and retries at a glance: a bar for each attempt, as high as it took long, in the colour of its verdict.
import type { JSX } from 'preact';
import type { AttemptMark } from '../src/report/html/report-data.ts';

const MAX_BARS = 20;
const HEIGHT = 16;
const STEP = 5;

/** Draws the bars; nothing for a single attempt. */
export function Sparkline({ attempts }: { readonly attempts: readonly AttemptMark[] }): JSX.Element | null {
  if (attempts.length < 2) return null;
  const shown = attempts.slice(-MAX_BARS);
  const longest = Math.max(...shown.map((attempt) => attempt.duration_ms), 1);
  const passed = attempts.filter(({ verdict }) => verdict === 'passed').length;
  return (
    <svg
      class="spark"
      width={shown.length * STEP}
      height={HEIGHT}
      role="img"
      aria-label={`${passed} of ${attempts.length} attempts passed`}
    >
      {shown.map(({ verdict, duration_ms: duration }, index) => {
        const height = Math.max(4, (duration / longest) * HEIGHT);
        return (
          <rect
            key={index}
            class={verdict}
            x={index * STEP}
            y={HEIGHT - height}
            width={STEP - 1}
            height={height}
            rx="1"
          />
        );
      })}
    </svg>
  );
}
