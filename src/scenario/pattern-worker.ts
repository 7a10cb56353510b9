// Matches patterns in a thread that can be stopped: the only way to bound a regular expression in time.
// One match at a time, so that a deadline counts for one match alone; which patterns come here is decided elsewhere.
import { Worker } from 'node:worker_threads';

/** What a pattern found. */
export interface PatternMatch {
  /** The whole match. */
  readonly text: string;
  /** By number; the first group is at 0. Undefined where a group took no part. */
  readonly captures: readonly (string | undefined)[];
  /** By name. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A match to make. */
export interface PatternJob {
  readonly source: string;
  readonly flags: string;
  readonly text: string;
}

/** How a job ended; `failed` is the engine's own limit, for example on memory. */
export type PatternOutcome =
  | { readonly kind: 'done'; readonly match: PatternMatch | null }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Plain JavaScript in a text, so that it runs alike from the sources and from a bundle. The pattern comes as data. */
const SCRIPT = `'use strict';
const { parentPort } = require('node:worker_threads');
const cache = new Map();
function compile(source, flags) {
  const key = flags + ' ' + source;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= 500) cache.clear();
  const regex = new RegExp(source, flags);
  cache.set(key, regex);
  return regex;
}
parentPort.on('message', ({ source, flags, text }) => {
  try {
    const found = compile(source, flags).exec(text);
    const match = found && { text: found[0], captures: found.slice(1), groups: { ...found.groups } };
    parentPort.postMessage({ kind: 'done', match });
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', reason: String(error && error.message) });
  }
});
parentPort.postMessage({ kind: 'ready' });
`;

interface QueuedJob extends PatternJob {
  readonly finish: (outcome: PatternOutcome) => void;
}

/** A thread that is started when it is first needed, and again after it had to be stopped. It keeps no process alive. */
export class PatternWorker {
  readonly #timeoutMs: number;
  readonly #queue: QueuedJob[] = [];
  /** Patterns that have run out of time: they wait until no other waits, so that they cost the others one deadline. */
  readonly #suspects = new Set<string>();
  #worker: Worker | undefined;
  #isReady = false;
  #current: QueuedJob | undefined;
  #deadline: NodeJS.Timeout | undefined;

  /** `timeoutMs` counts from when the thread begins a match. */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  run(job: PatternJob): Promise<PatternOutcome> {
    return new Promise((finish) => {
      this.#queue.push({ ...job, finish });
      this.#next();
    });
  }

  /** Stops the thread; what is not finished ends as `failed`. */
  async dispose(): Promise<void> {
    const unfinished = this.#queue.splice(0);
    const stopped = this.#stop();
    this.#settle({ kind: 'failed', reason: 'the run ended before it was finished' });
    for (const job of unfinished) job.finish({ kind: 'failed', reason: 'the run ended before it was begun' });
    await stopped;
  }

  #next(): void {
    if (this.#current !== undefined) return;
    if (this.#queue.length === 0) {
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.ref();
    if (!this.#isReady) return;
    const honest = this.#queue.findIndex((job) => !this.#suspects.has(job.source));
    const [job] = this.#queue.splice(Math.max(0, honest), 1);
    if (job === undefined) return;
    this.#current = job;
    this.#worker.postMessage({ source: job.source, flags: job.flags, text: job.text });
    this.#deadline = setTimeout(() => this.#onDeadline(job), this.#timeoutMs);
  }

  #start(): Worker {
    // The thread gets nothing of the process that it does not need, credentials in the environment least of all.
    const worker = new Worker(SCRIPT, { eval: true, env: {}, execArgv: [], name: 'pattern' });
    // A thread that was stopped may still say something.
    const ifInUse = <Said>(act: (said: Said) => void): ((said: Said) => void) => {
      return (said) => {
        if (this.#worker === worker) act(said);
      };
    };
    worker.on('message', ifInUse(this.#onMessage.bind(this)));
    worker.on(
      'error',
      ifInUse((error) => this.#onDeath(String(error))),
    );
    worker.on(
      'exit',
      ifInUse(() => this.#onDeath('its thread ended')),
    );
    return worker;
  }

  #onMessage(message: PatternOutcome | { readonly kind: 'ready' }): void {
    if (message.kind === 'ready') this.#isReady = true;
    else this.#settle(message);
    this.#next();
  }

  #onDeadline(job: QueuedJob): void {
    // A main thread that was held up sees the deadline first, although the answer is there already: look at it first.
    setImmediate(() => {
      if (this.#current !== job) return;
      this.#suspects.add(job.source);
      void this.#stop();
      this.#settle({ kind: 'timeout' });
      this.#next();
    });
  }

  #onDeath(reason: string): void {
    void this.#stop();
    // A thread that never was ready will not be for the next job either.
    this.#current ??= this.#queue.shift();
    this.#settle({ kind: 'failed', reason });
    this.#next();
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#isReady = false;
    await worker?.terminate();
  }

  #settle(outcome: PatternOutcome): void {
    clearTimeout(this.#deadline);
    const job = this.#current;
    this.#current = undefined;
    job?.finish(outcome);
  }
}
