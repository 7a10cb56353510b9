// Holds finished results that wait for their turn: some in memory, the rest in a nameless temporary file, so that one
// slow scenario, or a random order, does not keep every transcript of a large run in memory.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ScenarioResult } from './results.ts';

/** About so many characters of results stay in memory. */
const DEFAULT_MEMORY_CHARS = 16 * 2 ** 20;

interface Spilled {
  readonly offset: number;
  readonly bytes: number;
}

/** Results by their index in the plan; each is put once and taken once. */
export class ResultStore {
  readonly #memory = new Map<number, { readonly result: ScenarioResult; readonly chars: number }>();
  readonly #spilled = new Map<number, Spilled>();
  readonly #memoryChars: number;
  #usedChars = 0;
  #file: number | undefined;
  #end = 0;
  #diskWorks = true;

  constructor(memoryChars = DEFAULT_MEMORY_CHARS) {
    this.#memoryChars = memoryChars;
  }

  /** Keeps a result. */
  put(index: number, result: ScenarioResult): void {
    const chars = estimateChars(result);
    if (this.#usedChars + chars > this.#memoryChars && this.#spill(index, result)) return;
    this.#usedChars += chars;
    this.#memory.set(index, { result, chars });
  }

  /** Gives a result back and forgets it. */
  take(index: number): ScenarioResult {
    const held = this.#memory.get(index);
    if (held !== undefined) {
      this.#memory.delete(index);
      this.#usedChars -= held.chars;
      return held.result;
    }
    const spilled = this.#spilled.get(index);
    if (spilled === undefined || this.#file === undefined) throw new Error(`no result is held for scenario ${index}`);
    this.#spilled.delete(index);
    const result = readResult(this.#file, spilled);
    // An empty file is used again from its start, so that it does not grow with the run.
    if (this.#spilled.size === 0) this.#end = 0;
    return result;
  }

  /** Frees the temporary file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** False where the disk does not take it: then memory has to. */
  #spill(index: number, result: ScenarioResult): boolean {
    if (!this.#diskWorks) return false;
    try {
      this.#file ??= openNamelessFile();
      const bytes = Buffer.from(JSON.stringify(result));
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done);
      }
      this.#spilled.set(index, { offset: this.#end, bytes: bytes.length });
      this.#end += bytes.length;
      return true;
    } catch {
      this.#diskWorks = false;
      return false;
    }
  }
}

function openNamelessFile(): number {
  const file = path.join(tmpdir(), `rehearsal-${randomUUID()}`);
  const descriptor = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  return descriptor;
}

function readResult(file: number, { offset, bytes }: Spilled): ScenarioResult {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let done = 0; done < bytes;) {
    const read = readSync(file, buffer, done, bytes - done, offset + done);
    if (read === 0) throw new Error('the temporary file of results ends early');
    done += read;
  }
  return JSON.parse(buffer.toString('utf8')) as ScenarioResult;
}

/** Texts weigh; all else is about the same for every turn and check. */
function estimateChars(result: ScenarioResult): number {
  let chars = 500;
  for (const attempt of result.attempts) {
    for (const turn of attempt.turns) {
      chars += 400 + (turn.response?.length ?? 0);
      for (const check of turn.checks) chars += 300 + check.expected.length + (check.actual?.length ?? 0);
    }
  }
  return chars;
}
