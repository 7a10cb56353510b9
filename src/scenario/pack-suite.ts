// A whole suite as lines of JSON, and back: what is known of it as a whole, then for each scenario its head and its script.
import type { TextFile, TextPlace } from '../base/text-file.ts';
import type { Suite } from './load-suite.ts';
import { loadDateFormats } from './render-template.ts';
import { canPack, packScenario, RestingScenarios } from './resting-scenario.ts';
import type { Scenario } from './scenario.ts';

/** What the files of a suite in which nothing is wrong don't tell at once. */
export type ExpandedSuite = Pick<Suite, 'scenarios' | 'ids' | 'selectedLines' | 'missedLines' | 'needsDates'>;

type Whole = Omit<ExpandedSuite, 'scenarios'>;

/** Gives the lines, without their line breaks; undefined where a scenario can't be packed. */
export function packSuite(suite: ExpandedSuite): Iterable<string> | undefined {
  return suite.scenarios.every(canPack) ? listLines(suite) : undefined;
}

function* listLines({ ids, selectedLines, missedLines, needsDates, scenarios }: ExpandedSuite): Generator<string> {
  yield JSON.stringify({ ids, selectedLines, missedLines, needsDates } satisfies Whole);
  for (const scenario of scenarios) {
    const packed = packScenario(scenario);
    if (packed === undefined) throw new Error(`${scenario.id} can't be packed any more`);
    yield packed.head;
    yield packed.script;
  }
}

/** Puts a suite together from its lines; the scripts stay in the file. */
export class SuiteUnpacker {
  #file: TextFile | undefined;
  readonly #resting = new RestingScenarios({ read: (at) => this.#read(at) });
  readonly #scenarios: Scenario[] = [];
  #whole: Whole | undefined;
  #head: string | undefined;

  /** Takes the next line, which need not be one of ours: that is found out before `finish`. Throws for what is no JSON. */
  add(line: Buffer, at: TextPlace): void {
    if (this.#whole === undefined) this.#whole = JSON.parse(line.toString()) as Whole;
    else if (this.#head === undefined) this.#head = line.toString();
    else {
      this.#scenarios.push(this.#resting.wake(this.#head, at));
      this.#head = undefined;
    }
  }

  /** To be called after the last line, with the file that holds them all. */
  async finish(file: TextFile): Promise<ExpandedSuite> {
    if (this.#whole === undefined) throw new Error('a suite has at least one line');
    this.#file = file;
    if (this.#whole.needsDates) await loadDateFormats();
    return { ...this.#whole, scenarios: this.#scenarios };
  }

  #read(at: TextPlace): string {
    if (this.#file === undefined) throw new Error('SuiteUnpacker.finish must be called before a script is read');
    return this.#file.read(at);
  }
}
