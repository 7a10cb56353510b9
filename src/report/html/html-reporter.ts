// Writes report.html: one page that tells why. It is written as a stream; results are packed and leave memory as they come.
import path from 'node:path';
import type { PlannedScenario, ScenarioResult } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { REPORT_FILES } from '../report-places.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { AtomicFile } from '../write-file.ts';
import { createMissingRow, createRow } from './create-row.ts';
import { renderHtmlLine } from './html-text.ts';
import { removeOldParts } from './old-parts.ts';
import { Overview } from './overview.ts';
import { loadPageAssets } from './page-assets.ts';
import { renderHead, renderTail } from './page-document.ts';
import { PAGE_FORMAT, type ReportRun } from './report-data.ts';
import { DEFAULT_LIMITS, describeFiles, ReportFiles, type PlannedFile, type ReportLimits } from './report-files.ts';
import { renderTitle } from './verdict.ts';
import { ScenarioDetails } from './scenario-details.ts';

/** Makes the `html` reporter. */
export function createHtmlReporter(context: ReporterContext): Reporter {
  return new HtmlReporter(context, DEFAULT_LIMITS);
}

/** The reporter; its limits are there to be tried out in tests. */
export class HtmlReporter implements Reporter {
  readonly #context: ReporterContext;
  readonly #assets = loadPageAssets();
  readonly #overview: Overview;
  readonly #target: string;
  readonly #files: ReportFiles;
  readonly #order = new Map<string, number>();
  #details: ScenarioDetails | undefined;
  #plan: readonly PlannedScenario[] = [];

  constructor(context: ReporterContext, limits: ReportLimits) {
    this.#context = context;
    this.#overview = new Overview(context.playAgain);
    this.#target = context.path ?? path.join(context.directory, REPORT_FILES.html);
    this.#files = new ReportFiles(this.#target, limits);
  }

  onEvent: NonNullable<Reporter['onEvent']> = (event) => {
    if (event.type !== 'run-started') return;
    this.#plan = event.plan;
    this.#details = new ScenarioDetails(this.#context, this.#context.playAgain, event.run);
    for (const [order, { id }] of event.plan.entries()) this.#order.set(id, order);
  };

  onScenario(scenario: ScenarioResult): void {
    if (this.#details === undefined) throw new Error('a result came before its run began');
    const order = this.#order.get(scenario.id) ?? this.#order.size;
    const detail = this.#details.create(scenario);
    this.#overview.add(scenario, detail.past);
    this.#files.add(createRow(scenario, order), detail);
  }

  onEnd(summary: RunSummary): string[] {
    for (const { id } of summary.missing) {
      const order = this.#order.get(id);
      const planned = order === undefined ? undefined : this.#plan[order];
      if (order !== undefined && planned !== undefined) this.#files.addMissing(createMissingRow(planned, order));
    }
    const files = this.#files.plan();
    try {
      // The first file links to the others, so it comes last: there is no link to a file that is not there yet.
      for (const number of [...files.keys()].reverse()) this.#write(files, number, summary);
      removeOldParts(this.#target, files.length);
    } finally {
      this.discard();
    }
    return files.map(({ target }) => target);
  }

  discard(): void {
    this.#files.discard();
  }

  #write(files: readonly PlannedFile[], number: number, summary: RunSummary): void {
    const described = describeFiles(files);
    const [planned] = files.slice(number);
    if (planned === undefined) return;
    const latencies = this.#overview.latencies();
    const data: ReportRun = {
      format: PAGE_FORMAT,
      summary: withoutMissing(summary),
      latencies,
      files: described,
      file: number,
    };
    const overview =
      number === 0
        ? `${this.#overview.render(summary)}${renderFileList(described)}${this.#overview.renderList()}`
        : renderPartNote(described, number);
    const file = new AtomicFile(planned.target);
    try {
      const title = renderTitle(summary, false);
      const partOf = number === 0 ? undefined : described[0]?.name;
      file.write(renderHead({ title, overview, data, ...(partOf !== undefined && { partOf }) }, this.#assets));
      for (const volume of planned.rows) file.append(volume.rows);
      for (const volume of planned.conversations) file.append(volume.conversations);
      file.write(renderTail(this.#assets));
      file.commit();
    } finally {
      file.discard();
    }
  }
}

/** They are rows of their own; 100,000 of them need not stand there twice. */
function withoutMissing(summary: RunSummary): RunSummary {
  return { ...summary, missing: [] };
}

function renderFileList(files: ReportRun['files']): string {
  if (files.length === 0) return '';
  const items = files
    .slice(1)
    .map(
      ({ name, scenarios }) =>
        `<li><a href="${encodeURIComponent(name)}">${renderHtmlLine(name)}</a> (${scenarios} scenarios)</li>`,
    );
  return `<section aria-labelledby="files"><h2 id="files">Split into ${files.length} files</h2><p>This run is too large for one page. The list here has every scenario; conversations that are not here stand in the files below, which must lie beside this one.</p><ul class="plain">${items.join('')}</ul></section>\n`;
}

function renderPartNote(files: ReportRun['files'], number: number): string {
  const name = files[0]?.name ?? '';
  return `<h1>Part ${number + 1} of ${files.length}</h1><p>These are ${files[number]?.scenarios ?? 0} scenarios of a large run. The verdict and all scenarios stand in <a href="${encodeURIComponent(name)}">${renderHtmlLine(name)}</a>.</p>\n`;
}
