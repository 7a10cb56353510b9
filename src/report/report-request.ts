// Which reports are wanted: reads `junit=PATH,console` and the config's list into requests. Loads nothing.
import path from 'node:path';
import { suggest } from '../text/suggest.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** The reporters that come with rehearsal, in the order of the help. */
export const REPORTER_NAMES = ['console', 'junit', 'html', 'json', 'markdown', 'github', 'ctrf', 'tap'] as const;

/** Name of a built-in reporter. */
export type ReporterName = (typeof REPORTER_NAMES)[number];

/** One report that is wanted. */
export interface ReportRequest {
  /** As it was asked for. */
  readonly reporter: string;
  /** Absolute path of a module of the user's own; absent for the built-in ones. */
  readonly module?: string;
  /** Where the report goes, if the user named a place; as it is reached from the working directory. */
  readonly path?: string;
}

/** Reporters that print and write no file of their own; they take no path. */
const WITHOUT_FILE: readonly string[] = ['console', 'github'];

/** Reads a list of `NAME`, `NAME=PATH` and `./module.ts`; paths are relative to `folder`. */
export function parseReportRequests(
  items: readonly string[],
  folder: string,
): { readonly requests: readonly ReportRequest[]; readonly diagnostics: readonly Diagnostic[] } {
  const requests: ReportRequest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const [reporter = '', ...rest] = item.trim().split('=');
    const written = rest.join('=');
    const target = rest.length === 0 ? undefined : written && locate(written, folder);
    const diagnostic = checkRequest(reporter, target);
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
    else if (!requests.some((other) => other.reporter === reporter && other.path === target)) {
      requests.push({
        reporter,
        ...(isModule(reporter) && { module: path.resolve(folder, reporter) }),
        ...(target !== undefined && { path: target }),
      });
    }
  }
  return { requests, diagnostics };
}

function checkRequest(reporter: string, target: string | undefined): Diagnostic | undefined {
  if (!isModule(reporter) && !(REPORTER_NAMES as readonly string[]).includes(reporter)) {
    const near = suggest(reporter, REPORTER_NAMES);
    return problem('unknown-reporter', `there is no reporter \`${reporter}\``, [
      near === undefined ? `the reporters are ${REPORTER_NAMES.join(', ')}` : `did you mean \`${near}\`?`,
      'a module of your own is named by its path: ./my-reporter.js',
    ]);
  }
  if (target === undefined) return undefined;
  if (target === '') return problem('reporter-path', `\`${reporter}=\` names no file`, [`write ${reporter}=PATH`]);
  if (WITHOUT_FILE.includes(reporter))
    return problem('reporter-path', `${reporter} writes no file, so it can't take \`=${target}\``, []);
  return undefined;
}

function locate(target: string, folder: string): string {
  return path.isAbsolute(target) ? target : path.relative('', path.resolve(folder, target));
}

function isModule(reporter: string): boolean {
  return /[/\\]|\.[cm]?[jt]s$/.test(reporter);
}

function problem(code: string, message: string, hints: readonly string[]): Diagnostic {
  return { code, severity: 'error', message, ...(hints.length > 0 && { hint: hints.join('; ') }) };
}
