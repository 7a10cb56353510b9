// The overview: what a person wants to know of a run before looking at any scenario. It is whole without script, and the page
// shows this very text with script, too. Holds little, however long the run is.
import type { ScenarioResult } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import type { PlayAgain } from '../play-command.ts';
import type { PastVerdict } from '../reporter.ts';
import { RunDigest } from '../run-digest.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { CauseList } from './cause-list.ts';
import { ExercisedTable } from './exercised-table.ts';
import { renderIsolated } from './html-text.ts';
import { renderLatencies } from './latency-picture.ts';
import { LatencyRecord } from './latency-record.ts';
import { renderOverviewComparison } from './overview-comparison.ts';
import { renderOverviewHead } from './overview-head.ts';
import { renderOverviewLists } from './overview-lists.ts';
import type { OperationLatency } from './report-data.ts';

/** Scenarios that are listed for readers without script. */
const MAX_LISTED = 500;

/** What the overview is rendered from. */
export class Overview {
  readonly #digest = new RunDigest();
  readonly #causes: CauseList;
  readonly #latencies = new LatencyRecord();
  readonly #exercised = new ExercisedTable();
  readonly #listed: string[] = [];
  #total = 0;

  constructor(playAgain: PlayAgain) {
    this.#causes = new CauseList(playAgain);
  }

  /** Takes a result. */
  add(scenario: ScenarioResult, past: readonly PastVerdict[] = []): void {
    this.#digest.add(scenario);
    this.#causes.add(scenario, past);
    this.#exercised.add(scenario);
    for (const attempt of scenario.attempts) this.#latencies.add(attempt);
    this.#total += 1;
    if (this.#listed.length < MAX_LISTED) this.#listed.push(renderListed(scenario));
  }

  /** Latencies by operation. */
  latencies(): readonly OperationLatency[] {
    return this.#latencies.list();
  }

  /** Renders the overview; `running` while more results are to come. */
  render(summary: RunSummary, running = false): string {
    return [
      renderOverviewHead(summary, running),
      this.#causes.render(summary.comparison),
      renderOverviewComparison(summary.comparison),
      renderOverviewLists(this.#digest),
      renderLatencies(this.latencies()),
      this.#exercised.render(),
      '',
    ].join('\n');
  }

  /** Renders the list of all scenarios for readers without script. */
  renderList(): string {
    const left = this.#total - this.#listed.length;
    const rest = left > 0 ? `<li class="fact">and ${left} more; they can be seen with script</li>` : '';
    return `<section class="unscripted" aria-labelledby="all"><h2 id="all">All scenarios (${this.#total})</h2><ol class="plain">${this.#listed.join('')}${rest}</ol></section>\n`;
  }
}

function renderListed(scenario: ScenarioResult): string {
  const { verdict, file, line, flaky, quarantined } = scenario;
  const marks = [verdict, ...(flaky ? ['flaky'] : []), ...(quarantined ? ['quarantined'] : [])].join(', ');
  const place = renderIsolated(`${file}:${line}`);
  return `<li><b class="${verdict}">${marks}</b> ${renderIsolated(renderScenarioName(scenario))} <span class="place">${place}</span></li>`;
}
