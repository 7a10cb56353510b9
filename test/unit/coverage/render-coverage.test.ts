// Coverage as people read it.
import { expect, test } from 'vitest';
import { COVERAGE_FORMAT, type CoverageReport } from '../../../src/coverage/coverage-report.ts';
import { renderCoverage } from '../../../src/coverage/render-coverage.ts';

test.for([
  [1, '100.0 %'],
  [0.9999, '99.9 %'],
  [0.57, '57.0 %'],
] as const)('a share of %d is %s', ([share, shown]) => {
  const report: CoverageReport = {
    format: COVERAGE_FORMAT,
    run: { id: 'run', target: 'target', started_at: '2026-11-25T10:00:00.000Z' },
    scenarios: 1,
    not_played: [],
    rows: [],
    left_out: [],
    traffic: { records: 10_000, openings_covered: share, gaps: [], import_next: [] },
  };
  expect(renderCoverage(report, 'text', 20)).toContain(`10000 records; ${shown} begin like a scenario.`);
});
