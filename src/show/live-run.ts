// A run as its events are heard: everything that the page shows of it, at any moment. Conversations are kept packed.
import { gzipSync } from 'node:zlib';
import { AttemptCollector } from '../event/attempt-collector.ts';
import type { PlannedScenario, ScenarioResult } from '../event/results.ts';
import type { RunEvent, RunStarted } from '../event/run-event.ts';
import { RunFold } from '../event/run-fold.ts';
import { createMissingRow, createRow } from '../report/html/create-row.ts';
import { Overview } from '../report/html/overview.ts';
import { PAGE_FORMAT, type ReportRow, type ReportRun } from '../report/html/report-data.ts';
import { ScenarioDetails, type DetailSources } from '../report/html/scenario-details.ts';

/** What the page is told: the run as it stands, and who is being played; without `playing` it is over. */
export interface LiveState {
  readonly run: ReportRun;
  readonly overview: string;
  readonly playing?: readonly string[];
}

/** What a live run needs beside its events. */
export interface LiveRunParts extends DetailSources {
  /** From the working directory to the suite folder: empty, or ending in `/`. */
  readonly prefix: string;
}

/** Collects the events of one run. */
export class LiveRun {
  /** Rows of what has ended, in the order of their ends. */
  readonly rows: ReportRow[] = [];
  readonly #parts: LiveRunParts;
  readonly #fold = new RunFold();
  readonly #collector = new AttemptCollector();
  readonly #details = new Map<number, Buffer>();
  readonly #order = new Map<string, number>();
  readonly #playing = new Set<string>();
  #started:
    { readonly overview: Overview; readonly details: ScenarioDetails; readonly plan: RunStarted['plan'] } | undefined;
  #over = false;

  constructor(parts: LiveRunParts) {
    this.#parts = parts;
  }

  /** Takes the next event. */
  add(event: RunEvent): void {
    // The summary is folded like that of every report; its results come in the order of the plan, which is too late here.
    Array.from(this.#fold.add(event));
    switch (event.type) {
      case 'run-started':
        this.#start(event);
        return;
      case 'scenario-started':
        this.#playing.add(event.id);
        return;
      case 'turn-finished':
        this.#collector.addTurn(event);
        return;
      case 'attempt-finished':
        this.#collector.addAttempt(event);
        return;
      case 'scenario-finished':
        this.#playing.delete(event.scenario.id);
        this.#finish(this.#collector.finish(event));
        return;
      case 'run-finished':
        this.end();
        return;
      default:
    }
  }

  /** Says that nothing more will come: what has no result now has none. */
  end(): void {
    if (this.#over || this.#started === undefined) return;
    this.#over = true;
    for (const { id } of this.#fold.summary().missing) {
      const order = this.#order.get(id) ?? 0;
      const planned = this.#started.plan[order];
      if (planned !== undefined) this.rows.push(createMissingRow(planned, order));
    }
  }

  /** What is known now; undefined before the first event. */
  describe(): LiveState | undefined {
    if (this.#started === undefined) return undefined;
    const { overview, plan } = this.#started;
    const summary = this.#fold.summary();
    const run: ReportRun = {
      format: PAGE_FORMAT,
      summary: { ...summary, missing: [] },
      latencies: overview.latencies(),
      files: [],
      file: 0,
    };
    if (this.#over) return { run, overview: overview.render(summary) };
    return { run, overview: overview.render(summary, true), playing: this.#listPlaying(plan) };
  }

  /** Everything about the scenario at a place of the plan, as JSON in gzip. */
  readDetail(order: number): Buffer | undefined {
    return this.#details.get(order);
  }

  #start({ run, plan }: RunStarted): void {
    const playAgain = { prefix: this.#parts.prefix, options: run.play_options };
    const details = new ScenarioDetails(this.#parts, playAgain, run);
    this.#started = { overview: new Overview(playAgain), details, plan };
    for (const [order, { id }] of plan.entries()) this.#order.set(id, order);
  }

  #finish(scenario: ScenarioResult): void {
    const order = this.#order.get(scenario.id);
    if (order === undefined || this.#started === undefined) return;
    const detail = this.#started.details.create(scenario);
    this.#started.overview.add(scenario, detail.past);
    this.rows.push({ ...createRow(scenario, order), chunk: 0, at: order });
    this.#details.set(order, gzipSync(JSON.stringify(detail)));
  }

  #listPlaying(plan: readonly PlannedScenario[]): string[] {
    return [...this.#playing].map((id) => plan[this.#order.get(id) ?? -1]?.name ?? id);
  }
}
