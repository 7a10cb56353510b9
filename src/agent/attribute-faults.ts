// Faults that a conversation asks for itself, with the attribute `simulate_fault` of its `create`.
import type { JsonObject, JsonValue } from '../base/json.ts';
import { ApiError } from './api-error.ts';
import type { Fault } from './fault.ts';
import { FaultProblem } from './option-reader.ts';
import { parseFault } from './parse-fault.ts';

/** Different values that are remembered. */
const MAX_REMEMBERED = 1_000;

/** Parses the attribute. Equal values give the same faults, so that `times` counts over all conversations that carry it. */
export class AttributeFaults {
  readonly #parsed = new Map<string, readonly Fault[]>();

  /** Gives the faults of a conversation; a wrong value is a 400 that says what is wrong with it. */
  parse(attributes: JsonObject | undefined): readonly Fault[] {
    const value = attributes?.simulate_fault;
    if (value === undefined || value === null) return [];
    const key = JSON.stringify(value);
    let faults = this.#parsed.get(key);
    if (faults === undefined) {
      faults = parseList(value);
      this.#parsed.set(key, faults);
      if (this.#parsed.size > MAX_REMEMBERED) this.#parsed.delete(this.#parsed.keys().next().value ?? '');
    }
    return faults;
  }
}

function parseList(value: JsonValue): readonly Fault[] {
  try {
    return Array.isArray(value) ? (value as JsonValue[]).map(parseFault) : [parseFault(value)];
  } catch (error) {
    if (!(error instanceof FaultProblem)) throw error;
    const hint = error.hint === undefined ? '' : ` (${error.hint})`;
    throw new ApiError(400, 'BAD_REQUEST', `The attribute simulate_fault is wrong: ${error.message}${hint}.`);
  }
}
