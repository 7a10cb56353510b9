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
  /** Ids of the scenarios that those files are about. */
  #touched: ReadonlySet<string> = new Set();
  readonly #failing = new Set<string>();
  /** Ids of scenarios that have changed and that the run which was to play them left out when it stopped. */
  readonly #leftOut = new Set<string>();
  /** Text in the path of a file; empty for all. */
  pathFilter = '';
  /** Text in the id or name of a scenario; empty for all. */
  textFilter = '';

  constructor(suiteFolder: string) {
    this.#suiteFolder = suiteFolder;
  }

  /** Tells whether a scenario did not pass when it was last played, or has changed since. */
  get hasDue(): boolean {
    return this.#failing.size + this.#changed.size + this.#leftOut.size > 0;
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
    const failed = reason === 'failed' ? ['what failed'] : [];
    const leftOut = this.#leftOut.size === 0 ? [] : ['what changed and was not played'];
    return [...failed, ...leftOut, ...changed].join('; ');
  }

  /** Notes what became of a scenario. What a run that stopped has skipped is as it was when it was last played. */
  noteResult({ id, verdict, skip_kind: kind }: Pick<ScenarioResult, 'id' | 'verdict' | 'skip_kind'>): void {
    if (kind === 'run') {
      if (this.#touched.has(id)) this.#leftOut.add(id);
      return;
    }
    this.#leftOut.delete(id);
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
    for (const known of [this.#failing, this.#leftOut]) for (const id of known) if (!ids.has(id)) known.delete(id);
    this.#touched = new Set(this.#listTouched(suite).map(({ id }) => id));
    const wanted = this.#listWanted(reason, suite);
    if (wanted === undefined && this.pathFilter === '') return undefined;
    const fitting = (wanted ?? suite.scenarios).filter(({ place }) => place.file.includes(this.pathFilter));
    return new Set(fitting.map(({ id }) => id));
  }

  #listWanted(reason: Reason, suite: Suite): readonly Scenario[] | undefined {
    if (reason === 'all' || this.#isAboutAll(suite)) return undefined;
    const isWanted = ({ id }: Scenario): boolean =>
      (reason === 'failed' && this.#failing.has(id)) || this.#leftOut.has(id) || this.#touched.has(id);
    const wanted = suite.scenarios.filter(isWanted);
    return wanted.length === 0 ? undefined : wanted;
  }

  #listTouched(suite: Suite): readonly Scenario[] {
    if (this.#isAboutAll(suite)) return suite.scenarios;
    return suite.scenarios.filter((scenario) => listFiles(scenario).some((file) => this.#changed.has(file)));
  }

  /** A change of anything but scenarios and fragments (config, agent, quarantine) is about all of them. */
  #isAboutAll({ sources }: Suite): boolean {
    return [...this.#changed].some((file) => !sources.has(file));
  }
}

/** The file of a scenario and those of its fragments. */
function listFiles({ place, turns }: Scenario): readonly string[] {
  return [place.file, ...turns.map((turn) => turn.place.file)];
}
