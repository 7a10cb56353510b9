// The `junit` reporter: which cases stand in junit.xml, and under which names. The last ones are our own: they keep the file
// of a run that is not whole, or not green, from looking green.
import { parseFailOn } from '../../event/fail-on.ts';
import type { PlannedScenario, ScenarioResult } from '../../event/results.ts';
import type { RunStarted } from '../../event/run-event.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { renderComparisonHead } from '../comparison-text.ts';
import { listOwnFindings } from '../own-findings.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { renderCase, renderHeadedCase, type CaseHead } from './junit-case.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { DIALECTS } from './junit-dialect.ts';
import { JunitFiles } from './junit-files.ts';
import { renderFinding, renderSkipped, type CaseContext, type ResultElement } from './junit-result.ts';

/** Makes the `junit` reporter. */
export function createJunitReporter(context: ReporterContext): Reporter {
  let report: JunitReport | undefined;
  return {
    onEvent: (event) => {
      if (event.type === 'run-started') report = new JunitReport(event, context);
    },
    onScenario: (scenario) => report?.addScenario(scenario),
    onEnd: (summary) => report?.finish(summary),
    discard: () => report?.discard(),
  };
}

class JunitReport {
  readonly #plan: readonly PlannedScenario[];
  readonly #caseContext: CaseContext;
  readonly #files: JunitFiles;
  #lastFile: string | undefined;
  #namesOfFile = new Set<string>();

  constructor({ run, plan }: RunStarted, { junitDialect, pathBase = '', playAgain, directory, path }: ReporterContext) {
    const startedAt = Date.parse(run.started_at);
    this.#plan = plan;
    this.#caseContext = {
      rules: DIALECTS[junitDialect],
      failOn: parseFailOn(run.fail_on).failOn,
      pathBase,
      playAgain,
      timestamp: createTimestamp(startedAt),
    };
    this.#files = new JunitFiles(run, this.#caseContext, { directory, path });
  }

  addScenario(scenario: ScenarioResult): void {
    const junitCase = renderCase(scenario, this.#uniqueName(scenario), this.#caseContext);
    this.#files.add(scenario.file, junitCase, scenario.started_ms);
  }

  finish(summary: RunSummary): readonly string[] {
    for (const { kind, code, name, message, scenario } of listOwnFindings(summary, this.#plan, this.#files.isRed)) {
      const head = { name, timeMs: 0, ...(scenario !== undefined && { file: scenario.file, line: scenario.line }) };
      this.#addOwn(head, renderFinding(kind, code, message));
    }
    // Readers take a file without a case for a broken one.
    if (this.#files.isEmpty) this.#addOwn({ name: 'run', timeMs: 0 }, renderSkipped(summary.verdict_reason));
    return this.#files.finish(listProperties(summary));
  }

  discard(): void {
    this.#files.discard();
  }

  #addOwn(head: CaseHead, element: ResultElement): void {
    this.#files.add(undefined, renderHeadedCase(head, { results: [element] }, this.#caseContext));
  }

  /** GitLab drops the second of two cases with equal names. */
  #uniqueName(scenario: ScenarioResult): string {
    if (scenario.file !== this.#lastFile) this.#namesOfFile = new Set();
    this.#lastFile = scenario.file;
    const name = renderScenarioName(scenario);
    const unique = this.#namesOfFile.has(name)
      ? `${name} (${renderScenarioName({ id: '', name: scenario.id })})`
      : name;
    this.#namesOfFile.add(unique);
    return unique;
  }
}

/** Renders a time of the run to the second; most cases begin in the same second as the one before. */
function createTimestamp(startedAt: number): CaseContext['timestamp'] {
  let last = { second: NaN, text: '' };
  return (ms) => {
    const second = Math.floor((startedAt + ms) / 1000);
    if (second !== last.second) last = { second, text: new Date(1000 * second).toISOString().slice(0, 19) };
    return last.text;
  };
}

function listProperties({ comparison }: RunSummary): readonly (readonly [name: string, value: string])[] {
  if (comparison === null) return [];
  const { baseline, scenarios } = comparison;
  const worse = scenarios.filter(({ change }) => change === 'regression').map(({ id }) => id);
  return [
    ['comparison.baseline', baseline.file ?? baseline.run ?? ''],
    ['comparison', renderComparisonHead(comparison)],
    ...(worse.length === 0 ? [] : [['comparison.regressions', worse.join(', ')] as const]),
  ];
}
