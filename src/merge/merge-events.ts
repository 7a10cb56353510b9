// The events of several runs as one stream, in the order in which they happened. One chunk of each log is in memory.
import { roundMs } from '../base/clock.ts';
import { readEventLog } from '../event/read-event-log.ts';
import type { RunEvent } from '../event/run-event.ts';
import { UNCLOSED } from '../event/unclosed-warning.ts';
import type { MergedPart } from './choose-results.ts';

/** An event and when it happened, in milliseconds since the first run began. */
export interface MergedEvent {
  /** Its number and time are still those of its own run. */
  readonly event: RunEvent;
  readonly atMs: number;
}

/** Gives the events that count, without the first and last ones of each run. */
export async function* mergeEvents(parts: readonly MergedPart[]): AsyncGenerator<MergedEvent, void, undefined> {
  const begin = Math.min(...parts.map(({ survey }) => survey.startedAt));
  const sources = parts.map((part) => keepCounting(part, part.survey.startedAt - begin));
  try {
    const heads = await Promise.all(sources.map((source) => source.next()));
    for (let at = findEarliest(heads); at !== -1; at = findEarliest(heads)) {
      const [source, head] = [sources[at], heads[at]];
      if (source === undefined || head?.done !== false) return;
      yield head.value;
      heads[at] = await source.next();
    }
  } finally {
    await Promise.all(sources.map((source) => source.return(undefined)));
  }
}

function findEarliest(heads: readonly IteratorResult<MergedEvent, void>[]): number {
  let earliest = -1;
  let least = Infinity;
  for (const [at, head] of heads.entries()) {
    if (head.done === true || head.value.atMs >= least) continue;
    earliest = at;
    least = head.value.atMs;
  }
  return earliest;
}

async function* keepCounting(part: MergedPart, offsetMs: number): AsyncGenerator<MergedEvent, void, undefined> {
  for await (const event of readEventLog(part.survey.log)) {
    if (!doesCount(event, part)) continue;
    yield { event: shiftTimes(event, offsetMs), atMs: event.at_ms + offsetMs };
  }
}

function doesCount(event: RunEvent, { counts, doesStopCount, isReplaced }: MergedPart): boolean {
  switch (event.type) {
    case 'run-started':
    case 'baseline-loaded':
    case 'run-finished':
      return false;
    case 'run-cancelled':
      return doesStopCount;
    case 'warning':
      return !isReplaced && event.code !== UNCLOSED;
    case 'scenario-finished':
      return counts.has(event.scenario.id);
    default:
      return counts.has(event.id);
  }
}

/** Results state their begin from the start of their run; in the merged run that is another one. */
function shiftTimes(event: RunEvent, offsetMs: number): RunEvent {
  const shift = <T extends { readonly started_ms: number }>(timed: T): T => ({
    ...timed,
    started_ms: roundMs(timed.started_ms + offsetMs),
  });
  switch (event.type) {
    case 'turn-finished':
      return { ...event, turn: shift(event.turn) };
    case 'attempt-finished':
      return { ...event, attempt: shift(event.attempt) };
    case 'scenario-finished':
      return { ...event, scenario: shift(event.scenario) };
    default:
      return event;
  }
}
