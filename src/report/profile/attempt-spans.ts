// The spans of one attempt: its turns one after another, in each the waiting and the request, and the closing at the end.
// Events state times to a tenth of a millisecond, so every span is cut to what lies around it.
import type { TurnResult } from '../../event/results.ts';
import type { AttemptFinished } from '../../event/run-event.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import type { TraceSpan } from './trace-file.ts';

/** A turn and when its event came. */
export interface TimedTurn {
  readonly turn: TurnResult;
  readonly endMs: number;
}

type Bounds = Pick<TraceSpan, 'startMs' | 'endMs'>;

const MAX_NAME = 60;

/** Lists the spans of an attempt, the outermost first; none begins before `notBeforeMs`, when its slot was still taken. */
export function listAttemptSpans(
  { id, attempt }: Pick<AttemptFinished, 'id' | 'attempt'>,
  turns: readonly TimedTurn[],
  notBeforeMs: number,
): readonly Omit<TraceSpan, 'track'>[] {
  const { started_ms: startedMs, duration_ms: durationMs, verdict, conversation_id, requests, waited_ms = 0 } = attempt;
  const whole = cut({ startMs: startedMs, endMs: startedMs + durationMs }, { startMs: notBeforeMs, endMs: Infinity });
  const name = attempt.attempt === 1 ? id : `${id}, attempt ${attempt.attempt}`;
  const args = { attempt: attempt.attempt, verdict, conversation_id, requests };
  const spans: Omit<TraceSpan, 'track'>[] = [{ category: 'attempt', name, ...whole, args }];
  let atMs = whole.startMs;
  let waitedMs = 0;
  for (const { turn, endMs } of turns) {
    const around = cut({ startMs: turn.started_ms, endMs }, { startMs: atMs, endMs: whole.endMs });
    spans.push(...listTurnSpans(turn, around));
    atMs = around.endMs;
    waitedMs += turn.waited_ms ?? 0;
  }
  if (conversation_id === null) return spans;
  const closing = { startMs: atMs, endMs: whole.endMs };
  return [...spans, { category: 'close', name: 'close', ...closing }, ...listWait(waited_ms - waitedMs, closing)];
}

function listTurnSpans(turn: TurnResult, around: Bounds): readonly Omit<TraceSpan, 'track'>[] {
  const { index, user, latency_ms: latencyMs, waited_ms: waitedMs = 0, checks } = turn;
  const said = user === null ? (turn.silence === undefined ? '' : ': (silence)') : `: ${user}`;
  const name = index === 0 ? 'greeting' : renderPrintableLine(cutEnd(`turn ${index}${said}`, MAX_NAME));
  const args = { index, checks: checks.length, failed: checks.filter(({ passed }) => !passed).length };
  const waits = listWait(waitedMs, around);
  const startMs = waits[0]?.endMs ?? around.startMs;
  const request = cut({ startMs, endMs: startMs + (latencyMs ?? 0) }, around);
  return [
    { category: 'turn', name, ...around, args },
    ...waits,
    ...(latencyMs === null ? [] : [{ category: 'request', name: 'request', ...request }]),
  ];
}

/** Waiting for the rate limit stands before the request. Sums are rounded, and a tenth is no wait. */
function listWait(ms: number, around: Bounds): readonly Omit<TraceSpan, 'track'>[] {
  if (ms < 0.15) return [];
  const wait = cut({ startMs: around.startMs, endMs: around.startMs + ms }, around);
  return [{ category: 'wait', name: 'waiting for the rate limit', ...wait }];
}

function cut({ startMs, endMs }: Bounds, around: Bounds): Bounds {
  const start = Math.min(Math.max(startMs, around.startMs), around.endMs);
  return { startMs: start, endMs: Math.max(start, Math.min(endMs, around.endMs)) };
}
