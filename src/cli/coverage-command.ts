// `rehearsal coverage [RECORDS...]`: what the suite exercises and asserts, from a stored run, and what production does beside. Sends
// nothing.
import { COVERAGE_FORMAT, type CoverageReport, type Dimension } from '../coverage/coverage-report.ts';
import { COVERAGE_OPERATORS, measureSuite } from '../coverage/measure-suite.ts';
import { measureTraffic, type TrafficRecord } from '../coverage/measure-traffic.ts';
import { renderCoverage } from '../coverage/render-coverage.ts';
import { mutateRun } from '../mutate/mutate-run.ts';
import type { Transcript } from '../mutate/transcript.ts';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { renderLogSafe } from '../text/log-safe.ts';
import type { Config } from './config.ts';
import { loadConfig } from './config-file.ts';
import { OK, USAGE } from './exit-codes.ts';
import { createStage, loadReplay, type ReplayableRun } from './load-replay.ts';
import { loadTraffic } from './load-traffic.ts';
import { readNames } from './read-names.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { createTerminal } from './terminal.ts';

/** Options of `coverage`. */
export interface CoverageFlags {
  readonly config?: string;
  readonly out?: string;
  readonly run: string;
  readonly var: ReadonlyMap<string, string>;
  readonly names?: string;
  readonly limit: number;
  readonly format: 'text' | 'json' | 'markdown';
  readonly color: boolean;
}

/** Measures the suite; gives the exit code of the process. */
export async function runCoverageCommand(paths: readonly string[], flags: CoverageFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics, sources } = await loadConfig(flags.config, process.cwd());
  const { run, out = config.out } = flags;
  const loaded = await loadReplay({ run, out, vars: flags.var, paths: config.defaultPaths }, config);
  const names = readNames(flags.names);
  const traffic = await loadTraffic(paths, names.names);
  const found = [...diagnostics, ...loaded.diagnostics, ...names.diagnostics, ...traffic.diagnostics];
  showDiagnostics(found, new Map([...sources, ...loaded.sources]), terminal);
  if (loaded.run === undefined || hasErrors(found)) return USAGE;
  const report = await measure(loaded.run, config, paths.length > 0 ? traffic.records : undefined);
  const { format, limit } = flags;
  terminal.out(
    format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : renderLogSafe(renderCoverage(report, format, limit)),
  );
  return OK;
}

async function measure(
  run: ReplayableRun,
  config: Config,
  records: readonly TrafficRecord[] | undefined,
): Promise<CoverageReport> {
  const { id, target, started_at } = run.summary.run;
  const { results, suite } = run;
  const patterns = createPatternRunner();
  try {
    const stage = createStage(run, patterns, config.timeZone);
    const outcome = await mutateRun({ results, stage, operators: COVERAGE_OPERATORS, seed: 0, sample: undefined });
    const { variants } = config;
    const rows = await measureSuite({ results, outcome, variants, ...stage });
    const played = new Set(results.filter(({ attempts }) => attempts.length > 0).map((result) => result.id));
    const meant = suite.scenarios.filter(({ onlyOn }) => onlyOn.length === 0 || onlyOn.includes(target));
    const names = new Map(Array.from(variants, ([name, variant]) => [variant, name]));
    const nameVariant = (variant: string): string => names.get(variant) ?? variant;
    const openings = outcome.transcripts.flatMap((transcript) => readOpening(transcript) ?? []);
    return {
      format: COVERAGE_FORMAT,
      run: { id, target, started_at },
      scenarios: meant.length,
      not_played: meant.filter((scenario) => !played.has(scenario.id)).map((scenario) => scenario.id),
      rows,
      left_out: outcome.leftOut
        .filter((left) => played.has(left.id))
        .map((left) => ({ id: left.id, reason: left.reason })),
      traffic:
        records === undefined
          ? null
          : measureTraffic({ records, rows, openings, nameVariant, defaults: listDefaults(meant) }),
    };
  } finally {
    await patterns.dispose();
  }
}

/** What scenarios leave to the agent. */
function listDefaults(scenarios: readonly Scenario[]): readonly Dimension[] {
  return (['variant', 'language', 'channel'] as const).filter((key) =>
    scenarios.some((scenario) => scenario[key] === undefined),
  );
}

/** The first words of a conversation. */
function readOpening({ replies }: Transcript): string | undefined {
  return replies.map(({ message }) => message).find((message) => message !== undefined && message.trim() !== '');
}
