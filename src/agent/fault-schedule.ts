// Decides which fault strikes a request. Counts and draws are kept per fault, over all conversations.
import { createRandom, type Random } from '../base/seeded-random.ts';
import type { Operation } from '../chat/wire.ts';
import type { Fault } from './fault.ts';

interface FaultState {
  struck: number;
  readonly random: Random;
  /** The second that is counted for `above`, and the requests in it. */
  second: number;
  requests: number;
}

/** What has become of the faults of a server. */
export class FaultSchedule {
  readonly #states = new WeakMap<Fault, FaultState>();
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The first fault that strikes this request; `turn` is the number of the message, from 1. */
  pick(faults: readonly Fault[], operation: Operation, turn: number): Fault | undefined {
    return faults.find((fault) => isMeant(fault, operation, turn) && this.#strikes(fault));
  }

  #strikes(fault: Fault): boolean {
    const state = this.#stateOf(fault);
    if (state.struck >= fault.times) return false;
    if (fault.abovePerSecond !== undefined && !isAbove(state, fault.abovePerSecond)) return false;
    if (fault.probability < 1 && state.random() >= fault.probability) return false;
    state.struck += 1;
    return true;
  }

  #stateOf(fault: Fault): FaultState {
    let state = this.#states.get(fault);
    if (state === undefined) {
      state = { struck: 0, random: createRandom(this.#seed), second: 0, requests: 0 };
      this.#states.set(fault, state);
    }
    return state;
  }
}

function isMeant(fault: Fault, operation: Operation, turn: number): boolean {
  if (!fault.on.includes(operation)) return false;
  return operation !== 'respond' || fault.turns.length === 0 || fault.turns.includes(turn);
}

function isAbove(state: FaultState, perSecond: number): boolean {
  const second = Math.floor(performance.now() / 1_000);
  if (state.second !== second) {
    state.second = second;
    state.requests = 0;
  }
  state.requests += 1;
  return state.requests > perSecond;
}
