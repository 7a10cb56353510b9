// A verdict as a sign that is told apart by its form as well as by its colour.
import type { JSX } from 'preact';
import type { ReportRow } from '../src/report/html/report-data.ts';

const SIGNS: Readonly<Record<ReportRow['verdict'], string>> = {
  passed: '✓',
  failed: '✗',
  errored: '!',
  skipped: '–',
  missing: '?',
};

/** Draws the sign; `quiet` where it does not gate. */
export function VerdictSign({
  verdict,
  quiet = false,
}: {
  readonly verdict: ReportRow['verdict'];
  readonly quiet?: boolean;
}): JSX.Element {
  return (
    <span class={`sign ${verdict} ${quiet ? 'quiet' : ''}`} role="img" aria-label={verdict}>
      {SIGNS[verdict]}
    </span>
  );
}
