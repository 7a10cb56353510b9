// A file in the trace event format of Chrome and Perfetto (Trace Event Format, JSON array form), written as it comes.
import { AtomicFile } from '../write-file.ts';

/** A piece of work on a track, in milliseconds from one common beginning. */
export interface TraceSpan {
  readonly track: number;
  readonly category: string;
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly args?: Readonly<Record<string, unknown>>;
}

/** The only process there is. */
const PID = 1;

/** Writes spans; they must lie inside or outside each other on their track, in whatever order they come. */
export class TraceFile {
  readonly #file: AtomicFile;
  readonly #tracks = new Set<number>();
  #separator = '[\n';

  /** Throws a `WriteError` where the file can't be made. */
  constructor(target: string) {
    this.#file = new AtomicFile(target);
  }

  /** Names a track once; tracks are shown in the order of their numbers. */
  nameTrack(track: number, name: string): void {
    if (this.#tracks.has(track)) return;
    this.#tracks.add(track);
    this.#write({ ph: 'M', pid: PID, tid: track, name: 'thread_name', args: { name } });
    this.#write({ ph: 'M', pid: PID, tid: track, name: 'thread_sort_index', args: { sort_index: track } });
  }

  addSpan({ track, category, name, startMs, endMs, args }: TraceSpan): void {
    const ts = toMicroseconds(startMs);
    const dur = toMicroseconds(endMs) - ts;
    this.#write({ ph: 'X', pid: PID, tid: track, cat: category, name, ts, dur, ...(args && { args }) });
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#file.write(this.#separator === '[\n' ? '[]\n' : '\n]\n');
    this.#file.commit();
  }

  /** Removes what is unfinished. */
  discard(): void {
    this.#file.discard();
  }

  #write(event: object): void {
    this.#file.write(this.#separator + JSON.stringify(event));
    this.#separator = ',\n';
  }
}

function toMicroseconds(ms: number): number {
  return Math.round(ms * 1000);
}
