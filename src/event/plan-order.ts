// Puts results that come in any order into the order of the plan, and lets go of each as soon as its turn has come.
import type { ResultStore } from './result-store.ts';
import type { ScenarioResult } from './results.ts';

/** Releases results in the order of the plan. */
export class PlanOrder {
  readonly #size: number;
  readonly #store: ResultStore;
  readonly #done: Uint8Array;
  #next = 0;

  constructor(size: number, store: ResultStore) {
    this.#size = size;
    this.#store = store;
    this.#done = new Uint8Array(size);
  }

  /** Takes the result of the scenario at `index`; gives all results whose turn has come, to be read at once and whole. */
  add(index: number, result: ScenarioResult): Iterable<ScenarioResult> {
    if (this.#done[index] !== 0) throw new Error(`scenario ${result.id} finished twice`);
    this.#done[index] = 1;
    this.#store.put(index, result);
    return index === this.#next ? this.#release(false) : [];
  }

  /** Gives what is still held, passing over scenarios without a result. */
  finish(): Iterable<ScenarioResult> {
    return this.#release(true);
  }

  /** Indices without a result. */
  missing(): number[] {
    const missing: number[] = [];
    for (let index = 0; index < this.#size; index += 1) if (this.#done[index] === 0) missing.push(index);
    return missing;
  }

  *#release(passOver: boolean): Generator<ScenarioResult> {
    for (; this.#next < this.#size; this.#next += 1) {
      if (this.#done[this.#next] === 1) yield this.#store.take(this.#next);
      else if (!passOver) return;
    }
  }
}
