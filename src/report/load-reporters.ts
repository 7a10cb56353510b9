// Brings in the code of the reporters that are wanted, and of no others.
import { pathToFileURL } from 'node:url';
import { isRecord } from '../base/json.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { ReporterName, ReportRequest } from './report-request.ts';
import type { Reporter, ReporterContext, ReporterFactory } from './reporter.ts';

/** A request with the code that serves it. */
export interface LoadedReporter {
  readonly request: ReportRequest;
  readonly create: ReporterFactory;
  /** What to do where its file can't be written, if the report can't be made again from the stored run. */
  readonly advice?: string;
  /** True where nobody sees what it makes of a result before the end: it may be told of several at once. */
  readonly mayLag?: boolean;
}

const BUILT_IN: Readonly<Record<ReporterName, () => Promise<ReporterFactory>>> = {
  console: async () => (await import('./console/console-reporter.ts')).createConsoleReporter,
  junit: async () => (await import('./junit/junit-reporter.ts')).createJunitReporter,
  html: async () => (await import('./html/html-reporter.ts')).createHtmlReporter,
  json: async () => (await import('./json/json-reporter.ts')).createJsonReporter,
  markdown: async () => (await import('./markdown/markdown-reporter.ts')).createMarkdownReporter,
  github: async () => (await import('./github/github-reporter.ts')).createGithubReporter,
  ctrf: async () => (await import('./ctrf/ctrf-reporter.ts')).createCtrfReporter,
  tap: async () => (await import('./tap/tap-reporter.ts')).createTapReporter,
};

/** Ended after all others, since they show what became of those. `github` is the last: it lets commands through again. */
export const FOR_THE_SCREEN: readonly string[] = ['console', 'github'] satisfies ReporterName[];

/** Loads reporters; a module of the user's own that can't be used is a finding. */
export async function loadReporters(
  requests: readonly ReportRequest[],
): Promise<{ readonly reporters: readonly LoadedReporter[]; readonly diagnostics: readonly Diagnostic[] }> {
  const reporters: LoadedReporter[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const request of requests) {
    if (request.module === undefined) {
      const name = request.reporter as ReporterName;
      reporters.push({ request, create: await BUILT_IN[name](), mayLag: !FOR_THE_SCREEN.includes(name) });
      continue;
    }
    const loaded = await loadModule(request.module);
    if (typeof loaded === 'string') diagnostics.push(describeUnusable(request.reporter, loaded));
    else reporters.push({ request, create: loaded });
  }
  return { reporters, diagnostics };
}

async function loadModule(file: string): Promise<ReporterFactory | string> {
  try {
    const { default: create } = (await import(pathToFileURL(file).href)) as { default?: unknown };
    if (typeof create !== 'function') return 'its default export is not a function';
    return (context) => takeListeners((create as (context: ReporterContext) => unknown)(context));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A module of somebody else may give anything; what is never called would be a report that is silently missing. */
function takeListeners(given: unknown): Reporter {
  if (given instanceof Promise) {
    given.catch(() => undefined);
    throw new Error('its function gives a promise; it must give the listeners at once');
  }
  if (!isRecord(given)) throw new Error('its function gives no object with listeners');
  return given;
}

function describeUnusable(reporter: string, reason: string): Diagnostic {
  return {
    code: 'reporter-unusable',
    severity: 'error',
    message: `the reporter module ${reporter} can't be used: ${reason}`,
    hint: 'docs/reports.md shows what such a module looks like',
  };
}
