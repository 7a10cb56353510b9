// The settings of a run: flags win over the target's own, those over the config's, and that over the defaults.
import type { RunInfo } from '../event/results.ts';
import { shareConcurrency } from '../plan/shard.ts';
import type { RunSettings } from '../run/run-settings.ts';
import { DEFAULT_FAIL_ON } from './check-fail-on.ts';
import type { PlayFlags, RunFlags, SelectionFlags, TargetFlags } from './options.ts';
import { readVersion } from '../base/package-root.ts';
import type { Prepared } from './prepare-run.ts';
import { createReleaseStamp } from './release-stamp.ts';

const DEFAULT_CONCURRENCY = 10;
const DEFAULT_TURN_TIMEOUT_MS = 30_000;

/** Whose settings are asked for, and what the flags say. */
type Chosen = Pick<Prepared, 'config' | 'chosen'>;
type SettingFlags = PlayFlags & Pick<SelectionFlags, 'shard'>;

/** How the scenarios of a run are played; a shard gets its share of the concurrency. */
export function resolveRunSettings(prepared: Chosen, flags: SettingFlags): RunSettings {
  const { config } = prepared;
  return {
    concurrency: shareConcurrency(resolveConcurrency(prepared, flags), flags.shard),
    turnTimeoutMs: flags.turnTimeout ?? config.timeouts.turnMs ?? DEFAULT_TURN_TIMEOUT_MS,
    turnTimeoutWins: flags.turnTimeout !== undefined,
    runTimeoutMs: flags.runTimeout ?? config.timeouts.runMs ?? null,
    maxFailures: flags.maxFailures ?? null,
    timeZone: config.timeZone,
  };
}

/** HTTP requests per second at most, for a shard its share; undefined without limit. */
export function resolveRateShare(prepared: Chosen, flags: SettingFlags): number | undefined {
  const rate = resolveRate(prepared, flags);
  return rate === undefined ? undefined : rate / (flags.shard?.total ?? 1);
}

function resolveRate({ config, chosen }: Chosen, flags: PlayFlags): number | undefined {
  return flags.rate ?? chosen.target?.rate ?? config.rate;
}

function resolveConcurrency({ config, chosen }: Chosen, flags: PlayFlags): number {
  return flags.concurrency ?? chosen.target?.concurrency ?? config.concurrency ?? DEFAULT_CONCURRENCY;
}

/** The run as its first event states it. */
export function createRunInfo(
  prepared: Prepared,
  flags: RunFlags,
  opened: { readonly runId: string; readonly startedAt: Date; readonly baseUrl: string; readonly insecure: boolean },
): RunInfo {
  const { chosen, config, order, seed, plan, rerun } = prepared;
  return {
    id: opened.runId,
    version: readVersion(),
    target: chosen.name,
    // The port of a simulated agent is drawn anew for each run and means nothing afterwards.
    ...(chosen.target?.simulated === undefined && { base_url: opened.baseUrl }),
    started_at: opened.startedAt.toISOString(),
    seed: order === 'random' ? seed : null,
    order,
    shard: flags.shard ?? null,
    concurrency: resolveConcurrency(prepared, flags),
    rate: resolveRate(prepared, flags) ?? null,
    meta: createReleaseStamp(config.env, flags.meta),
    fail_on: flags.failOn ?? DEFAULT_FAIL_ON,
    selected: plan.selection.length,
    play_options: listPlayOptions(flags),
    ...(rerun !== undefined && { rerun_of: rerun.summary.run.id }),
    ...(opened.insecure && { insecure: true }),
  };
}

/** The options of this command without which a scenario would be played otherwise, or against another agent. */
export function listPlayOptions(flags: TargetFlags & SelectionFlags): readonly string[] {
  const pairs: readonly (readonly [option: string, value: string | undefined])[] = [
    ['--config', flags.config],
    ['--target', flags.target],
    ['--base-url', flags.baseUrl],
    ['--account-id', flags.accountId],
    ['--project-id', flags.projectId],
    ['--api-version', flags.apiVersion],
    ...[...flags.var].map(([name, value]) => ['--var', `${name}=${value}`] as const),
  ];
  return pairs.flatMap(([option, value]) => (value === undefined ? [] : [option, value]));
}
