// Finds patterns in texts so that no pattern can hang a run: at once where the worst case is known to be cheap, else in a
// thread with a deadline. Each pattern is compiled and judged once. Who evaluates says beforehand what will be looked for, so
// that evaluating itself waits for nothing.
import { renderDuration } from '../base/duration.ts';
import { TextCache } from '../base/text-cache.ts';
import type { Place } from '../text/place.ts';
import { findCheapLength } from './pattern-cost.ts';
import { type PatternJob, type PatternMatch, type PatternOutcome, PatternWorker } from './pattern-worker.ts';

/** Finds regular expressions in texts at once, those it was prepared for. */
export interface PatternFinder {
  /**
   * Finds the first match, or null. Throws `PatternTimeoutError` where the match took too long, and `SyntaxError` where
   * the source is no pattern.
   */
  find(source: string, flags: string, text: string): PatternMatch | null;
}

/** Finds regular expressions in texts. */
export interface PatternRunner {
  /** Finds the first match, or null; rejects with what a finder throws. */
  find(source: string, flags: string, text: string): Promise<PatternMatch | null>;
  /** Gives a finder for these and no others; a promise, which does not reject, where something must be waited for first. */
  prepare(jobs: readonly PatternJob[]): PatternFinder | Promise<PatternFinder>;
  /** Stops the thread, if there is one. */
  dispose(): Promise<void>;
}

/** A match was given up: it is not known whether the pattern is in the text. */
export class PatternTimeoutError extends Error {
  override readonly name = 'PatternTimeoutError';
  readonly pattern: string;
  /** Where the pattern is written, once somebody who knows has said so. */
  readonly place: Place | undefined;

  constructor(message: string, pattern: string, place?: Place) {
    super(message);
    this.pattern = pattern;
    this.place = place;
  }

  /** The same error with a place. */
  at(place: Place): PatternTimeoutError {
    return new PatternTimeoutError(this.message, this.pattern, place);
  }
}

/** Far more than an honest pattern takes on the longest reply, and short enough that a run goes on. */
const TIMEOUT_MS = 1000;

/** What is known of a pattern. */
interface Compiled {
  readonly regex: RegExp;
  /** Texts up to this length are matched at once. */
  readonly cheapLength: number;
}

/** Creates a runner. Its thread is started when the first expensive match comes, and keeps no process alive. */
export function createPatternRunner(options: { readonly timeoutMs?: number } = {}): PatternRunner {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const worker = new PatternWorker(timeoutMs);
  const cache = new PatternCache();

  async function find(source: string, flags: string, text: string): Promise<PatternMatch | null> {
    const known = cache.compile(source, flags);
    const { regex, cheapLength } = known instanceof Promise ? await known : known;
    if (text.length <= cheapLength) return readMatch(regex.exec(text));
    const outcome = await worker.run({ source, flags, text });
    if (outcome.kind === 'done') return outcome.match;
    throw new PatternTimeoutError(describeProblem(outcome, text.length, timeoutMs), source);
  }

  function isCheap({ source, flags, text }: PatternJob): boolean {
    const known = cache.compile(source, flags);
    return !(known instanceof Promise) && text.length <= known.cheapLength;
  }

  const atOnce: PatternFinder = {
    find(source, flags, text) {
      const known = cache.compile(source, flags);
      if (known instanceof Promise || text.length > known.cheapLength) throw notPrepared(source);
      return readMatch(known.regex.exec(text));
    },
  };

  return {
    find,
    prepare: (jobs) => (jobs.every(isCheap) ? atOnce : findAll(jobs, find)),
    dispose: () => worker.dispose(),
  };
}

/** A finder that has found everything. */
async function findAll(jobs: readonly PatternJob[], find: PatternRunner['find']): Promise<PatternFinder> {
  const settled = await Promise.allSettled(jobs.map(({ source, flags, text }) => find(source, flags, text)));
  return {
    find(source, flags, text) {
      const at = jobs.findIndex((job) => job.source === source && job.flags === flags && job.text === text);
      const outcome = settled[at];
      if (outcome === undefined) throw notPrepared(source);
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    },
  };
}

function notPrepared(source: string): Error {
  return new Error(`nobody has said that ${source} would be looked for in this text`);
}

/** Compiled patterns by flags and source. */
class PatternCache {
  readonly #byFlags = new Map<string, TextCache<Pattern>>();

  compile(source: string, flags: string): Compiled | Promise<Compiled> {
    const bySource = this.#byFlags.get(flags) ?? new TextCache<Pattern>();
    this.#byFlags.set(flags, bySource);
    return bySource.get(source, () => new Pattern(source, flags)).compiled;
  }
}

/** A pattern, which is compiled soon after it is made. */
class Pattern {
  compiled: Compiled | Promise<Compiled>;

  constructor(source: string, flags: string) {
    const compiling = compilePattern(source, flags);
    this.compiled = compiling;
    void compiling.then(
      (compiled) => (this.compiled = compiled),
      () => undefined,
    );
  }
}

async function compilePattern(source: string, flags: string): Promise<Compiled> {
  return { regex: new RegExp(source, flags), cheapLength: await findCheapLength(source, flags) };
}

function readMatch(found: RegExpExecArray | null): PatternMatch | null {
  return found && { text: found[0], captures: found.slice(1), groups: { ...found.groups } };
}

function describeProblem(
  outcome: Exclude<PatternOutcome, { kind: 'done' }>,
  length: number,
  timeoutMs: number,
): string {
  const text = `a text of ${length.toLocaleString('en')} characters`;
  if (outcome.kind === 'timeout')
    return `the pattern was stopped: it took longer than ${renderDuration(timeoutMs)} on ${text}`;
  return `the pattern could not be matched with ${text}: ${outcome.reason}`;
}
