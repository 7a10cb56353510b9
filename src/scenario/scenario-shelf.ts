// Takes the scripts of a large suite out of memory until they are played: what a scenario is called stays, what is said and
// expected goes to a temporary file. Small suites stay as they are.
import { spareMemory } from '../base/heap.ts';
import { SpillFile } from '../base/spill-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { YamlSpan } from '../yaml/yaml-node.ts';
import type { ExpandedScenario } from './add-paraphrases.ts';
import { packScenario, RestingScenarios } from './resting-scenario.ts';
import type { Scenario } from './scenario.ts';

/** What stays in memory: so many scenarios, and about so many characters of files. */
const KEPT = { scenarios: 1_000, sourceChars: 2 ** 20 };
const NOTHING: typeof KEPT = { scenarios: 0, sourceChars: 0 };

/** Keeps the scripts of one suite. */
export class ScenarioShelf {
  readonly #file = new SpillFile();
  readonly #resting = new RestingScenarios(this.#file);
  readonly #kept: typeof KEPT;
  #scenarios = 0;
  #sourceChars = 0;

  /** A suite that is known to be large never fills the memory; others are found to be large when they come. */
  constructor(isLarge: boolean, kept = KEPT) {
    this.#kept = isLarge ? NOTHING : kept;
    if (isLarge) spareMemory();
  }

  /** Gives to each conversation of a file one that is the same to its readers and holds less. */
  putAll(expanded: readonly ExpandedScenario[]): ReadonlyMap<ExpandedScenario, ExpandedScenario> {
    const roots = new Map<YamlSpan, YamlSpan>();
    const shelved = new Map<ExpandedScenario, ExpandedScenario>();
    for (const each of expanded) {
      const root = roots.get(each.root) ?? copySpan(each.root);
      roots.set(each.root, root);
      shelved.set(each, { ...each, scenario: this.#put(each.scenario), idSpan: copySpan(each.idSpan), root });
    }
    return shelved;
  }

  #put(scenario: Scenario): Scenario {
    this.#scenarios += 1;
    if (this.#scenarios <= this.#kept.scenarios) return scenario;
    if (this.#scenarios === this.#kept.scenarios + 1) spareMemory();
    const packed = packScenario(scenario);
    if (packed === undefined) return scenario;
    return this.#resting.wake(packed.head, this.#file.write(packed.script));
  }

  /** The same for a file whose places have all been looked up. */
  putSource(source: SourceFile): void {
    this.#sourceChars += source.text.length;
    if (this.#sourceChars <= this.#kept.sourceChars) return;
    const spilled = this.#file.write(source.text);
    source.rest(() => this.#file.read(spilled));
  }
}

/** A node is a span, too, and would keep the whole document. */
function copySpan({ source, start, end }: YamlSpan): YamlSpan {
  return { source, start, end };
}
