// The scenarios that are being played right now, put together from live events: what the status lines show, and whole results
// at the moment a scenario ends, before its turn in the plan has come.
import type { AttemptResult, PlannedScenario, ScenarioResult, TurnResult } from '../../event/results.ts';
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
  turns: TurnResult[];
  attempts: AttemptResult[];
}

/** Follows the events of a run. */
export class RunningScenarios {
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
        this.#plays.set(event.id, { startedMs: event.at_ms, turns: [], attempts: [] });
        return undefined;
      case 'turn-finished':
        this.#plays.get(event.id)?.turns.push(event.turn);
        return undefined;
      case 'attempt-finished': {
        const play = this.#plays.get(event.id);
        this.#requests += event.attempt.requests;
        if (play === undefined) return undefined;
        play.attempts.push({ ...event.attempt, turns: play.turns });
        play.turns = [];
        return undefined;
      }
      case 'scenario-finished': {
        const play = this.#plays.get(event.scenario.id);
        this.#plays.delete(event.scenario.id);
        return { ...event.scenario, attempts: play?.attempts ?? [] };
      }
      default:
        return undefined;
    }
  }

  /** Requests so far; those of conversations that are open are counted by their exchanges. */
  get requests(): number {
    let open = 0;
    for (const play of this.#plays.values()) open += play.turns.length;
    return this.#requests + open;
  }

  /** The scenarios in play, those that have been so for longest first. */
  list(): readonly RunningScenario[] {
    return Array.from(this.#plays, ([id, { startedMs, turns, attempts }]) => ({
      id,
      name: this.#names.get(id) ?? id,
      startedMs,
      turns: turns.length,
      attempt: attempts.length + 1,
    }));
  }
}
