// Writes events.jsonl: one event a line, on the disk as soon as a scenario has ended. Everything else is made from it, also
// after a crash, so it must be the first listener of the broadcast. Reading it is read-event-log.ts.
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { TextBuffer } from '../base/text-buffer.ts';
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
  let broken = false;
  const lines = new TextBuffer((bytes) => {
    broken = true; // Until the write has succeeded: after a torn line nothing may be appended.
    for (let done = 0; done < bytes.length;) done += disk.write(file, bytes, done);
    broken = false;
  });

  return {
    name: 'the event log',
    onEvent({ type }, json) {
      if (broken) return;
      lines.write(json);
      lines.write('\n');
      if (FLUSHED_TYPES.has(type)) lines.flush();
    },
    close() {
      try {
        if (broken) return;
        lines.flush();
        disk.sync(file);
        if (!disk.exists(path)) throw new Error(`${path} was removed or moved while the run went on`);
      } finally {
        disk.close(file);
      }
    },
  };
}
