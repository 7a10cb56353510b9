// Writes summary.md for a CI step and comment.md for a pull request.
import path from 'node:path';
import type { Reporter, ReporterContext } from '../reporter.ts';
import { writeFileAtomically } from '../write-file.ts';
import { MarkdownCollector } from './markdown-collector.ts';

/** Makes the `markdown` reporter. A named path is that of the summary; the comment goes beside it. */
export function createMarkdownReporter(context: ReporterContext): Reporter {
  const collector = new MarkdownCollector(context);
  const summaryFile = context.path ?? path.join(context.directory, 'summary.md');
  const commentFile =
    context.path === undefined ? path.join(context.directory, 'comment.md') : renderCommentName(context.path);
  return {
    onScenario: (scenario) => collector.add(scenario),
    onEnd(summary) {
      writeFileAtomically(summaryFile, [collector.renderSummary(summary)]);
      writeFileAtomically(commentFile, [collector.renderComment(summary)]);
      return [summaryFile, commentFile];
    },
  };
}

function renderCommentName(summaryFile: string): string {
  const { dir, name, ext } = path.parse(summaryFile);
  return path.join(dir, `${name}-comment${ext}`);
}
