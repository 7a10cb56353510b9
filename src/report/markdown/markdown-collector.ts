// Gathers what a Markdown report shows while the run goes on: the digest, and a foldable block for each problem.
import type { ScenarioResult } from '../../event/results.ts';
import type { RunSummary } from '../../event/run-summary.ts';
import { renderProblemText } from '../problem-text.ts';
import { describeProblem } from '../problem.ts';
import type { ReporterContext } from '../reporter.ts';
import { RunDigest } from '../run-digest.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { renderMarkdownDocument, type MarkdownParts } from './markdown-document.ts';
import { renderCodeBlock, renderHtmlText } from './markdown-text.ts';

/** GitHub takes this much for the summary of one step. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** GitHub takes so many characters for one comment. */
const MAX_COMMENT_CHARACTERS = 65_536;
const MAX_TEXT = 600;

/** What a Markdown report is made from. */
export class MarkdownCollector {
  readonly #digest = new RunDigest();
  readonly #blocks = { failed: new BlockList(), errored: new BlockList() };
  readonly #context: ReporterContext;

  constructor(context: ReporterContext) {
    this.#context = context;
  }

  /** Takes a result. */
  add(scenario: ScenarioResult): void {
    this.#digest.add(scenario);
    const { verdict, quarantined } = scenario;
    if (quarantined || (verdict !== 'failed' && verdict !== 'errored')) return;
    this.#blocks[verdict].add(() => this.#renderBlock(scenario));
  }

  /** Renders the document for a CI step, of whose summary so many bytes are used already. */
  renderSummary(summary: RunSummary, usedBytes = 0): string {
    const limit = { size: MAX_SUMMARY_BYTES - usedBytes, measure: (text: string) => Buffer.byteLength(text) };
    return renderMarkdownDocument(this.#parts(summary), limit);
  }

  /** Renders the comment for a pull request; its hidden first line names the target, so that it can be replaced. */
  renderComment(summary: RunSummary): string {
    const marker = `<!-- rehearsal:${summary.run.target.replace(/[^\w.-]+/g, '-').replace(/-{2,}/g, '-')} -->`;
    const limit = { size: MAX_COMMENT_CHARACTERS, measure: (text: string) => text.length };
    return renderMarkdownDocument(this.#parts(summary), limit, marker);
  }

  #parts(summary: RunSummary): MarkdownParts {
    const { failed, errored } = this.#blocks;
    return { summary, digest: this.#digest, blocks: { failed: failed.blocks, errored: errored.blocks } };
  }

  #renderBlock(scenario: ScenarioResult): string {
    const problem = describeProblem(scenario);
    if (problem === undefined) return '';
    const { playAgain } = this.#context;
    const text = renderProblemText(problem, scenario, { playAgain, pathBase: '', textLimit: MAX_TEXT, turns: 5 });
    const sign = problem.kind === 'error' ? '⚠️' : '❌';
    const name = renderHtmlText(renderScenarioName(scenario));
    const place = renderHtmlText(`${problem.spot.file}:${problem.spot.line}`);
    return `<details><summary>${sign} ${name} <code>${place}</code></summary>\n\n${renderCodeBlock(text)}\n\n</details>\n\n`;
  }
}

/** Blocks up to the size of a whole summary; more of them could not be shown anyway. */
class BlockList {
  readonly blocks: string[] = [];
  #characters = 0;

  add(render: () => string): void {
    if (this.#characters > MAX_SUMMARY_BYTES) return;
    const block = render();
    this.blocks.push(block);
    this.#characters += block.length;
  }
}
