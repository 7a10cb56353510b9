// One scenario as one `testcase`: names, place and time, its result, and the conversation where it is worth reading.
import type { AttemptResult, ScenarioResult } from '../../event/results.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import { renderPassRate, renderRepeats } from '../repeat-text.ts';
import { renderTranscript, renderResults, type CaseContext, type ResultElement } from './junit-result.ts';
import { renderElement, renderText } from './xml.ts';

/** A case ready to be put into a suite. */
export interface JunitCase {
  readonly xml: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly timeMs: number;
  /** A line for dialects that have no place for attempts. */
  readonly note?: string;
}

/** What a case is called, and where it stands. */
export interface CaseHead {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly timeMs: number;
  readonly startedMs?: number;
}

/** Bytes of one case: Jenkins reads a file into memory whole, GitLab takes 30 MB. */
const MAX_CASE_BYTES = 20_000;
const MIN_TRANSCRIPT_BYTES = 500;
const MAX_NAME = 300;
const MAX_PATH = 1_000;
const MAX_VALUE = 300;

/** Order of the elements in a case, as Surefire's schema wants it. */
const ORDER: readonly ResultElement['name'][] = [
  'failure',
  'rerunFailure',
  'flakyFailure',
  'skipped',
  'error',
  'rerunError',
  'flakyError',
];

/** Renders a scenario under the name that it has in its suite. */
export function renderCase(scenario: ScenarioResult, name: string, context: CaseContext): JunitCase {
  const results = renderResults(scenario, context);
  const shown = decisiveAttempt(scenario);
  const properties = context.rules.caseProperties ? renderProperties(scenario, shown) : '';
  const output = isWorthReading(scenario) && shown !== undefined && context.rules.attempts ? shown : undefined;
  const head: CaseHead = {
    name,
    file: scenario.file,
    line: scenario.line,
    timeMs: shown?.duration_ms ?? 0,
    startedMs: scenario.started_ms,
  };
  const note =
    context.rules.attempts || !scenario.flaky
      ? undefined
      : `flaky: ${name} passed on attempt ${scenario.attempts.length}`;
  return { ...renderHeadedCase(head, { results, properties, output }, context), ...(note !== undefined && { note }) };
}

/** Renders a case from its parts. */
export function renderHeadedCase(
  head: CaseHead,
  parts: {
    readonly results: readonly ResultElement[];
    readonly properties?: string;
    readonly output?: AttemptResult | undefined;
  },
  { rules, pathBase, timestamp }: CaseContext,
): JunitCase {
  const attributes = {
    name: head.name,
    classname: head.file === undefined ? 'rehearsal' : renderClassName(head.file),
    ...(rules.places &&
      head.file !== undefined && {
        file: renderPrintableLine(cutEnd(`${pathBase}${head.file}`, MAX_PATH)),
        line: head.line,
      }),
    time: renderSeconds(head.timeMs),
    ...(rules.caseTimestamps && head.startedMs !== undefined && { timestamp: timestamp(head.startedMs) }),
  };
  const sorted = [...parts.results].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  let content = (parts.properties ?? '') + sorted.map((element) => `\n${element.xml}`).join('');
  if (parts.output !== undefined) {
    const left = Math.max(MIN_TRANSCRIPT_BYTES, MAX_CASE_BYTES - Buffer.byteLength(content));
    content += `\n${renderElement('system-out', {}, renderText(renderTranscript(parts.output, left)))}`;
  }
  const main = parts.results
    .map(({ name }) => name)
    .find((name) => name === 'failure' || name === 'error' || name === 'skipped');
  return {
    xml: renderElement('testcase', attributes, content === '' ? '' : `${content}\n`),
    outcome: main ?? 'passed',
    timeMs: head.timeMs,
  };
}

/** The attempt that a reader should see: the one that decided the verdict. */
function decisiveAttempt(scenario: ScenarioResult): AttemptResult | undefined {
  return scenario.attempts.find((attempt) => attempt.verdict === scenario.verdict) ?? scenario.attempts.at(-1);
}

function isWorthReading({ verdict }: ScenarioResult): boolean {
  return verdict === 'failed' || verdict === 'errored';
}

function renderProperties(scenario: ScenarioResult, shown: AttemptResult | undefined): string {
  const { id, tags, attempts, variant, quarantined, repeat, expected_failure: expectedFailure } = scenario;
  const properties = [
    ['scenario.id', id],
    ['conversation_id', shown?.conversation_id],
    ['attempts', attempts.length > 1 ? attempts.length : undefined],
    ['repeats', repeat && `${renderRepeats(repeat)}, ${renderPassRate(repeat)}`],
    ['tags', tags.length > 0 ? tags.join(',') : undefined],
    ['variant', variant],
    ['quarantined', quarantined ? 'true' : undefined],
    ['expected_failure', expectedFailure],
  ] as const;
  const elements = properties.flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [renderElement('property', { name, value: renderPrintableLine(cutEnd(String(value), MAX_VALUE)) })],
  );
  return `\n${renderElement('properties', {}, elements.join(''))}`;
}

/** `scenarios/a.b/refunds.yaml` as `scenarios.a_b.refunds`: Jenkins splits on dots, GitLab shows it as the suite. */
export function renderClassName(file: string): string {
  const stem = file.replace(/\.ya?ml$/i, '').replace(/^\.?\//, '');
  return renderPrintableLine(cutEnd(stem.replaceAll('.', '_').replaceAll('/', '.'), MAX_NAME));
}

/** Seconds in plain decimals with three digits. */
export function renderSeconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
