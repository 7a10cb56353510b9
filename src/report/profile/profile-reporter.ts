// Where the time of a run goes (`--profile FILE`): what was read and written, and what every slot did when. Made of the
// run's events and of the spans that the loading and the reports tell; it must be ended after the reports that write files.
import { watchSpans, type Span } from '../../base/span.ts';
import type { AttemptFinished, RunEvent, ScenarioFinished, TurnFinished } from '../../event/run-event.ts';
import type { LoadedReporter } from '../load-reporters.ts';
import type { Reporter } from '../reporter.ts';
import { listAttemptSpans, type TimedTurn } from './attempt-spans.ts';
import { TraceFile } from './trace-file.ts';

/** Tracks from top to bottom; those of the slots follow. */
const RUN_TRACK = 1;
const TRACKS: Readonly<Record<Span['track'], number>> = { files: 2, reports: 3 };
const FIRST_SLOT_TRACK = 10;

interface OpenScenario {
  turns: TimedTurn[];
  slot: number;
  startMs: number;
  endMs: number;
}

/** The profile of one run, from before its files are read. */
export class Profile implements Reporter {
  readonly #target: string;
  readonly #file: TraceFile;
  readonly #stopWatching: () => void;
  readonly #scenarios = new Map<string, OpenScenario>();
  /** When each slot was free again. */
  readonly #freeAt: number[] = [];
  /** When the run began on the clock of the spans. */
  #startedAt = 0;

  /** Begins to listen. Throws a `WriteError` where the file can't be made. */
  constructor(target: string) {
    this.#target = target;
    this.#file = new TraceFile(target);
    this.#stopWatching = watchSpans((span) => {
      this.#addSpan(span);
    });
  }

  /** The profile as one of the reports of its run. */
  toReporter(): LoadedReporter {
    const advice = 'It can only be made while a run goes on: mend that, and play again';
    return { request: { reporter: 'profile', path: this.#target }, create: () => this, advice };
  }

  onEvent(event: RunEvent): void {
    switch (event.type) {
      case 'run-started':
        this.#startedAt = performance.now() - event.at_ms;
        break;
      case 'scenario-started':
        this.#scenarios.set(event.id, { turns: [], slot: 0, startMs: Infinity, endMs: 0 });
        break;
      case 'turn-finished':
        this.#addTurn(event);
        break;
      case 'attempt-finished':
        this.#addAttempt(event);
        break;
      case 'scenario-finished':
        this.#addScenario(event);
        break;
      case 'run-finished':
        this.#addToTrack(RUN_TRACK, 'run', { category: 'run', name: 'run', startMs: 0, endMs: event.at_ms });
        break;
      default:
        break;
    }
  }

  onEnd(): readonly string[] {
    this.#stopWatching();
    this.#file.finish();
    return [this.#target];
  }

  /** Removes what is unfinished; without effect on a finished profile. */
  discard(): void {
    this.#stopWatching();
    this.#file.discard();
  }

  #addSpan({ track, name, beganMs, endedMs }: Span): void {
    this.#file.nameTrack(TRACKS[track], track);
    this.#file.addSpan({ track: TRACKS[track], category: track, name, startMs: beganMs, endMs: endedMs });
  }

  #addTurn({ id, turn, at_ms: endMs }: TurnFinished): void {
    this.#scenarios.get(id)?.turns.push({ turn, endMs });
  }

  #addAttempt(event: AttemptFinished): void {
    const scenario = this.#scenarios.get(event.id);
    if (scenario === undefined) return;
    const { slot } = event.attempt;
    const notBeforeMs = Math.max(this.#freeAt[slot] ?? 0, scenario.endMs);
    const spans = listAttemptSpans(event, scenario.turns, notBeforeMs);
    for (const span of spans) this.#addToTrack(FIRST_SLOT_TRACK + slot, `slot ${slot + 1}`, span);
    const [whole] = spans;
    scenario.turns = [];
    scenario.slot = slot;
    scenario.startMs = Math.min(scenario.startMs, whole?.startMs ?? Infinity);
    scenario.endMs = whole?.endMs ?? scenario.endMs;
  }

  #addScenario({ scenario: { id, name, verdict } }: ScenarioFinished): void {
    const scenario = this.#scenarios.get(id);
    this.#scenarios.delete(id);
    if (scenario === undefined || scenario.startMs === Infinity) return;
    const { slot, startMs, endMs } = scenario;
    this.#freeAt[slot] = endMs;
    const span = { category: 'scenario', name: id, startMs, endMs, args: { name, verdict } };
    this.#addToTrack(FIRST_SLOT_TRACK + slot, `slot ${slot + 1}`, span);
  }

  #addToTrack(
    track: number,
    name: string,
    span: { category: string; name: string; startMs: number; endMs: number },
  ): void {
    this.#file.nameTrack(track, name);
    const { startMs, endMs } = span;
    this.#file.addSpan({ ...span, track, startMs: this.#startedAt + startMs, endMs: this.#startedAt + endMs });
  }
}
