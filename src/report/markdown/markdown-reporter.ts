// Writes summary.md for a CI step and comment.md for a pull request.
import { locateMarkdown } from '../report-places.ts';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { writeFileAtomically } from '../write-file.ts';
import { MarkdownCollector } from './markdown-collector.ts';

/** Makes the `markdown` reporter. */
export function createMarkdownReporter(context: ReporterContext): Reporter {
  const collector = new MarkdownCollector(context);
  const { summary: summaryFile, comment: commentFile } = locateMarkdown(context);
  return {
    onScenario: (scenario) => collector.add(scenario),
    onEnd(summary) {
      writeFileAtomically(summaryFile, [collector.renderSummary(summary)]);
      writeFileAtomically(commentFile, [collector.renderComment(summary)]);
      return [summaryFile, commentFile];
    },
  };
}
