// For GitHub Actions: annotations on the lines of scenario files, and the step summary. Between the first event and the end
// the runner is told to obey nothing, so that no text of an agent becomes a command.
import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import type { ScenarioResult } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { renderPrintable, renderPrintableLine } from '../../text/printable.ts';
import { renderComparisonHead, renderLatencyChange } from '../comparison-text.ts';
import { cutMiddle } from '../cut.ts';
import { MarkdownCollector } from '../markdown/markdown-collector.ts';
import { renderProblemText } from '../problem-text.ts';
import { describeProblem } from '../problem.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { renderCause, WriteError } from '../write-file.ts';
import { AnnotationList } from './annotation-list.ts';
import { renderAnnotation, type Annotation } from './github-command.ts';

const MAX_MESSAGE = 4_000;
const MAX_TEXT = 400;

const INSECURE: Annotation = {
  level: 'warning',
  title: 'rehearsal: insecure',
  message: 'TLS certificates were not verified in this run.',
};

/** Makes the `github` reporter. */
export function createGithubReporter(context: ReporterContext): Reporter {
  const { output, env } = context;
  const collector = new MarkdownCollector(context);
  const errors = new AnnotationList('error');
  const warnings = new AnnotationList('warning');
  const token = randomUUID();
  return {
    onEvent(event) {
      if (event.type !== 'run-started') return;
      output.write(`::stop-commands::${token}\n`);
      if (event.run.insecure === true) warnings.add(INSECURE, 'first');
    },
    onScenario(scenario) {
      collector.add(scenario);
      const annotation = createAnnotation(scenario, context);
      if (annotation === undefined) return;
      const list = annotation.level === 'error' ? errors : warnings;
      list.add(annotation, scenario.verdict === 'errored' ? 'second' : 'first');
    },
    onEnd(summary) {
      const verdict = createVerdictAnnotation(summary);
      if (verdict !== undefined && errors.total === 0) errors.add(verdict, 'first');
      const lines = [`::${token}::`, ...errors.render(), ...warnings.render(), ...renderNotice(summary)];
      output.write(lines.map((line) => `${line}\n`).join(''));
      appendSummary(env['GITHUB_STEP_SUMMARY'], (used) => collector.renderSummary(summary, used));
    },
  };
}

/** Other commands of the same step may have written into the file already. */
function appendSummary(file: string | undefined, render: (usedBytes: number) => string): void {
  if (file === undefined || file === '') return;
  const text = render(measure(file));
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new WriteError(`GITHUB_STEP_SUMMARY names a file that can't be taken: ${renderCause(file, error)}`);
  }
}

function measure(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function createAnnotation(
  scenario: ScenarioResult,
  { pathBase = '', playAgain }: ReporterContext,
): Annotation | undefined {
  const problem = describeProblem(scenario);
  const name = renderScenarioName(scenario);
  if (problem !== undefined) {
    const text = renderProblemText(problem, scenario, { playAgain, pathBase, textLimit: MAX_TEXT, turns: 3 });
    return {
      level: scenario.quarantined ? 'warning' : 'error',
      title: scenario.quarantined ? `quarantined: ${name}` : name,
      message: renderPrintable(cutMiddle(text, MAX_MESSAGE)),
      file: renderPrintableLine(`${pathBase}${problem.spot.file}`),
      line: problem.spot.line,
      column: problem.spot.column,
    };
  }
  if (!scenario.flaky) return undefined;
  const message = `passed only on attempt ${scenario.attempts.length}`;
  const file = renderPrintableLine(`${pathBase}${scenario.file}`);
  return { level: 'warning', title: `flaky: ${name}`, message, file, line: scenario.line };
}

/** What changed against the baseline, in one notice. */
function renderNotice({ comparison }: RunSummary): readonly string[] {
  if (comparison === null) return [];
  const message = [renderComparisonHead(comparison), renderLatencyChange(comparison.latency)]
    .filter((line) => line !== '')
    .join('. ');
  return [renderAnnotation({ level: 'notice', title: 'rehearsal: comparison', message })];
}

/** Why the step fails where no scenario says so: nothing selected, interrupted, a report not written. */
function createVerdictAnnotation({
  exit_code: code,
  exit_name: name,
  verdict_reason: reason,
}: RunSummary): Annotation | undefined {
  return code === 0 ? undefined : { level: 'error', title: `rehearsal: ${name}`, message: renderPrintableLine(reason) };
}
