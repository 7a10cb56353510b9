// Everything that the page shows of a scenario when it is opened: its result, its file, how it is played again, and what the
// baseline and the history say of it.
import type { RunInfo, ScenarioResult } from '../../event/results.ts';
import { renderPlayCommand, type PlayAgain } from '../play-command.ts';
import type { PastVerdict, ReporterContext } from '../reporter.ts';
import type { ScenarioDetail } from './report-data.ts';
import { SourceExcerpts } from './source-excerpts.ts';

/** What is looked up. */
export type DetailSources = Pick<ReporterContext, 'readSource' | 'compareWithBaseline' | 'readPast'>;

/** Scenarios whose past is looked up: where thousands are broken, nobody asks since when each of them is. */
const MAX_PASTS = 500;

/** Creates the details of the scenarios of one run. */
export class ScenarioDetails {
  readonly #sources: DetailSources;
  readonly #excerpts: SourceExcerpts;
  readonly #playAgain: PlayAgain;
  readonly #run: RunInfo;
  #pasts = 0;

  constructor(sources: DetailSources, playAgain: PlayAgain, run: RunInfo) {
    this.#sources = sources;
    this.#excerpts = new SourceExcerpts(sources.readSource);
    this.#playAgain = playAgain;
    this.#run = run;
  }

  /** Creates the details of a result; each result once. */
  create(scenario: ScenarioResult): ScenarioDetail {
    const played = scenario.verdict !== 'skipped';
    const isGreen = scenario.verdict === 'passed' && !scenario.flaky;
    const changes = played && !isGreen ? (this.#sources.compareWithBaseline?.(scenario) ?? []) : [];
    const past = played && !isGreen ? this.#readPast(scenario.id) : [];
    return {
      scenario,
      play: renderPlayCommand(scenario, this.#playAgain),
      sources: this.#excerpts.list(scenario),
      ...(changes.length > 0 && { changes }),
      ...(past.length > 0 && { past }),
    };
  }

  #readPast(id: string): readonly PastVerdict[] {
    if (this.#pasts >= MAX_PASTS) return [];
    this.#pasts += 1;
    return this.#sources.readPast?.(id, this.#run) ?? [];
  }
}
