// One scenario: why it is what it is, its conversations, its file.
import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { renderDuration } from '../src/base/duration.ts';
import type { AttemptResult, RunInfo, ScenarioResult } from '../src/event/results.ts';
import { renderChangeText } from '../src/report/comparison-text.ts';
import { renderPassRate, renderRepeats } from '../src/report/repeat-text.ts';
import { describeAttempt, describeProblem } from '../src/report/problem.ts';
import { renderQuarantine } from '../src/report/quarantine-text.ts';
import { renderTerm } from '../src/report/html/links.ts';
import type { ReportRow, ScenarioDetail } from '../src/report/html/report-data.ts';
import { renderScenarioName } from '../src/report/scenario-name.ts';
import { renderPrintable, renderPrintableLine } from '../src/text/printable.ts';
import { readAddress, renderAddress, writeAddress } from './address.ts';
import { Past } from './past-view.tsx';
import { AttemptView } from './attempt-view.tsx';
import { CopyButton } from './copy-button.tsx';
import { Json } from './json-view.tsx';
import type { ListedRow } from './query.ts';
import type { ReportSource } from './report-source.ts';
import { listMarkedLines, SourceView } from './source-view.tsx';
import { VerdictSign } from './verdict-sign.tsx';

interface ScenarioProps {
  readonly row: ListedRow;
  readonly source: ReportSource;
  /** Number of the attempt to show; else the one that tells most. */
  readonly attempt: number | undefined;
  readonly meta: RunInfo;
}

type Loaded = ScenarioDetail | { readonly elsewhere: string } | { readonly failed: string } | undefined;

/** Draws a scenario. */
export function ScenarioPane({ row, source, attempt, meta }: ScenarioProps): JSX.Element {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    const set = (value: Loaded): void => {
      if (current) setLoaded(value);
    };
    if (row.chunk === undefined) return undefined;
    source.load(row).then(set, (error: unknown) => set({ failed: String(error) }));
    return () => {
      current = false;
    };
  }, [row, source]);
  return (
    <article class="scenario" data-id={row.id} aria-labelledby="scenario-name">
      <Head row={row} />
      {row.change !== undefined && (
        <p class="remarks" dir="auto">
          Against the baseline: <b>{row.change.change}</b>, {renderChangeText(row.change)}
        </p>
      )}
      {loaded !== undefined && 'scenario' in loaded && <Detail detail={loaded} attempt={attempt} meta={meta} />}
      {loaded !== undefined && 'failed' in loaded && <p class="warning">{renderPrintable(loaded.failed)}</p>}
      {loaded !== undefined && 'elsewhere' in loaded && <Elsewhere file={loaded.elsewhere} row={row} />}
    </article>
  );
}

function Head({ row }: { readonly row: ReportRow }): JSX.Element {
  const { q, sort } = readAddress();
  return (
    <header class="scenario-head">
      <a class="back" href={renderAddress({ q, sort })}>
        ← Overview
      </a>
      <h1 id="scenario-name">
        <VerdictSign verdict={row.verdict} quiet={row.quarantined === true} /> <bdi>{renderScenarioName(row)}</bdi>
      </h1>
      <p class="fact">
        <span class={`word ${row.verdict}`}>{row.verdict}</span>
        {row.flaky === true && <span class="mark flaky">flaky</span>}
        {row.quarantined === true && <span class="mark quarantined">quarantined</span>}
        {row.attempts.length > 0 && <span>{renderDuration(row.duration_ms)}</span>}
        {row.variant !== undefined && (
          <a href={renderAddress({ q: renderTerm('variant', row.variant), sort })}>
            variant <bdi>{renderPrintableLine(row.variant)}</bdi>
          </a>
        )}
        {row.tags.map((tag) => (
          <a class="tag" key={tag} href={renderAddress({ q: `@${tag}`, sort })}>
            <bdi>@{renderPrintableLine(tag)}</bdi>
          </a>
        ))}
        <a href={renderAddress({ q: renderTerm('file', row.file), sort })} title="all scenarios of this file">
          <bdi class="place">
            {renderPrintableLine(row.file)}:{row.line}
          </bdi>
        </a>
        <span>
          id <bdi class="place id">{renderPrintableLine(row.id)}</bdi>
        </span>
      </p>
    </header>
  );
}

function Elsewhere({ file, row }: { readonly file: string; readonly row: ReportRow }): JSX.Element {
  return (
    <p>
      This run is split. The conversations of this scenario stand in{' '}
      <a href={`${encodeURIComponent(file)}${renderAddress({ id: row.id, q: '', sort: 'problems' })}`}>{file}</a>.
    </p>
  );
}

function Detail({
  detail,
  attempt,
  meta,
}: {
  readonly detail: ScenarioDetail;
  readonly attempt: number | undefined;
  readonly meta: RunInfo;
}): JSX.Element {
  const { scenario, play, sources } = detail;
  const shown = scenario.attempts.find((candidate) => candidate.attempt === attempt) ?? pickAttempt(scenario);
  const problem =
    shown === undefined ? describeProblem(scenario) : (describeAttempt(shown, scenario) ?? describeProblem(scenario));
  return (
    <>
      {problem !== undefined && (
        <p class={`why ${problem.kind}`} dir="auto">
          {problem.message}
        </p>
      )}
      {detail.past !== undefined && <Past past={detail.past} flaky={scenario.flaky} />}
      <Remarks scenario={scenario} />
      <p class="actions">
        <CopyButton name="play" text={play} label="Copy command to play it again" />
        <CopyButton name="scenario-id" text={scenario.id} label="Copy id" />
        {shown?.conversation_id !== undefined && shown.conversation_id !== null && (
          <>
            <CopyButton name="conversation" text={shown.conversation_id} label="Copy conversation id" />
            <bdi class="place">{renderPrintableLine(shown.conversation_id)}</bdi>
          </>
        )}
      </p>
      {scenario.attempts.length > 1 && <Tabs attempts={scenario.attempts} shown={shown} />}
      {shown !== undefined && <AttemptView key={shown.attempt} attempt={shown} changes={detail.changes ?? []} />}
      <SourceView excerpts={sources} marks={listMarkedLines(shown, problem?.spot)} scenario={scenario} />
      <details class="raw">
        <summary>Results as JSON</summary>
        <Json value={scenario} />
      </details>
      <p class="fact">
        Run <bdi>{renderPrintableLine(meta.id)}</bdi>, target <bdi>{renderPrintableLine(meta.target)}</bdi>. Play it
        again: <code dir="auto">{renderPrintableLine(play)}</code>
      </p>
    </>
  );
}

/** The attempt that shows why the verdict is what it is. */
function pickAttempt({ attempts, verdict, flaky }: ScenarioResult): AttemptResult | undefined {
  const wanted = flaky
    ? attempts.find((attempt) => attempt.verdict !== 'passed')
    : attempts.find((attempt) => attempt.verdict === verdict);
  return wanted ?? attempts.at(-1);
}

function Remarks({ scenario }: { readonly scenario: ScenarioResult }): JSX.Element {
  const { description, skip_reason: skipped, expected_failure: expected, quarantine, repeat } = scenario;
  const remarks = [
    description,
    skipped === undefined ? undefined : `Skipped: ${skipped}`,
    expected === undefined ? undefined : `A failure is expected: ${expected}`,
    quarantine === undefined
      ? undefined
      : `${quarantine.expired ? 'Its quarantine has ended' : 'In quarantine'}: ${renderQuarantine(quarantine)}`,
    repeat === undefined ? undefined : `Repeats: ${renderRepeats(repeat)}, ${renderPassRate(repeat)}`,
  ].filter((remark) => remark !== undefined);
  return (
    <>
      {remarks.map((remark) => (
        <p class="remarks" dir="auto" key={remark}>
          {renderPrintable(remark)}
        </p>
      ))}
    </>
  );
}

function Tabs({
  attempts,
  shown,
}: {
  readonly attempts: readonly AttemptResult[];
  readonly shown: AttemptResult | undefined;
}): JSX.Element {
  return (
    <div class="tabs" role="tablist" aria-label="Attempts">
      {attempts.map(({ attempt, repeat, verdict, duration_ms: duration }) => (
        <button
          key={attempt}
          type="button"
          role="tab"
          id={`tab-${attempt}`}
          aria-controls="attempt"
          aria-selected={attempt === shown?.attempt}
          onClick={() => writeAddress({ ...readAddress(), attempt }, false)}
        >
          <VerdictSign verdict={verdict} /> {repeat === undefined ? `Attempt ${attempt}` : `Repeat ${repeat}`}{' '}
          <small>{renderDuration(duration)}</small>
        </button>
      ))}
    </div>
  );
}
