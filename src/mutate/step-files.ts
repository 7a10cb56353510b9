// Finds a turn, an answer or a greeting in its file again, as its author wrote it.
import type { Place } from '../text/place.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { getEntry, placeOf } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';

/** Where the expectation of a step stands, or would stand. */
export interface LocatedExpectation {
  /** `expect`; `expect_on` and the target; `greeting`. */
  readonly keys: readonly string[];
  /** Undefined where none is written. */
  readonly written: YamlNode | undefined;
}

/** The files of a suite, read again when one of their turns is looked for. */
export class StepFiles {
  readonly #sources: ReadonlyMap<string, SourceFile>;
  readonly #target: string;
  readonly #mappings = new Map<string, ReadonlyMap<string, YamlMapping>>();

  constructor(sources: ReadonlyMap<string, SourceFile>, target: string) {
    this.#sources = sources;
    this.#target = target;
  }

  /** Locates the expectation that is in force for a step; undefined where the step is not found. */
  locate(place: Place, isGreeting: boolean): LocatedExpectation | undefined {
    const step = this.#read(place.file).get(`${place.line}:${place.column}`);
    if (step === undefined) return undefined;
    // Without a greeting, the place of the scenario stands for it.
    if (isGreeting && getEntry(step, 'turns') !== undefined) return { keys: ['greeting'], written: undefined };
    const special = getEntry(step, 'expect_on')?.value;
    const forTarget = special?.kind === 'mapping' ? getEntry(special, this.#target)?.value : undefined;
    if (forTarget !== undefined) return { keys: ['expect_on', this.#target], written: forTarget };
    if (isGreeting) return { keys: ['greeting'], written: step };
    return { keys: ['expect'], written: getEntry(step, 'expect')?.value };
  }

  #read(file: string): ReadonlyMap<string, YamlMapping> {
    const known = this.#mappings.get(file);
    if (known !== undefined) return known;
    const source = this.#sources.get(file);
    const mappings = new Map<string, YamlMapping>();
    const documents = source === undefined ? [] : readYaml(source).documents;
    for (const document of documents) if (document !== null) addMappings(document, mappings);
    this.#mappings.set(file, mappings);
    return mappings;
  }
}

/** The outermost mapping at a place is meant: a document begins where its first key does, and so may what is inside it. */
function addMappings(node: YamlNode, mappings: Map<string, YamlMapping>): void {
  if (node.kind === 'scalar') return;
  if (node.kind === 'list') {
    for (const item of node.items) addMappings(item, mappings);
    return;
  }
  const { line, column } = placeOf(node);
  const key = `${line}:${column}`;
  if (!mappings.has(key)) mappings.set(key, node);
  for (const { value } of node.entries) addMappings(value, mappings);
}
