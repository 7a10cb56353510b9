// Starts scenarios while there are slots, emits each one's result, and skips what is not begun when the run is cancelled.
import type { Plan, PlanItem } from '../plan/plan.ts';
import { describeBroken, describeReason, describeSkipped, type ScenarioEnd } from './describe-scenario.ts';
import type { Pace } from './lockstep.ts';
import { playScenario } from './play-scenario.ts';
import type { RunContext } from './run-context.ts';
import { Schedule, type Placement } from './schedule.ts';

/** So many scenarios start before their requests leave: a hundred would keep the first agent answer waiting for the last start. */
const STARTS_AT_ONCE = 8;

/** Brings every planned scenario to exactly one result. */
export class PlanPlayer {
  readonly #items: readonly PlanItem[];
  readonly #context: RunContext;
  readonly #schedule: Schedule;
  readonly #done = Promise.withResolvers<undefined>();
  readonly #pace: Pace | undefined;
  #running = 0;

  constructor({ items, startOrder }: Plan, context: RunContext, pace?: Pace) {
    this.#pace = pace;
    pace?.onMayStart(() => {
      this.advance();
    });
    this.#items = items;
    this.#context = context;
    const toPlay = startOrder.filter((index) => items[index]?.scenario.skip === undefined);
    const locksOf = (index: number): readonly string[] => items[index]?.scenario.locks ?? [];
    this.#schedule = new Schedule(toPlay, locksOf, Math.min(context.settings.concurrency, Math.max(1, toPlay.length)));
  }

  /** Resolves when every scenario has its result; never rejects. */
  async play(): Promise<void> {
    for (const item of this.#items) {
      const { skip } = item.scenario;
      if (skip !== undefined)
        this.#finish(describeSkipped(item, 'file', describeReason(skip), this.#context.elapsedMs()));
    }
    this.advance();
    await this.#done.promise;
    this.#pace?.onEnd();
  }

  /** Starts what can be started, or skips what is left; to be called when the run is cancelled, too. */
  advance(): void {
    const { control } = this.#context;
    let waitsForOther = false;
    for (let started = 0; control.skipReason === undefined; started += 1) {
      if (started === STARTS_AT_ONCE) {
        setImmediate(() => {
          this.advance();
        });
        return;
      }
      waitsForOther = this.#pace?.mayStart() === false;
      if (waitsForOther) break;
      const placement = this.#schedule.take();
      if (placement === undefined) break;
      this.#running += 1;
      this.#pace?.onStart();
      void this.#play(placement);
    }
    if (control.skipReason !== undefined) this.#skipRest(control.skipReason);
    else if (waitsForOther) return;
    if (this.#running === 0) this.#done.resolve(undefined);
  }

  async #play(placement: Placement): Promise<void> {
    const item = this.#item(placement.index);
    const end = await this.#playSafely(item, placement.slot);
    this.#finish(end);
    this.#schedule.release(placement);
    this.#running -= 1;
    this.advance();
  }

  async #playSafely(item: PlanItem, slot: number): Promise<ScenarioEnd> {
    try {
      return await playScenario(item, slot, this.#context);
    } catch (bug) {
      this.#context.reportBug(bug);
      return describeBroken(item, this.#context.elapsedMs());
    }
  }

  #skipRest(reason: string): void {
    for (const index of this.#schedule.drain()) {
      const item = this.#item(index);
      this.#finish(describeSkipped(item, 'run', reason, this.#context.elapsedMs()));
    }
  }

  #finish(scenario: ScenarioEnd): void {
    const { emit, control, reportBug } = this.#context;
    try {
      emit({ type: 'scenario-finished', scenario });
    } catch (bug) {
      reportBug(bug);
    }
    const failed = scenario.verdict === 'failed' || scenario.verdict === 'errored';
    if (failed && !scenario.quarantined) control.countFailure();
  }

  #item(index: number): PlanItem {
    const item = this.#items[index];
    if (item === undefined) throw new Error(`the plan has no scenario ${index}`);
    return item;
  }
}
