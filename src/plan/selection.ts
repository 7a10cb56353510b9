// What flags and config say about which scenarios a run plays, and how. Put together by cli/, read by plan-run.ts.
import type { QuarantineInfo } from '../event/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { EarlierRun } from './earlier-run.ts';
import type { Shard } from './shard.ts';

/** Filters, order, part and settings of one run. An absent filter lets everything through. */
export interface Selection {
  /** Name of the target, for `only_on`. */
  readonly target: string;
  /** As written: `billing and not slow`. */
  readonly tags?: string | undefined;
  /** Part of an id or a name; letter case does not count. */
  readonly grep?: string | undefined;
  /** Ids picked by `file.yaml:LINE`: no filter but `only_on` leaves them out. */
  readonly lines: readonly string[];
  /** Arguments `file.yaml:LINE` that hit nothing: then nothing is played, lest a typing error looks like success. */
  readonly missedLines: readonly string[];
  /** False where `CI` is set and `--allow-only` is not: then `only: true` is an error. */
  readonly onlyAllowed: boolean;
  /** The run that is run again: only what did not pass, or did not run, in it. */
  readonly rerun?: EarlierRun | undefined;
  /** Ids that somebody who watches wants to see. */
  readonly watched?: ReadonlySet<string> | undefined;
  readonly shard?: Shard | undefined;
  /** Earlier durations, id to milliseconds. */
  readonly timings?: ReadonlyMap<string, number> | undefined;
  readonly order: 'file' | 'random';
  /** Makes a random order; not read for the order of the files. */
  readonly seed: number;
  readonly flags: PlaySettings;
  readonly config: PlaySettings;
  /** Gives the quarantine entry of a scenario, if it has one. */
  readonly quarantine: (scenario: Scenario) => QuarantineInfo | undefined;
}

/** How often and how long; flags win over the scenario's own settings, and those over the config's. */
export interface PlaySettings {
  readonly repeat?: number | undefined;
  readonly passRate?: number | undefined;
  readonly retries?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

/** How many scenarios each filter left out, in the order in which they are applied. */
export interface LeftOut {
  readonly onlyOn: number;
  readonly tags: number;
  readonly grep: number;
  readonly only: number;
  /** What is no part of the run that is run again. */
  readonly notInRun: number;
  readonly rerun: number;
  readonly watched: number;
  readonly shard: number;
}
