// Reads events.jsonl while it is written: what is there at once, and what is added as it comes.
import { open, type FileHandle } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEventParser } from './read-event-log.ts';
import type { RunEvent } from './run-event.ts';

/** Looked at again so often; watching files does not work on every file system. */
const POLL_MS = 250;
const CHUNK_BYTES = 256 * 1024;

/**
 * Gives the events of a log in batches, in order, until the run is finished or the signal is given; an empty batch says that
 * nothing was added. Throws an `EventLogError` where the log is damaged.
 */
export async function* followEventLog(path: string, signal: AbortSignal): AsyncGenerator<readonly RunEvent[]> {
  const file = await open(path);
  const lines = new LineReader(file);
  const parser = await createEventParser(path);
  try {
    while (!signal.aborted) {
      const events: RunEvent[] = [];
      for (const line of await lines.read()) {
        const event = parser.parse(line);
        if (event === undefined) throw parser.describeTorn();
        events.push(event);
      }
      yield events;
      if (events.at(-1)?.type === 'run-finished') return;
      if (events.length === 0) await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await file.close();
  }
}

/** Whole lines of a file that grows; the beginning of the next one waits for its end. */
class LineReader {
  readonly #file: FileHandle;
  readonly #decoder = new StringDecoder('utf8');
  readonly #chunk = Buffer.alloc(CHUNK_BYTES);
  #position = 0;
  #rest: string[] = [];

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async read(): Promise<readonly string[]> {
    const { bytesRead } = await this.#file.read(this.#chunk, 0, CHUNK_BYTES, this.#position);
    this.#position += bytesRead;
    const [first = '', ...more] = this.#decoder.write(this.#chunk.subarray(0, bytesRead)).split('\n');
    this.#rest.push(first);
    if (more.length === 0) {
      // A line that is longer than the chunk goes on; only the end of the file is an empty batch.
      return bytesRead === CHUNK_BYTES ? this.read() : [];
    }
    const lines = [this.#rest.join(''), ...more.slice(0, -1)];
    this.#rest = [more.at(-1) ?? ''];
    return lines;
  }
}
