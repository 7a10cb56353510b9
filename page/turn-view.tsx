// One exchange: what was said, what came back, how long it took, and the checks.
import type { JSX } from 'preact';
import { renderDuration } from '../src/base/duration.ts';
import type { TurnResult } from '../src/event/results.ts';
import { findPassage } from '../src/report/check-lines.ts';
import type { Passage } from '../src/report/difference.ts';
import type { TurnChange } from '../src/report/reporter.ts';
import { renderTurnName } from '../src/report/problem.ts';
import { renderPrintable, renderPrintableLine } from '../src/text/printable.ts';
import { ChangeView } from './change-view.tsx';
import { CheckView, PassedChecks } from './check-view.tsx';
import { Json } from './json-view.tsx';

/** A shorter wait is not worth a word. */
const MIN_WAIT_MS = 5;

interface TurnProps {
  readonly turn: TurnResult;
  /** The latency that fills the bar. */
  readonly slowest: number;
  /** How it was answered in the baseline, where that differs. */
  readonly change: TurnChange | undefined;
}

/** Draws a turn. */
export function TurnView({ turn, slowest, change }: TurnProps): JSX.Element {
  const bad = turn.checks.filter((check) => !check.passed);
  const name = turn.name === undefined ? '' : ` “${renderPrintableLine(turn.name)}”`;
  return (
    <li class={`turn ${bad.length > 0 || turn.response === null ? 'bad' : ''}`} aria-label={renderTurnName(turn)}>
      <p class="turn-name">
        {renderTurnName(turn)}
        <bdi>{name}</bdi>
        {turn.answer === true && ' (from answers)'}
      </p>
      <Said turn={turn} />
      <Answer turn={turn} />
      <Badges turn={turn} slowest={slowest} />
      {bad.map((check, index) => (
        <CheckView key={index} check={check} response={turn.response} />
      ))}
      {change !== undefined && change.only === undefined && <ChangeView change={change} turn={turn} />}
      <div class="turn-more">
        <PassedChecks checks={turn.checks.filter((check) => check.passed)} />
        <details class="raw">
          <summary>JSON</summary>
          <Json value={turn} />
        </details>
      </div>
      {turn.warnings?.map((warning) => (
        <p class="warning" dir="auto" key={warning}>
          {renderPrintable(warning)}
        </p>
      ))}
    </li>
  );
}

function Said({ turn }: { readonly turn: TurnResult }): JSX.Element | null {
  if (turn.user === null && turn.silence === undefined) return null;
  const silence = turn.silence === 'empty' ? 'silence, as an empty message' : 'silence';
  return (
    <div class="user">
      <span class="who">User</span>
      <p dir="auto" class={turn.user === null ? 'none' : ''}>
        {turn.user === null ? silence : renderPrintable(turn.user)}
      </p>
    </div>
  );
}

function Answer({ turn }: { readonly turn: TurnResult }): JSX.Element {
  const { response } = turn;
  return (
    <div class="agent">
      <span class="who">Agent</span>
      {response === null || response === '' ? (
        <p class="none">{response === null ? 'no answer' : 'an empty answer'}</p>
      ) : (
        <p dir="auto">{markPassages(response, listPassages(turn))}</p>
      )}
    </div>
  );
}

/** Where a demanded text was nearly said. */
function listPassages({ checks, response }: TurnResult): readonly Passage[] {
  return checks
    .filter((check) => !check.passed && check.actual === response)
    .map(findPassage)
    .filter((passage) => passage !== undefined)
    .sort((a, b) => a.start - b.start);
}

function markPassages(text: string, passages: readonly Passage[]): (string | JSX.Element)[] {
  const parts: (string | JSX.Element)[] = [];
  let from = 0;
  for (const { start, end } of passages) {
    if (start < from) continue;
    parts.push(
      renderPrintable(text.slice(from, start)),
      <mark key={start}>{renderPrintable(text.slice(start, end))}</mark>,
    );
    from = end;
  }
  return [...parts, renderPrintable(text.slice(from))];
}

function Badges({ turn, slowest }: { readonly turn: TurnResult; readonly slowest: number }): JSX.Element {
  const { handoff, latency_ms: latency, waited_ms: waited = 0, captures = {} } = turn;
  return (
    <div class="badges">
      {latency !== null && (
        <span class="latency">
          <svg width="60" height="8" aria-hidden="true">
            <rect width="60" height="8" rx="2" class="track" />
            <rect width={Math.max(2, (latency / slowest) * 60)} height="8" rx="2" class="fill" />
          </svg>
          {renderDuration(latency)}
        </span>
      )}
      {waited >= MIN_WAIT_MS && <span class="fact">waited {renderDuration(waited)} for the rate limit</span>}
      {handoff !== null && (
        <span class="mark handoff" dir="auto">
          handoff{Object.keys(handoff).length > 0 && `: ${renderHandoff(handoff)}`}
        </span>
      )}
      {turn.end_conversation === true && <span class="mark end">ended the conversation</span>}
      {Object.entries(captures).map(([key, value]) => (
        <span class="mark" key={key} dir="auto">
          {renderPrintableLine(key)} = {renderPrintableLine(value)}
        </span>
      ))}
    </div>
  );
}

function renderHandoff(handoff: NonNullable<TurnResult['handoff']>): string {
  const { destination, reason, ...others } = handoff;
  const parts = [
    typeof destination === 'string' ? destination : undefined,
    typeof reason === 'string' ? `(${reason})` : undefined,
    Object.keys(others).length > 0 ? JSON.stringify(others) : undefined,
  ];
  return renderPrintableLine(parts.filter((part) => part !== undefined).join(' '));
}
