// Plays stored conversations through the engine, without a request: once as they were, and once for each changed reply.
import type { Clock } from '../base/clock.ts';
import type { CreateBody } from '../chat/wire.ts';
import type { TurnResult } from '../event/results.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playAttempt } from '../run/play-attempt.ts';
import { RunControl } from '../run/run-control.ts';
import type { RunContext } from '../run/run-context.ts';
import type { RunSettings } from '../run/run-settings.ts';
import type { RecordedReply } from './recorded-reply.ts';
import { ReplayClient } from './replay-client.ts';

/** What is the same for all conversations of a stored run. */
export interface PlayerOptions {
  readonly runId: string;
  readonly patterns: PatternRunner;
  /** IANA name. */
  readonly timeZone: string;
}

/** A conversation to be played again. */
export interface Take {
  readonly scenario: Scenario;
  readonly replies: readonly RecordedReply[];
  /** When the attempt began, in milliseconds since 1970: dates count from it. */
  readonly wallMs: number;
  /** As the agent called it. */
  readonly conversationId: string;
  /** The value of `${uuid}`. */
  readonly uuid: string;
}

/** What came of a replay. */
export interface Replay {
  readonly verdict: 'passed' | 'failed' | 'errored';
  /** True where the scenario took another way than the stored conversation, so that its verdict means nothing. */
  readonly diverged: boolean;
  readonly turns: readonly TurnResult[];
  readonly createBody: CreateBody;
}

/** No reply is late in a replay but by an expectation. */
const NO_LIMIT_MS = 2 ** 31 - 1;

/** The limits of a run do not hold here. */
const SETTINGS: Omit<RunSettings, 'timeZone'> = {
  concurrency: 1,
  turnTimeoutMs: NO_LIMIT_MS,
  turnTimeoutWins: true,
  runTimeoutMs: null,
  maxFailures: null,
};

/** Plays conversations of one stored run again. */
export class Player {
  readonly #options: PlayerOptions;
  readonly #settings: RunSettings;
  readonly #never = new AbortController().signal;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#settings = { ...SETTINGS, timeZone: options.timeZone };
  }

  /** Plays a conversation; rejects only for bugs of ours. */
  async play({ scenario, replies, conversationId, wallMs, uuid }: Take): Promise<Replay> {
    const client = new ReplayClient(replies, conversationId);
    const turns: TurnResult[] = [];
    const context = this.#createContext(client, createStoppedClock(wallMs), turns, uuid);
    const item = { scenario, repeat: null, passRate: 1, retries: 0, timeoutMs: NO_LIMIT_MS };
    const { verdict } = await playAttempt(item, { attempt: 1, slot: 0 }, context);
    return { verdict, diverged: client.diverged, turns, createBody: client.createBody };
  }

  #createContext(client: ReplayClient, clock: Clock, turns: TurnResult[], uuid: string): RunContext {
    const settings = this.#settings;
    const emit: RunContext['emit'] = (event) => {
      if (event.type === 'turn-finished') turns.push(event.turn);
    };
    const control = new RunControl({ clock, settings, signal: this.#never, emit, onCancelled: () => undefined });
    return {
      runId: this.#options.runId,
      client,
      patterns: this.#options.patterns,
      settings,
      clock,
      control,
      emit,
      elapsedMs: () => 0,
      createUuid: () => uuid,
      reportBug: (bug) => {
        throw bug;
      },
      totals: { waitedMs: 0, unclosed: 0 },
    };
  }
}

/** Nothing takes time, and nobody is woken. */
function createStoppedClock(wallMs: number): Clock {
  return { now: () => 0, wallNow: () => wallMs, schedule: () => () => undefined };
}
