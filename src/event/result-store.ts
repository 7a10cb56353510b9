// Holds finished results that wait for their turn: some in memory, the rest in a nameless temporary file, so that one
// slow scenario, or a random order, does not keep every transcript of a large run in memory.
import { PassingMap } from '../base/passing-map.ts';
import { SpillFile, type SpilledText } from '../base/spill-file.ts';
import type { ScenarioResult } from './results.ts';

/** About so many characters of results stay in memory. */
const DEFAULT_MEMORY_CHARS = 16 * 2 ** 20;

/** Results by their index in the plan; each is put once and taken once. */
export class ResultStore {
  readonly #memory = new PassingMap<number, { readonly result: ScenarioResult; readonly chars: number }>();
  readonly #spilled = new Map<number, SpilledText>();
  readonly #memoryChars: number;
  #usedChars = 0;
  readonly #file = new SpillFile();

  constructor(memoryChars = DEFAULT_MEMORY_CHARS) {
    this.#memoryChars = memoryChars;
  }

  /** Keeps a result. */
  put(index: number, result: ScenarioResult): void {
    const chars = estimateChars(result);
    if (this.#usedChars + chars > this.#memoryChars) {
      this.#spilled.set(index, this.#file.write(JSON.stringify(result)));
      return;
    }
    this.#usedChars += chars;
    this.#memory.set(index, { result, chars });
  }

  /** Gives a result back and forgets it. */
  take(index: number): ScenarioResult {
    const held = this.#memory.take(index);
    if (held !== undefined) {
      this.#usedChars -= held.chars;
      return held.result;
    }
    const spilled = this.#spilled.get(index);
    if (spilled === undefined) throw new Error(`no result is held for scenario ${index}`);
    this.#spilled.delete(index);
    const result = JSON.parse(this.#file.read(spilled)) as ScenarioResult;
    // An empty file is used again from its start, so that it does not grow with the run.
    if (this.#spilled.size === 0) this.#file.rewind();
    return result;
  }

  /** Frees the temporary file. */
  close(): void {
    this.#file.close();
  }
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
