// Counts over the scenarios of a run, one result at a time.
import type { Counts, ScenarioResult } from './results.ts';

/** Adds up results; holds numbers only. */
export class Tally {
  #counts = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, quarantined: 0, checks: 0, requests: 0 };
  readonly gating = { passed: 0, failed: 0, errored: 0, flaky: 0 };
  quarantinedPassed = 0;
  notPlayed = 0;
  /** Sum of the duration of all conversations, in milliseconds. */
  conversationMs = 0;

  /** Counts one scenario with its attempts. */
  add(scenario: ScenarioResult): void {
    const { verdict, flaky, quarantined } = scenario;
    this.#counts[verdict] += 1;
    if (flaky) this.#counts.flaky += 1;
    if (quarantined) this.#counts.quarantined += 1;
    if (quarantined && verdict === 'passed') this.quarantinedPassed += 1;
    if (scenario.skip_kind === 'run') this.notPlayed += 1;
    if (!quarantined && verdict !== 'skipped') {
      this.gating[verdict] += 1;
      if (flaky) this.gating.flaky += 1;
    }
    for (const attempt of scenario.attempts) {
      this.#counts.requests += attempt.requests;
      this.conversationMs += attempt.duration_ms;
      for (const turn of attempt.turns) this.#counts.checks += turn.checks.length;
    }
  }

  /** The counts so far, of a plan of so many scenarios. */
  counts(planned: number): Counts {
    return { planned, ...this.#counts };
  }
}
