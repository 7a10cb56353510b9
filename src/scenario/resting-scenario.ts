// A scenario in two texts: its head, which stays in memory, and its script, which lies on the disk until it is played.
import type { SpilledText } from '../base/spill-file.ts';
import type { TextPlace } from '../base/text-file.ts';
import type { Place } from '../text/place.ts';
import { isPackable, packScript, unpackScript, type Script } from './pack-script.ts';
import type { Scenario } from './scenario.ts';

/** A scenario as two lines of JSON. */
export interface PackedScenario {
  readonly head: string;
  readonly script: string;
}

/** Reads a script where it was put. */
export interface ScriptStore {
  read(at: TextPlace): string;
}

type Head = Omit<Scenario, keyof Script>;

const SCRIPT_KEYS: ReadonlySet<string> = new Set<keyof Script>([
  'description',
  'greeting',
  'turns',
  'answers',
  'integrationAttributes',
]);

/** Tells whether a scenario can be packed. */
export function canPack(scenario: Scenario): boolean {
  return scenario instanceof RestingScenario || isPackable(scenario);
}

/** Packs a scenario; undefined where its script holds what no text can. */
export function packScenario(scenario: Scenario): PackedScenario | undefined {
  const script = scenario instanceof RestingScenario ? scenario.pack() : packScript(scenario);
  return script === undefined ? undefined : { head: packHead(scenario), script };
}

function packHead(scenario: Scenario): string {
  const head: Partial<Record<keyof Scenario, unknown>> = {};
  for (const key of Object.keys(scenario) as (keyof Scenario)[]) {
    if (!SCRIPT_KEYS.has(key)) head[key] = scenario[key];
  }
  return JSON.stringify(head);
}

/** Makes scenarios whose scripts lie in one store. */
export class RestingScenarios {
  readonly #store: ScriptStore;
  /** Tags and locks by their JSON: of equal lists one is enough. */
  readonly #lists = new Map<string, readonly string[]>();
  readonly #files = new Map<string, string>();

  constructor(store: ScriptStore) {
    this.#store = store;
  }

  /** Gives the scenario of a head, whose texts are no parts of a file's text, which they would keep in memory. */
  wake(head: string, script: SpilledText): Scenario {
    const copy = JSON.parse(head) as Record<string, unknown> & { place: Place };
    for (const [key, value] of Object.entries(copy)) if (Array.isArray(value)) copy[key] = this.#share(value);
    copy.place = { ...copy.place, file: this.#shareName(copy.place.file) };
    return new RestingScenario(copy as unknown as Head, this.#store, script) as unknown as Scenario;
  }

  #share(list: readonly string[]): readonly string[] {
    const text = JSON.stringify(list);
    const shared = this.#lists.get(text);
    if (shared === undefined) this.#lists.set(text, list);
    return shared ?? list;
  }

  #shareName(file: string): string {
    const shared = this.#files.get(file);
    if (shared === undefined) this.#files.set(file, file);
    return shared ?? file;
  }
}

/** Who reads a script asks for its parts one after another. */
let lastOpened: { readonly scenario: RestingScenario; readonly script: Script } | undefined;

/** A scenario whose script is read when somebody asks for it, and forgotten when another one is read. */
class RestingScenario implements Script {
  /** From the head, like all that has no getter here. */
  declare readonly place: Scenario['place'];
  readonly #store: ScriptStore;
  readonly #at: SpilledText;

  constructor(head: Head, store: ScriptStore, at: SpilledText) {
    Object.assign(this, head);
    this.#store = store;
    this.#at = at;
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

  /** The script as it lies in the store. */
  pack(): string {
    return typeof this.#at === 'string' ? this.#at : this.#store.read(this.#at);
  }

  #open(): Script {
    if (lastOpened?.scenario === this) return lastOpened.script;
    const script = unpackScript(this.pack(), this.place.file);
    lastOpened = { scenario: this, script };
    return script;
  }
}
