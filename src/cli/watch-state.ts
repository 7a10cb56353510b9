// What a watch knows between its runs: what has changed, what failed last, and what the author wants to see.
import path from 'node:path';
import type { ScenarioResult } from '../event/results.ts';
import type { Suite } from '../scenario/load-suite.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Why a run is made. What failed is played together with what has changed since it was played. */
export type Reason = 'all' | 'failed' | 'changed';

/** So many changed files are named; a checkout may change hundreds. */
const NAMED_FILES = 5;

/** The memory of a watch. */
export class WatchState {
  readonly #suiteFolder: string;
  /** Changed since they were last played, the latest one last; relative to the suite folder. */
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

  /** Tells whether a scenario did not pass when it was last played, or has changed since. */
  get hasDue(): boolean {
    return this.#failing.size + this.#changed.size > 0;
  }

  /** Notes changed files. */
  noteChanged(files: readonly string[]): void {
    for (const file of files) {
      const name = path.relative(this.#suiteFolder, file).split(path.sep).join('/');
      this.#changed.delete(name);
      this.#changed.add(name);
    }
  }

  /** Says why a run is made; empty where all is played. */
  describe(reason: Reason): string {
    if (reason === 'all') return '';
    const names = [...this.#changed].reverse();
    const more = names.length > NAMED_FILES ? `, and ${names.length - NAMED_FILES} more` : '';
    const changed = names.length === 0 ? [] : [`changed: ${names.slice(0, NAMED_FILES).join(', ')}${more}`];
    return [...(reason === 'failed' ? ['what failed'] : []), ...changed].join('; ');
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
    this.#chosen = [...this.#changed];
    const ids = new Set(suite.scenarios.map(({ id }) => id));
    for (const id of this.#failing) if (!ids.has(id)) this.#failing.delete(id);
    const wanted = this.#listWanted(reason, suite);
    if (wanted === undefined && this.pathFilter === '') return undefined;
    const fitting = (wanted ?? suite.scenarios).filter(({ place }) => place.file.includes(this.pathFilter));
    return new Set(fitting.map(({ id }) => id));
  }

  /** A change of anything but scenarios and fragments (config, agent, quarantine) is about all of them. */
  #listWanted(reason: Reason, suite: Suite): readonly Scenario[] | undefined {
    const changed = this.#changed;
    if (reason === 'all' || [...changed].some((file) => !suite.sources.has(file))) return undefined;
    const isWanted = (scenario: Scenario): boolean =>
      (reason === 'failed' && this.#failing.has(scenario.id)) || listFiles(scenario).some((file) => changed.has(file));
    const wanted = suite.scenarios.filter(isWanted);
    return wanted.length === 0 ? undefined : wanted;
  }
}

/** The file of a scenario and those of its fragments. */
function listFiles({ place, turns }: Scenario): readonly string[] {
  return [place.file, ...turns.map((turn) => turn.place.file)];
}
