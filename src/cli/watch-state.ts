// What a watch knows between its runs: what has changed, what failed last, and what the author wants to see.
import path from 'node:path';
import type { ScenarioResult } from '../event/results.ts';
import type { Suite } from '../scenario/load-suite.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Why a run is made. */
export type Reason = 'all' | 'failed' | 'changed';

/** The memory of a watch. */
export class WatchState {
  readonly #suiteFolder: string;
  /** Changed since they were last played, relative to the suite folder. */
  readonly #changed = new Set<string>();
  /** Those of the changed ones that the run which is being prepared plays. */
  #chosen: readonly string[] = [];
  readonly #failing = new Set<string>();
  /** Text in the path of a file; empty for all. */
  pathFilter = '';
  /** Text in the id or name of a scenario; empty for all. */
  textFilter = '';

  constructor(suiteFolder: string) {
    this.#suiteFolder = suiteFolder;
  }

  /** How many scenarios did not pass when they were last played. */
  get failing(): number {
    return this.#failing.size;
  }

  /** Notes changed files; gives their names relative to the suite folder. */
  noteChanged(files: readonly string[]): readonly string[] {
    const names = files.map((file) => path.relative(this.#suiteFolder, file).split(path.sep).join('/'));
    for (const name of names) this.#changed.add(name);
    return names;
  }

  /** Notes what became of a scenario. */
  noteResult({ id, verdict }: ScenarioResult): void {
    if (verdict === 'failed' || verdict === 'errored') this.#failing.add(id);
    else this.#failing.delete(id);
  }

  /** Notes that the run which was prepared is played: a broken file may prevent it, and the changes are due still. */
  notePlayed(): void {
    for (const file of this.#chosen) this.#changed.delete(file);
  }

  /** The scenarios of a run that is made for a reason; undefined for all. */
  choose(reason: Reason, suite: Suite): ReadonlySet<string> | undefined {
    this.#chosen = reason === 'failed' ? [] : [...this.#changed];
    const ids = new Set(suite.scenarios.map(({ id }) => id));
    for (const id of this.#failing) if (!ids.has(id)) this.#failing.delete(id);
    const wanted = this.#listWanted(reason, suite);
    if (wanted === undefined && this.pathFilter === '') return undefined;
    const fitting = (wanted ?? suite.scenarios).filter(({ place }) => place.file.includes(this.pathFilter));
    return new Set(fitting.map(({ id }) => id));
  }

  /** A change of anything but scenarios and fragments (config, agent, quarantine) is about all of them. */
  #listWanted(reason: Reason, suite: Suite): readonly Scenario[] | undefined {
    if (reason === 'failed') return suite.scenarios.filter(({ id }) => this.#failing.has(id));
    const changed = this.#changed;
    if (reason === 'all' || [...changed].some((file) => !suite.sources.has(file))) return undefined;
    const users = suite.scenarios.filter((scenario) => listFiles(scenario).some((file) => changed.has(file)));
    return users.length === 0 ? undefined : users;
  }
}

/** The file of a scenario and those of its fragments. */
function listFiles({ place, turns }: Scenario): readonly string[] {
  return [place.file, ...turns.map((turn) => turn.place.file)];
}
