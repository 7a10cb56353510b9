// The works that are measured, and what a run of each must have asked the agent.
import type { Counters } from './agent.ts';
import type { SuiteSize } from './write-suite.ts';

/** One work. `play` talks to an agent; the others only read files. */
export interface Work {
  readonly name: string;
  readonly title: string;
  readonly kind: 'play' | 'validate';
  readonly suite: SuiteSize;
  readonly latencyMs: number;
  /** Bytes of text added to each reply; none by default. */
  readonly replyBytes?: number;
  readonly concurrency: number;
  /** Times more rounds than the others: short works are noisier. */
  readonly rounds: number;
}

const FIVE_TURNS = { scenariosPerFile: 1, turns: 5 };

/** The works by name. */
export const WORKS: readonly Work[] = [
  {
    name: 'W1',
    title: '1,000 conversations, no latency, 32 at once',
    kind: 'play',
    suite: { files: 1000, ...FIVE_TURNS },
    latencyMs: 0,
    concurrency: 32,
    rounds: 1,
  },
  {
    name: 'W2',
    title: '1,000 conversations, 50 ms a request, 100 at once',
    kind: 'play',
    suite: { files: 1000, ...FIVE_TURNS },
    latencyMs: 50,
    concurrency: 100,
    rounds: 1,
  },
  {
    name: 'W3',
    title: '10,000 conversations, no latency, 32 at once',
    kind: 'play',
    suite: { files: 10_000, ...FIVE_TURNS },
    latencyMs: 0,
    concurrency: 32,
    rounds: 0.5,
  },
  {
    name: 'W4',
    title: 'cold start, 1 conversation of 2 turns',
    kind: 'play',
    suite: { files: 1, scenariosPerFile: 1, turns: 2 },
    latencyMs: 0,
    concurrency: 1,
    rounds: 3,
  },
  {
    name: 'W5',
    title: 'validate 1,000 files, send nothing',
    kind: 'validate',
    suite: { files: 1000, ...FIVE_TURNS },
    latencyMs: 0,
    concurrency: 1,
    rounds: 2,
  },
];

/** What the agent must have counted when everything was said once and closed. */
export function expectCounters({ suite }: Pick<Work, 'suite'>): Counters {
  const conversations = suite.files * suite.scenariosPerFile;
  return { create: conversations, respond: conversations * suite.turns, close: conversations, wrong: 0, open: 0 };
}
