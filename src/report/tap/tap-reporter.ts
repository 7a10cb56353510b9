// Writes report.tap: TAP version 14, one test point for each scenario, with YAML diagnostics for what went wrong.
import path from 'node:path';
import type { PlannedScenario, RunInfo, ScenarioResult } from '../../event/results.ts';
import { renderPrintable, renderPrintableLine } from '../../text/printable.ts';
import { renderComparisonHead } from '../comparison-text.ts';
import { cutEnd } from '../cut.ts';
import { listOwnFindings } from '../own-findings.ts';
import { renderProblemText } from '../problem-text.ts';
import { describeProblem } from '../problem.ts';
import { renderQuarantine } from '../quarantine-text.ts';
import { REPORT_FILES } from '../report-places.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { AtomicFile } from '../write-file.ts';

const MAX_REASON = 300;
const MAX_TEXT = 600;

/** Makes the `tap` reporter. */
export function createTapReporter(context: ReporterContext): Reporter {
  const target = context.path ?? path.join(context.directory, REPORT_FILES.tap);
  const file = new AtomicFile(target);
  let plan: readonly PlannedScenario[] = [];
  let points = 0;
  let isRed = false;
  file.write('TAP version 14\n');
  return {
    onEvent(event) {
      if (event.type !== 'run-started') return;
      ({ plan } = event);
      file.write(renderStamp(event.run));
    },
    onScenario(scenario) {
      points += 1;
      isRed ||= !scenario.quarantined && describeProblem(scenario) !== undefined;
      file.write(renderPoint(points, scenario, context));
    },
    onEnd(summary) {
      for (const { name, code, message, scenario } of listOwnFindings(summary, plan, isRed)) {
        points += 1;
        const at = scenario === undefined ? {} : { id: scenario.id, at: `${scenario.file}:${scenario.line}` };
        file.write(
          `not ok ${points} - ${escapeDescription(name)}\n${renderDiagnostics({ ...at, severity: 'error', code, message })}`,
        );
      }
      file.write(`1..${points}${points === 0 ? ` # SKIP ${escapeReason(summary.verdict_reason)}` : ''}\n`);
      if (summary.comparison !== null) file.write(`# ${escapeReason(renderComparisonHead(summary.comparison))}\n`);
      file.commit();
      return [target];
    },
    discard: () => file.discard(),
  };
}

/** Which run this is and which release it judges, as comments. */
function renderStamp({ id, target, meta, insecure }: RunInfo): string {
  const warning = insecure === true && { warning: 'TLS certificates were not verified in this run' };
  return Object.entries({ run: id, target, ...warning, ...meta })
    .map(([key, value]) => `# ${renderPrintableLine(cutEnd(`${key}: ${value}`, MAX_REASON))}\n`)
    .join('');
}

function renderPoint(number: number, scenario: ScenarioResult, context: ReporterContext): string {
  const problem = describeProblem(scenario);
  const head = `${problem === undefined ? 'ok' : 'not ok'} ${number} - ${escapeDescription(renderScenarioName(scenario))}`;
  const facts = {
    id: scenario.id,
    at: `${scenario.file}:${scenario.line}`,
    duration_ms: Math.round(scenario.duration_ms),
    ...(scenario.flaky && { flaky: true, attempts: scenario.attempts.length }),
  };
  if (problem === undefined) return `${head}${renderDirective(scenario)}\n${renderDiagnostics(facts)}`;
  const { pathBase = '', playAgain } = context;
  const details = renderProblemText(problem, scenario, { pathBase, playAgain, textLimit: MAX_TEXT, turns: 5 });
  const { kind, code, message } = problem;
  return `${head}${renderDirective(scenario)}\n${renderDiagnostics({ ...facts, severity: kind === 'error' ? 'error' : 'fail', code, message, details })}`;
}

/** A failing point with `TODO` makes no run fail: that is what quarantine means. */
function renderDirective(scenario: ScenarioResult): string {
  if (scenario.verdict === 'skipped') return ` # SKIP ${escapeReason(scenario.skip_reason ?? '')}`;
  if (!scenario.quarantined) return '';
  return ` # TODO quarantined ${scenario.quarantine === undefined ? '' : escapeReason(renderQuarantine(scenario.quarantine))}`;
}

function renderDiagnostics(facts: Readonly<Record<string, string | number | boolean>>): string {
  const lines = Object.entries(facts).map(
    ([key, value]) => `  ${key}: ${typeof value === 'string' ? renderYamlText(value) : value}\n`,
  );
  return `  ---\n${lines.join('')}  ...\n`;
}

/** JSON strings are YAML, once the characters that YAML does not allow are escaped too. */
function renderYamlText(text: string): string {
  return JSON.stringify(renderPrintable(text)).replace(
    /[\u007f-\u009f\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeDescription(text: string): string {
  return renderPrintableLine(text).replace(/[\\#]/g, (character) => `\\${character}`);
}

function escapeReason(text: string): string {
  return renderPrintableLine(cutEnd(text, MAX_REASON));
}
