// The one place where events are emitted: each gets its number and time, loses its secrets, and is handed to every
// listener at once and in turn. What listeners make of events is theirs; one that throws is dropped, and said so.
import { roundMs } from '../base/clock.ts';
import { REPORT_FAILED, type EmittedEvent, type RunEvent } from './run-event.ts';

/** Somebody who is told every event. */
export interface Listener {
  /** As the warning calls it when it fails: `events.jsonl`, `the reports`. */
  readonly name: string;
  /** `json` is the event as one line of JSON, without the line break: it is rendered once for all who need it. */
  onEvent(event: RunEvent, json: string): void;
}

/** What a broadcast is made of. */
export interface BroadcastOptions {
  /** Told in this order; the event log comes first, so that nothing is reported as done before it is on the disk. */
  readonly listeners: readonly Listener[];
  /** Takes secrets out of a plain value. */
  readonly redact: <T>(value: T) => T;
  /** Tells whether a JSON text holds a secret; where it does not, nothing is taken out. By default every value is walked through. */
  readonly holdsSecret?: (json: string) => boolean;
  /** Monotonic milliseconds; the first event is at 0. */
  readonly now: () => number;
}

interface RenderedEvent {
  readonly event: RunEvent;
  readonly json: string;
}

/** Where events go in. */
export interface Broadcast {
  /** Returns after every listener was told; called from inside a listener, the event waits for its turn. */
  readonly emit: (event: EmittedEvent) => void;
}

/** Makes the broadcast of one run. */
export function createBroadcast(options: BroadcastOptions): Broadcast {
  const { redact, holdsSecret = () => true } = options;
  const listeners = new Set(options.listeners);
  const queue: RenderedEvent[] = [];
  let seq = 0;
  let startedAt: number | undefined;
  let delivering = false;

  function enqueue(event: EmittedEvent): void {
    const now = options.now();
    startedAt ??= now;
    const stamp = { seq, at_ms: roundMs(now - startedAt) };
    seq += 1;
    const numbered = { ...stamp, ...event };
    // An event of a stored run has a stamp already, which is another run's.
    queue.push(renderEvent(Object.assign(numbered, stamp)));
  }

  function renderEvent(numbered: RunEvent): RenderedEvent {
    const json = JSON.stringify(numbered);
    if (!holdsSecret(json)) return { event: numbered, json };
    const event = redact(numbered);
    return { event, json: event === numbered ? json : JSON.stringify(event) };
  }

  function deliver({ event, json }: RenderedEvent): void {
    for (const listener of listeners) {
      try {
        listener.onEvent(event, json);
      } catch (error) {
        listeners.delete(listener);
        enqueue({ type: 'warning', code: REPORT_FAILED, message: describeFailure(listener, error) });
      }
    }
  }

  return {
    emit(event) {
      enqueue(event);
      if (delivering) return;
      delivering = true;
      try {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) deliver(next);
      } finally {
        delivering = false;
      }
    },
  };
}

function describeFailure(listener: Listener, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${listener.name} failed and is incomplete: ${reason}`;
}
