// What people want to see at the end of a run without reading every scenario: short lists, counts per file, the slowest.
// Holds no conversations, and not more than so many entries, however long the run is.
import type { ScenarioResult, Verdict } from '../event/results.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { describeAttempt, describeProblem, type Spot } from './problem.ts';
import { renderQuarantine } from './quarantine-text.ts';

/** One scenario in a list, and why it is there. */
export interface DigestEntry extends Pick<ScenarioResult, 'id' | 'name' | 'file' | 'line'> {
  /** Printable line. */
  readonly text: string;
  /** Where to look; else the scenario's own place. */
  readonly spot?: Spot;
}

/** Where to look for what is told of a scenario; the same in every report. */
export function locateEntry({ spot, file, line }: DigestEntry): Pick<Spot, 'file' | 'line'> {
  return spot ?? { file, line };
}

/** The first entries of a list, and how many there are in all. */
export interface DigestList {
  readonly entries: readonly DigestEntry[];
  readonly total: number;
}

/** Counts of one scenario file. */
export type FileCounts = Record<Verdict, number> & { flaky: number; durationMs: number };

/** A scenario and how long it took, all attempts together. */
export interface SlowScenario extends Pick<ScenarioResult, 'id' | 'name' | 'file' | 'line'> {
  readonly durationMs: number;
}

const MAX_ENTRIES = 500;
const MAX_SLOW = 10;

/** The lists, in the order in which they matter. `failed` and `errored` are those that gate; quarantined ones stand apart. */
export type ListName = 'failed' | 'errored' | 'notRun' | 'flaky' | 'quarantined' | 'expectedFailures' | 'skipped';

/** Collects the digest of a run, one result at a time. */
export class RunDigest {
  readonly files = new Map<string, FileCounts>();
  readonly #lists = new Map<ListName, { entries: DigestEntry[]; total: number }>();
  #slowest: readonly SlowScenario[] = [];

  /** Takes a result. */
  add(scenario: ScenarioResult): void {
    this.#countFile(scenario);
    this.#rankDuration(scenario);
    const problem = describeProblem(scenario);
    if (scenario.verdict === 'skipped') {
      this.#list(
        scenario.skip_kind === 'run' ? 'notRun' : 'skipped',
        scenario,
        scenario.skip_reason ?? 'no reason given',
      );
    } else if (scenario.quarantined) {
      this.#list('quarantined', scenario, renderQuarantined(scenario, problem?.message), problem?.spot);
    } else if (problem !== undefined) {
      this.#list(scenario.verdict === 'errored' ? 'errored' : 'failed', scenario, problem.message, problem.spot);
    } else if (scenario.expected_failure !== undefined) {
      this.#list('expectedFailures', scenario, scenario.expected_failure);
    }
    if (scenario.flaky) this.#list('flaky', scenario, renderFlaky(scenario));
  }

  /** One of the lists. */
  list(name: ListName): DigestList {
    return this.#lists.get(name) ?? { entries: [], total: 0 };
  }

  /** The slowest scenarios, slowest first. */
  get slowest(): readonly SlowScenario[] {
    return this.#slowest;
  }

  #list(name: ListName, { id, name: title, file, line }: ScenarioResult, text: string, spot?: Spot): void {
    const list = this.#lists.get(name) ?? { entries: [], total: 0 };
    this.#lists.set(name, list);
    list.total += 1;
    if (list.entries.length >= MAX_ENTRIES) return;
    list.entries.push({
      id,
      name: title,
      file,
      line,
      text: renderPrintableLine(text),
      ...(spot !== undefined && { spot }),
    });
  }

  #countFile({ file, verdict, flaky, duration_ms: durationMs }: ScenarioResult): void {
    const counts = this.files.get(file) ?? { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, durationMs: 0 };
    this.files.set(file, counts);
    counts[verdict] += 1;
    if (flaky) counts.flaky += 1;
    counts.durationMs += durationMs;
  }

  #rankDuration({ id, name, file, line, verdict, duration_ms: durationMs }: ScenarioResult): void {
    const last = this.#slowest[MAX_SLOW - 1];
    if (verdict === 'skipped' || (last !== undefined && durationMs <= last.durationMs)) return;
    const ranked = [...this.#slowest, { id, name, file, line, durationMs }];
    this.#slowest = ranked.sort((a, b) => b.durationMs - a.durationMs).slice(0, MAX_SLOW);
  }
}

function renderFlaky(scenario: ScenarioResult): string {
  const bad = scenario.attempts.find((attempt) => attempt.verdict !== 'passed');
  const problem = bad === undefined ? undefined : describeAttempt(bad, scenario);
  const head = `passed on attempt ${scenario.attempts.length}`;
  return problem === undefined ? head : `${head}; attempt ${bad?.attempt ?? 1}: ${problem.message}`;
}

function renderQuarantined(scenario: ScenarioResult, message: string | undefined): string {
  const entry = scenario.quarantine === undefined ? 'quarantined' : renderQuarantine(scenario.quarantine);
  return message === undefined ? `passed (${entry})` : `${scenario.verdict}: ${message} (${entry})`;
}
