// Writes ctrf.json: the Common Test Report Format (ctrf.io), specification 0.0.0, a working draft. Only fields that its schema
// has had from the beginning are used; ours stand in `extra`, under `rehearsal.`.
import path from 'node:path';
import type { PlannedScenario, RunInfo } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { listOwnFindings } from '../own-findings.ts';
import { REPORT_FILES } from '../report-places.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { SpooledFile } from '../spooled-file.ts';
import { createCtrfTest, type CtrfStatus, type CtrfTest } from './ctrf-test.ts';

const SPEC_VERSION = '0.0.0';

/** Makes the `ctrf` reporter. */
export function createCtrfReporter(context: ReporterContext): Reporter {
  const target = context.path ?? path.join(context.directory, REPORT_FILES.ctrf);
  const file = new SpooledFile(target);
  const counts: Record<CtrfStatus, number> = { passed: 0, failed: 0, skipped: 0, pending: 0, other: 0 };
  const suites = new Set<string>();
  let startedAt = 0;
  let plan: readonly PlannedScenario[] = [];
  let tests = 0;

  function add(test: CtrfTest): void {
    file.add(`${tests === 0 ? '' : ','}\n      ${JSON.stringify(test)}`);
    tests += 1;
    counts[test.status] += 1;
    if (test.filePath !== undefined) suites.add(test.filePath);
  }

  return {
    onEvent(event) {
      if (event.type !== 'run-started') return;
      startedAt = Date.parse(event.run.started_at);
      plan = event.plan;
    },
    onScenario: (scenario) => add(createCtrfTest(scenario, startedAt, context)),
    onEnd(summary) {
      for (const { name, message, code, scenario } of listOwnFindings(summary, plan, counts.failed > 0)) {
        const place =
          scenario === undefined ? {} : { filePath: `${context.pathBase ?? ''}${scenario.file}`, line: scenario.line };
        add({ name, status: 'failed', duration: 0, message, rawStatus: code, ...place });
      }
      const numbers = {
        tests,
        ...counts,
        flaky: summary.counts.flaky,
        suites: suites.size,
        start: startedAt,
        stop: Math.round(startedAt + summary.duration_ms),
        duration: Math.round(summary.duration_ms),
      };
      file.finish(renderHead(summary.run, numbers), `${tests === 0 ? '' : '\n    '}],\n${renderTail(summary)}`);
      return [target];
    },
    discard: () => file.discard(),
  };
}

function renderHead(run: RunInfo, numbers: Readonly<Record<string, number>>): string {
  return [
    '{',
    '  "reportFormat": "CTRF",',
    `  "specVersion": ${JSON.stringify(SPEC_VERSION)},`,
    `  "generatedBy": ${JSON.stringify(`rehearsal ${run.version}`)},`,
    '  "results": {',
    `    "tool": ${JSON.stringify({ name: 'rehearsal', version: run.version })},`,
    `    "summary": ${JSON.stringify(numbers)},`,
    '    "tests": [',
  ].join('\n');
}

function renderTail({ run, exit_code, exit_name, verdict_reason, comparison }: RunSummary): string {
  const { commit, branch, build } = run.meta;
  const environment = {
    testEnvironment: run.target,
    ...(commit !== undefined && { commit }),
    ...(branch !== undefined && { branchName: branch }),
    ...(build !== undefined && { buildUrl: build }),
    extra: { 'rehearsal.run': run },
  };
  const extra = {
    'rehearsal.exit_code': exit_code,
    'rehearsal.exit_name': exit_name,
    'rehearsal.reason': verdict_reason,
    ...(comparison !== null && { 'rehearsal.comparison': comparison }),
  };
  return `    "environment": ${JSON.stringify(environment)},\n    "extra": ${JSON.stringify(extra)}\n  }\n}\n`;
}
