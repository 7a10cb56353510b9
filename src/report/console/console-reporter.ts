// The `console` reporter: on a terminal a status area under the lines that stay, elsewhere plain lines only. Failures are shown
// at once; everything else as far as it can be taken in.
import { performance } from 'node:perf_hooks';
import type { RunInfo, ScenarioResult } from '../../event/results.ts';
import type { RunEvent } from '../../event/run-event.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import type { Reporter, ReporterContext, ReportOutcome } from '../reporter.ts';
import { RunDigest } from '../run-digest.ts';
import { renderClosing } from './closing.ts';
import { wrapText } from '../../text/fit-text.ts';
import { createPaint, type Paint } from './paint.ts';
import { renderConversation, renderProblemBlock } from './problem-block.ts';
import { ProgressLines } from './progress-lines.ts';
import { RunningScenarios } from './running-scenarios.ts';
import { renderScenarioLine } from './scenario-line.ts';
import { Screen } from './screen.ts';
import { renderStatusArea } from './status-area.ts';

const REDRAW_MS = 100;
/** Up to so many scenarios every one gets its line. */
const FEW_SCENARIOS = 50;
/** Members of the release stamp, and characters of each. */
const MAX_FACTS = 20;
const MAX_FACT = 200;

/** Makes the `console` reporter. */
export function createConsoleReporter(context: ReporterContext): Reporter {
  return new ConsoleReporter(context);
}

class ConsoleReporter implements Reporter {
  readonly #context: ReporterContext;
  readonly #paint: Paint;
  readonly #screen: Screen;
  readonly #running = new RunningScenarios();
  readonly #digest = new RunDigest();
  readonly #counts = { passed: 0, failed: 0, errored: 0, skipped: 0 };
  #progress = new ProgressLines(0);
  #planned = 0;
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: ReporterContext) {
    this.#context = context;
    this.#paint = createPaint(context.output.colour);
    this.#screen = new Screen(context.output);
  }

  onEvent(event: RunEvent): void {
    const finished = this.#running.add(event);
    if (finished !== undefined) this.#showFinished(finished, event.at_ms);
    if (event.type === 'run-started') this.#begin(event.run, event.plan.length);
    else if (event.type === 'run-cancelled')
      this.#screen.print(['', this.#paint('doubtful', renderPrintableLine(event.message))]);
  }

  onScenario(scenario: ScenarioResult): void {
    this.#digest.add(scenario);
  }

  onEnd(summary: RunSummary, reports: ReportOutcome): void {
    this.discard();
    this.#screen.print(renderClosing({ summary, digest: this.#digest, reports }, this.#context, this.#paint));
  }

  discard(): void {
    clearInterval(this.#timer);
    this.#screen.draw([]);
  }

  #begin(run: RunInfo, planned: number): void {
    this.#planned = planned;
    this.#progress = new ProgressLines(planned);
    this.#startedAt = performance.now();
    if (this.#context.verbosity !== 'quiet') {
      const stamp = renderStamp(run, this.#context.output.columns()).map((line) => this.#paint('faint', line));
      this.#screen.print([renderRunLine(run, planned, this.#paint), ...stamp, '']);
    }
    if (!this.#context.output.live) return;
    this.#timer = setInterval(() => this.#draw(), REDRAW_MS);
    this.#timer.unref();
  }

  #showFinished(scenario: ScenarioResult, atMs: number): void {
    this.#counts[scenario.verdict] += 1;
    this.#screen.print(this.#renderFinished(scenario));
    const isListed = this.#listsEach();
    if (this.#context.output.live || isListed || this.#context.verbosity === 'quiet') return;
    this.#screen.print(this.#progress.add(this.#counts, atMs));
  }

  #renderFinished(scenario: ScenarioResult): readonly string[] {
    const { verbosity, output, playAgain } = this.#context;
    const style = { columns: output.columns(), paint: this.#paint, playAgain };
    const isProblem = scenario.verdict === 'failed' || scenario.verdict === 'errored';
    if (isProblem && !scenario.quarantined) return renderProblemBlock(scenario, style);
    if (verbosity === 'quiet' || !this.#listsEach()) return [];
    const line = renderScenarioLine(scenario, this.#paint);
    if (verbosity !== 'verbose') return [line];
    return [line, ...scenario.attempts.flatMap((attempt) => renderConversation(attempt, style))];
  }

  #listsEach(): boolean {
    return this.#context.verbosity === 'verbose' || this.#planned <= FEW_SCENARIOS;
  }

  #draw(): void {
    const status = {
      planned: this.#planned,
      ...this.#counts,
      elapsedMs: performance.now() - this.#startedAt,
      requests: this.#running.requests,
      running: this.#running.list(),
    };
    this.#screen.draw(renderStatusArea(status, this.#context.output.columns(), this.#paint));
  }
}

function renderRunLine(
  { version, target, base_url: baseUrl, shard, order, seed, concurrency }: RunInfo,
  planned: number,
  paint: Paint,
): string {
  const facts = [
    `target ${renderPrintableLine(target)}`,
    baseUrl === undefined ? undefined : renderPrintableLine(baseUrl),
    `${planned} scenario${planned === 1 ? '' : 's'}`,
    `concurrency ${concurrency}${shard === null ? '' : ' over all shards'}`,
    shard === null ? undefined : `shard ${shard.index}/${shard.total}`,
    order === 'random' ? `random order, seed ${seed ?? 'unknown'}` : undefined,
  ];
  return `${paint('strong', `rehearsal ${version}`)} ${paint('faint', facts.filter((fact) => fact !== undefined).join(', '))}`;
}

/** Which release the run judges. */
function renderStamp({ meta }: RunInfo, columns: number): readonly string[] {
  const facts = Object.entries(meta).map(([key, value]) => `${key} ${cutEnd(value, MAX_FACT)}`);
  return facts.length === 0 ? [] : wrapText(renderPrintableLine(facts.slice(0, MAX_FACTS).join(', ')), columns - 1);
}
