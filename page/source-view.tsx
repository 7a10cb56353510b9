// The scenario's file as the run read it, with the lines marked that were not met.
import type { JSX } from 'preact';
import type { AttemptResult, ScenarioResult } from '../src/event/results.ts';
import type { Spot } from '../src/report/problem.ts';
import type { SourceExcerpt } from '../src/report/html/report-data.ts';
import { renderPrintableLine } from '../src/text/printable.ts';

/** A line, as `file:line`, and what went wrong there. */
export type MarkedLines = ReadonlyMap<string, string>;

/** Lists the lines of what failed in an attempt. */
export function listMarkedLines(attempt: AttemptResult | undefined, spot: Spot | undefined): MarkedLines {
  const marks = new Map<string, string>();
  for (const check of attempt?.turns.flatMap((turn) => turn.checks) ?? []) {
    const key = `${check.file}:${check.line}`;
    if (!check.passed && !marks.has(key)) marks.set(key, renderPrintableLine(check.subject));
  }
  if (spot !== undefined && marks.size === 0) marks.set(`${spot.file}:${spot.line}`, 'here');
  return marks;
}

interface SourceProps {
  readonly excerpts: readonly SourceExcerpt[];
  readonly marks: MarkedLines;
  readonly scenario: ScenarioResult;
}

/** Draws the excerpts. */
export function SourceView({ excerpts, marks, scenario }: SourceProps): JSX.Element {
  return (
    <section aria-labelledby="source">
      <h2 id="source">Scenario file</h2>
      {excerpts.length === 0 && (
        <p class="fact">
          <bdi>{renderPrintableLine(scenario.file)}</bdi> could not be read when this report was made.
        </p>
      )}
      {excerpts.map((excerpt) => (
        <Excerpt key={`${excerpt.file}:${excerpt.line}`} excerpt={excerpt} marks={marks} />
      ))}
    </section>
  );
}

function Excerpt({ excerpt, marks }: { readonly excerpt: SourceExcerpt; readonly marks: MarkedLines }): JSX.Element {
  const { file, line: first, text, cut } = excerpt;
  return (
    <figure class="source">
      <figcaption>
        <bdi>{renderPrintableLine(file)}</bdi>
      </figcaption>
      <div class="code" tabIndex={0} role="region" aria-label={`Lines of ${renderPrintableLine(file)}`} dir="ltr">
        {text.split('\n').map((line, index) => {
          const mark = marks.get(`${file}:${first + index}`);
          return (
            <div key={index} class={`line ${mark === undefined ? '' : 'bad'}`}>
              <span class="number">{first + index}</span>
              <code>{drawYaml(line)}</code>
              {mark !== undefined && <span class="line-mark">← {mark}</span>}
            </div>
          );
        })}
        {cut === true && <p class="fact">more lines are left out here</p>}
      </div>
    </figure>
  );
}

const KEY = /^(\s*(?:- )*(?:[{[]\s*)?)([\w$.-]+)(:(?:\s|$))(.*)$/u;
const COMMENT = /^(\s*#.*)$/u;

/** Keys and comments stand out; more would only be colour. */
function drawYaml(line: string): string | JSX.Element | (string | JSX.Element)[] {
  if (COMMENT.test(line)) return <span class="comment">{line}</span>;
  const [, indent = '', key = '', colon = '', rest = ''] = KEY.exec(line) ?? [];
  return key === '' ? line : [indent, <span class="key">{key}</span>, colon, rest];
}
