// Where the reports of a run are written: what each reporter calls its files where the user names no place.
import path from 'node:path';
import type { ReportRequest } from './report-request.ts';

/** The names of the files inside the run directory. */
export const REPORT_FILES = {
  junit: 'junit.xml',
  html: 'report.html',
  json: 'results.json',
  markdown: 'summary.md',
  comment: 'comment.md',
  ctrf: 'ctrf.json',
  tap: 'report.tap',
} as const;

/** The files that a reporter writes; a module of the user's own tells none but the one that was named. */
export function listReportPlaces(
  { reporter, path: named }: Pick<ReportRequest, 'reporter' | 'path'>,
  directory: string,
): readonly string[] {
  if (reporter === 'markdown') return Object.values(locateMarkdown({ directory, path: named }));
  if (named !== undefined) return [named];
  const name = Object.entries(REPORT_FILES).find(([key]) => key === reporter)?.[1];
  return name === undefined ? [] : [path.join(directory, name)];
}

/** A named path is that of the summary; the comment goes beside it. */
export function locateMarkdown({
  directory,
  path: named,
}: {
  readonly directory: string;
  readonly path?: string | undefined;
}): {
  readonly summary: string;
  readonly comment: string;
} {
  if (named === undefined) {
    return {
      summary: path.join(directory, REPORT_FILES.markdown),
      comment: path.join(directory, REPORT_FILES.comment),
    };
  }
  const { dir, name, ext } = path.parse(named);
  return { summary: named, comment: path.join(dir, `${name}-comment${ext}`) };
}
