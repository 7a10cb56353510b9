// A standard stream as the reporters for the screen use it. A reader that went away (`| head -1`) never ends the run: what
// can't be written any more is forgotten.
import type { ReportOutput } from './reporter.ts';

/** Width of lines where the stream has none, as in files and CI logs. */
const DEFAULT_COLUMNS = 100;

/** What the caller knows about the stream. */
export interface OutputOptions {
  readonly colour: boolean;
  /** False where lines must not be drawn over again, whatever the stream says: `TERM=dumb`, CI. */
  readonly allowLive: boolean;
}

/** Whether the reader of a stream went away. Every run of a watch has an output of its own on the same stream. */
const CLOSED = new WeakMap<NodeJS.WriteStream, boolean>();

/** Wraps a stream. */
export function createReportOutput(stream: NodeJS.WriteStream, options: OutputOptions): ReportOutput {
  if (!CLOSED.has(stream)) {
    CLOSED.set(stream, false);
    stream.on('error', () => CLOSED.set(stream, true));
  }
  return {
    write: (text) => {
      if (CLOSED.get(stream) === false && text !== '') stream.write(text);
    },
    live: options.allowLive && stream.isTTY,
    colour: options.colour,
    columns: () => (stream.isTTY && stream.columns > 0 ? stream.columns : DEFAULT_COLUMNS),
  };
}
