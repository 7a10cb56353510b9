// Everything that `validate` finds in the scenario files of some paths: in each of them, between them, and in the quarantine.
import { checkConsistency } from '../scenario/check-consistency.ts';
import { loadSuite, type SeenFiles, type Suite, type SuiteRequest } from '../scenario/load-suite.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Config } from './config.ts';
import { loadQuarantine } from './load-quarantine.ts';

/** What is checked, and for whom. */
export interface ScenarioCheck {
  readonly request: SuiteRequest;
  readonly config: Config;
  /** Whether the paths are all that the config has, so that what the quarantine names must be among them. */
  readonly isWhole: boolean;
  /** What was seen of the suite a moment ago. */
  readonly seen?: SeenFiles | undefined;
}

/** Gives the suite with everything that is wrong with it; its sources have those of the quarantine, too. */
export async function checkScenarios({ request, config, isWhole, seen }: ScenarioCheck): Promise<Suite> {
  const suite = await loadSuite(request, seen);
  // What stands in a file with an error may not be what was meant.
  const broken = new Set(
    suite.diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file),
  );
  const sound = suite.scenarios.filter(({ place }) => !broken.has(place.file));
  const consistency = checkConsistency(sound, request.target.name);
  const quarantine = loadQuarantine(config, { scenarios: suite.scenarios, isWhole });
  const diagnostics: readonly Diagnostic[] = [...suite.diagnostics, ...consistency, ...quarantine.diagnostics];
  return { ...suite, diagnostics, sources: new Map([...suite.sources, ...quarantine.sources]) };
}
