// Reads the quarantine file that the config names.
import path from 'node:path';
import type { QuarantineInfo } from '../event/results.ts';
import { checkQuarantinedIds, findQuarantine, parseQuarantine, renderDate } from '../plan/quarantine.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { checkOneDocument } from '../yaml/check-one-document.ts';
import { readSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Config } from './config.ts';

/** The quarantine of a suite. */
export interface LoadedQuarantine {
  readonly find: (scenario: Scenario) => QuarantineInfo | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/**
 * Loads the quarantine; without one in the config nothing is quarantined. Ids that no scenario has are only wrong where
 * `scenarios` are those of the whole suite.
 */
export function loadQuarantine(
  config: Config,
  { scenarios, isWhole }: { readonly scenarios: readonly Scenario[]; readonly isWhole: boolean },
): LoadedQuarantine {
  const file = config.quarantine;
  if (file === undefined) return { find: () => undefined, diagnostics: [], sources: new Map() };
  const { source, diagnostics } = readSource(path.resolve(config.suiteFolder, file), file);
  if (source === undefined) return { find: () => undefined, diagnostics, sources: new Map() };
  const yaml = readYaml(source);
  const { entries, diagnostics: found } = parseQuarantine(yaml.documents[0], renderDate(new Date(), config.timeZone));
  return {
    find: (scenario) => findQuarantine(entries, scenario),
    diagnostics: [
      ...diagnostics,
      ...yaml.diagnostics,
      ...checkOneDocument(yaml.documents, 'A quarantine file'),
      ...found,
      ...(isWhole ? checkQuarantinedIds(entries, scenarios) : []),
    ],
    sources: new Map([[file, source]]),
  };
}
