// Writes events.jsonl: one event a line, on the disk as soon as a scenario has ended. Everything else is made from it, also
// after a crash, so it must be the first listener of the broadcast. Reading it is read-event-log.ts.
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Listener } from './broadcast.ts';
import type { RunEvent } from './run-event.ts';

/** The system calls that the log needs; tests give their own to fill the disk. */
export interface LogFile {
  open(path: string): number;
  /** Returns how many bytes were taken, which may be fewer than given. */
  write(file: number, bytes: Buffer, offset: number): number;
  sync(file: number): void;
  close(file: number): void;
  exists(path: string): boolean;
}

/** A listener that writes what it hears. */
export interface EventLogWriter extends Listener {
  /** Writes what is left and closes the file; throws where the disk does not take it, or somebody took the file away. */
  close(): void;
}

/** After these nothing waits: who reads the log of a killed run must find them. */
const FLUSHED_TYPES: ReadonlySet<RunEvent['type']> = new Set([
  'run-started',
  'scenario-finished',
  'run-cancelled',
  'run-finished',
]);

/** A conversation with long replies does not pile up in memory beyond so many characters. */
const MAX_BUFFERED_CHARS = 256 * 1024;

const DISK: LogFile = {
  open: (path) => openSync(path, 'ax'),
  write: (file, bytes, offset) => writeSync(file, bytes, offset),
  sync: (file) => {
    fsyncSync(file);
  },
  close: (file) => {
    closeSync(file);
  },
  exists: existsSync,
};

/** Creates the event log, which must not exist yet. Throws at once where it can't be created, later where the disk is full. */
export function createEventLogWriter(path: string, disk: LogFile = DISK): EventLogWriter {
  const file = disk.open(path);
  let lines: string[] = [];
  let chars = 0;
  let broken = false;

  function flush(): void {
    if (lines.length === 0) return;
    const bytes = Buffer.from(lines.join(''));
    lines = [];
    chars = 0;
    broken = true; // Until the write has succeeded: after a torn line nothing may be appended.
    for (let done = 0; done < bytes.length;) done += disk.write(file, bytes, done);
    broken = false;
  }

  return {
    name: 'the event log',
    onEvent({ type }, json) {
      if (broken) return;
      lines.push(json, '\n');
      chars += json.length;
      if (chars > MAX_BUFFERED_CHARS || FLUSHED_TYPES.has(type)) flush();
    },
    close() {
      try {
        if (broken) return;
        flush();
        disk.sync(file);
        if (!disk.exists(path)) throw new Error(`${path} was removed or moved while the run went on`);
      } finally {
        disk.close(file);
      }
    },
  };
}
