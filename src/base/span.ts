// How long parts of the work take, told to whoever wants to know. Where nobody does, which is nearly always, it costs nothing.
import { channel } from 'node:diagnostics_channel';

/** A piece of work that was done. Times are those of `performance.now()`, in milliseconds. */
export interface Span {
  /** What does not overlap stands on one track. */
  readonly track: 'files' | 'reports';
  readonly name: string;
  readonly beganMs: number;
  readonly endedMs: number;
}

const spans = channel('rehearsal:span');
const nobodyListens = (): void => undefined;

/** Begins a span; it ends when the returned function is called. */
export function beginSpan(track: Span['track'], name: string): () => void {
  if (!spans.hasSubscribers) return nobodyListens;
  const beganMs = performance.now();
  return () => {
    spans.publish({ track, name, beganMs, endedMs: performance.now() } satisfies Span);
  };
}

/** Listens to all spans until the returned function is called. */
export function watchSpans(onSpan: (span: Span) => void): () => void {
  const listen = (message: unknown): void => {
    onSpan(message as Span);
  };
  spans.subscribe(listen);
  return () => {
    spans.unsubscribe(listen);
  };
}
