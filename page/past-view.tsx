// How a scenario came out in earlier runs: a square for each, and since when it is broken.
import type { JSX } from 'preact';
import { renderPast } from '../src/report/past-text.ts';
import type { PastVerdict } from '../src/report/reporter.ts';
import { renderPrintableLine } from '../src/text/printable.ts';

const SIZE = 12;
const STEP = 15;

/** Draws the past. */
export function Past({ past, flaky }: { readonly past: readonly PastVerdict[]; readonly flaky: boolean }): JSX.Element {
  const passed = past.filter(({ verdict }) => verdict === 'passed').length;
  return (
    <p class="past">
      <svg
        class="spark"
        width={past.length * STEP}
        height={SIZE}
        role="img"
        aria-label={`passed in ${passed} of ${past.length} earlier runs`}
      >
        {past.map(({ run, verdict }, index) => (
          <rect key={run} class={verdict} x={index * STEP} width={SIZE} height={SIZE} rx="2">
            <title>
              {renderPrintableLine(run)}: {verdict}
            </title>
          </rect>
        ))}
      </svg>{' '}
      <span>{renderPrintableLine(renderPast(past, flaky))}</span>
    </p>
  );
}
