// Takes the scripts of a large suite out of memory until they are played: what a scenario is called stays, what is said and
// expected goes to a temporary file. Small suites stay as they are.
import { spareMemory } from '../base/heap.ts';
import { SpillFile, type SpilledText } from '../base/spill-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { YamlSpan } from '../yaml/yaml-node.ts';
import type { ExpandedScenario } from './add-paraphrases.ts';
import { packScript, unpackScript, type Script } from './pack-script.ts';
import type { Scenario } from './scenario.ts';

/** What stays in memory: so many scenarios, and about so many characters of files. */
const KEPT = { scenarios: 1_000, sourceChars: 2 ** 20 };
const NOTHING: typeof KEPT = { scenarios: 0, sourceChars: 0 };

/** Keeps the scripts of one suite. */
export class ScenarioShelf {
  readonly #file = new SpillFile();
  readonly #kept: typeof KEPT;
  /** Tags and locks by their JSON: of equal lists one is enough. */
  readonly #lists = new Map<string, readonly string[]>();
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
      shelved.set(each, { scenario: this.#put(each.scenario), idSpan: copySpan(each.idSpan), root });
    }
    return shelved;
  }

  #put(scenario: Scenario): Scenario {
    this.#scenarios += 1;
    if (this.#scenarios <= this.#kept.scenarios) return scenario;
    if (this.#scenarios === this.#kept.scenarios + 1) spareMemory();
    const packed = packScript(scenario);
    if (packed === undefined) return scenario;
    return new RestingScenario(this.#keepHead(scenario), this.#file, this.#file.write(packed)) as unknown as Scenario;
  }

  /** The same for a file whose places have all been looked up. */
  putSource(source: SourceFile): void {
    this.#sourceChars += source.text.length;
    if (this.#sourceChars <= this.#kept.sourceChars) return;
    const spilled = this.#file.write(source.text);
    source.rest(() => this.#file.read(spilled));
  }

  /** A copy whose texts are no parts of the file's text, which they would keep in memory. */
  #keepHead(scenario: Scenario): Head {
    const head: Partial<Record<keyof Scenario, unknown>> = {};
    for (const key of Object.keys(scenario) as (keyof Scenario)[]) {
      if (!SCRIPT_KEYS.has(key)) head[key] = scenario[key];
    }
    const copy = JSON.parse(JSON.stringify(head)) as Record<string, unknown>;
    for (const [key, value] of Object.entries(copy)) if (Array.isArray(value)) copy[key] = this.#share(value);
    return { ...(copy as unknown as Head), place: scenario.place };
  }

  #share(list: readonly string[]): readonly string[] {
    const text = JSON.stringify(list);
    const shared = this.#lists.get(text);
    if (shared === undefined) this.#lists.set(text, list);
    return shared ?? list;
  }
}

/** A node is a span, too, and would keep the whole document. */
function copySpan({ source, start, end }: YamlSpan): YamlSpan {
  return { source, start, end };
}

type Head = Omit<Scenario, keyof Script>;

const SCRIPT_KEYS: ReadonlySet<string> = new Set<keyof Script>([
  'description',
  'greeting',
  'turns',
  'answers',
  'integrationAttributes',
]);

/** A scenario whose script is read when somebody asks for it, and forgotten when nobody holds it any more. */
class RestingScenario implements Script {
  /** From the head, like all that has no getter here. */
  declare readonly place: Scenario['place'];
  readonly #file: SpillFile;
  readonly #spilled: SpilledText;
  #script: WeakRef<Script> | undefined;

  constructor(head: Head, file: SpillFile, spilled: SpilledText) {
    Object.assign(this, head);
    this.#file = file;
    this.#spilled = spilled;
  }

  get description(): Script['description'] {
    return this.#open().description;
  }

  get greeting(): Script['greeting'] {
    return this.#open().greeting;
  }

  get turns(): Script['turns'] {
    return this.#open().turns;
  }

  get answers(): Script['answers'] {
    return this.#open().answers;
  }

  get integrationAttributes(): Script['integrationAttributes'] {
    return this.#open().integrationAttributes;
  }

  #open(): Script {
    const known = this.#script?.deref();
    if (known !== undefined) return known;
    const script = unpackScript(this.#file.read(this.#spilled), this.place.file);
    this.#script = new WeakRef(script);
    return script;
  }
}
