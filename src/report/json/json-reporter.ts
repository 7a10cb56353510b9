// Writes results.json: the whole run as one document, one line for each scenario.
import path from 'node:path';
import { RESULTS_FORMAT } from '../../event/results.ts';
import type { ResultsDocument, RunSummary } from '../../event/run-summary.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { REPORT_FILES } from '../report-places.ts';
import { SpooledFile } from '../spooled-file.ts';
import { orderKeys } from './key-order.ts';

/** Makes the `json` reporter. */
export function createJsonReporter(context: ReporterContext): Reporter {
  const target = context.path ?? path.join(context.directory, REPORT_FILES.json);
  const file = new SpooledFile(target);
  let count = 0;
  return {
    onScenario(scenario) {
      file.add(`${count === 0 ? '' : ','}\n    ${JSON.stringify(orderKeys(scenario))}`);
      count += 1;
    },
    onEnd(summary) {
      file.finish(renderHead(summary), count === 0 ? ']\n}\n' : '\n  ]\n}\n');
      return [target];
    },
    discard: () => file.discard(),
  };
}

function renderHead(summary: RunSummary): string {
  const { run, duration_ms, waited_share, exit_code, exit_name, verdict_reason } = summary;
  const head: Omit<ResultsDocument, 'scenarios'> = {
    format: RESULTS_FORMAT,
    run: { ...run, duration_ms, waited_share, exit_code, exit_name, verdict_reason },
    counts: summary.counts,
    cancelled: summary.cancelled,
    warnings: summary.warnings,
    missing: summary.missing,
    comparison: summary.comparison,
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "scenarios": [`;
}
