// Puts the events of a scenario together to its result while it is played, and forgets it when it is finished.
import { PassingMap } from '../base/passing-map.ts';
import type { AttemptResult, ScenarioResult, TurnResult } from './results.ts';
import type { AttemptFinished, ScenarioFinished, TurnFinished } from './run-event.ts';

interface Unfinished {
  readonly attempts: AttemptResult[];
  turns: TurnResult[];
}

/** Collects turns into attempts, and attempts into scenarios. */
export class AttemptCollector {
  readonly #unfinished = new PassingMap<string, Unfinished>();

  /** Takes a turn of the attempt that is under way. */
  addTurn({ id, turn }: TurnFinished): void {
    this.#of(id).turns.push(turn);
  }

  /** Takes the end of an attempt. */
  addAttempt({ id, attempt }: AttemptFinished): void {
    const scenario = this.#of(id);
    scenario.attempts.push({ ...attempt, turns: scenario.turns });
    scenario.turns = [];
  }

  /** Gives the whole result of a scenario and forgets it. */
  finish({ scenario }: ScenarioFinished): ScenarioResult {
    return { ...scenario, attempts: this.#unfinished.take(scenario.id)?.attempts ?? [] };
  }

  #of(id: string): Unfinished {
    let scenario = this.#unfinished.get(id);
    if (scenario === undefined) {
      scenario = { attempts: [], turns: [] };
      this.#unfinished.set(id, scenario);
    }
    return scenario;
  }
}
