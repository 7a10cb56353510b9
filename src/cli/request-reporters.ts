// Which reports a command makes: those that are named, else those that are of use where it runs.
import { loadReporters, type LoadedReporter } from '../report/load-reporters.ts';
import { parseReportRequests, type ReporterName } from '../report/report-request.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { checkReportPlaces, type Places } from './check-report-places.ts';
import type { Config } from './config.ts';
import { detectCi, isCi, type CiName } from './release-stamp.ts';

const DEFAULT_REPORTERS: readonly ReporterName[] = ['console', 'junit', 'html', 'json'];

/** What a CI system shows beside the log and the JUnit file. */
const REPORTERS_OF_CI: Readonly<Record<CiName, readonly ReporterName[]>> = {
  github: ['github', 'markdown'],
  gitlab: ['markdown'],
  azure: ['markdown'],
  circleci: ['markdown'],
  jenkins: ['markdown'],
};

/** The reporters where nobody names any. */
export function listDefaultReporters(env: Config['env']): readonly string[] {
  const ci = detectCi(env);
  const more = ci === undefined ? (isCi(env) ? (['markdown'] as const) : []) : REPORTERS_OF_CI[ci];
  return [...DEFAULT_REPORTERS, ...more];
}

/** Loads the reporters of a command; `places` are absent where it will write nothing. Paths in a flag are relative to the working directory, those in the config to its folder. */
export async function requestReporters(
  flags: { readonly reporter?: readonly string[] },
  config: Config,
  places: Places | undefined,
): Promise<{ readonly reporters: readonly LoadedReporter[]; readonly diagnostics: readonly Diagnostic[] }> {
  const named = flags.reporter ?? config.reporters;
  const folder = flags.reporter === undefined ? config.suiteFolder : process.cwd();
  const { requests, diagnostics } = parseReportRequests(named ?? listDefaultReporters(process.env), folder);
  const lost = places === undefined ? [] : checkReportPlaces(requests, places);
  const loaded = await loadReporters(requests);
  return { reporters: loaded.reporters, diagnostics: [...diagnostics, ...loaded.diagnostics, ...lost] };
}
