// The scenarios that are being played right now, put together from live events: what the status lines show, and whole results
// at the moment a scenario ends, before its turn in the plan has come.
import { AttemptCollector } from '../../event/attempt-collector.ts';
import type { PlannedScenario, ScenarioResult } from '../../event/results.ts';
import type { RunEvent } from '../../event/run-event.ts';

/** One scenario in play. */
export interface RunningScenario {
  readonly id: string;
  readonly name: string;
  readonly startedMs: number;
  /** Exchanges of the current conversation that are over. */
  readonly turns: number;
  readonly attempt: number;
}

interface Play {
  readonly startedMs: number;
  turns: number;
  attempt: number;
}

/** Follows the events of a run. */
export class RunningScenarios {
  readonly #collector = new AttemptCollector();
  readonly #plays = new Map<string, Play>();
  #names: ReadonlyMap<string, string> = new Map();
  #requests = 0;

  /** Takes an event; gives the whole result when it ends a scenario. */
  add(event: RunEvent): ScenarioResult | undefined {
    switch (event.type) {
      case 'run-started':
        this.#names = new Map(event.plan.map(({ id, name }: PlannedScenario) => [id, name]));
        return undefined;
      case 'scenario-started':
        this.#plays.set(event.id, { startedMs: event.at_ms, turns: 0, attempt: 1 });
        return undefined;
      case 'turn-finished': {
        const play = this.#plays.get(event.id);
        if (play !== undefined) play.turns += 1;
        this.#collector.addTurn(event);
        return undefined;
      }
      case 'attempt-finished': {
        const play = this.#plays.get(event.id);
        if (play !== undefined) [play.turns, play.attempt] = [0, play.attempt + 1];
        this.#requests += event.attempt.requests;
        this.#collector.addAttempt(event);
        return undefined;
      }
      case 'scenario-finished':
        this.#plays.delete(event.scenario.id);
        return this.#collector.finish(event);
      default:
        return undefined;
    }
  }

  /** Requests so far; those of conversations that are open are counted by their exchanges. */
  get requests(): number {
    let open = 0;
    for (const play of this.#plays.values()) open += play.turns;
    return this.#requests + open;
  }

  /** The scenarios in play, those that have been so for longest first. */
  list(): readonly RunningScenario[] {
    return Array.from(this.#plays, ([id, play]) => ({ id, name: this.#names.get(id) ?? id, ...play }));
  }
}
