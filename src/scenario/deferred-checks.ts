// Work that needs heavy modules: parsing collects it, and the modules are loaded afterwards, if there is anything to do.
import type { JsonObject, JsonValue } from '../base/json.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { placeOf, toJson } from '../yaml/yaml-access.ts';
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import type { SuspiciousPattern } from './analyse-patterns.ts';
import { loadDateFormats, renderSamplePattern } from './render-template.ts';
import type { PendingBody } from './pending-body.ts';
import { hasRepeatedGroup } from './repeated-group.ts';
import type { BodyExpectation } from './scenario.ts';
import type { Template } from './template.ts';

/** Collects patterns, dates and body schemas while files are parsed. */
export class DeferredChecks {
  readonly #patterns: SuspiciousPattern[] = [];
  /** Patterns that were found harmless. */
  readonly #harmless = new Set<string>();
  readonly #bodies = new Map<string, PendingBody>();
  #needsDates = false;

  /** Compiles a pattern; if it is not valid, or may be slow, it is looked at later. */
  addPattern(template: Template, scalar: YamlScalar): void {
    const sample = renderSamplePattern(template);
    if (this.#harmless.has(sample)) return;
    const engineError = compile(sample);
    if (engineError === undefined && !hasRepeatedGroup(sample)) {
      this.#harmless.add(sample);
      return;
    }
    const [only] = template;
    const source = template.length === 1 && typeof only === 'string' ? only : sample;
    this.#patterns.push({ source, engineError, scalar });
  }

  /** Remembers that a conversation will render dates. */
  addDate(): void {
    this.#needsDates = true;
  }

  /** True where a conversation will render dates. */
  get needsDates(): boolean {
    return this.#needsDates;
  }

  /** Makes the expectation of a body; its `validate` works once `finish` is over. */
  addBody(node: YamlNode): BodyExpectation {
    const schema = toJson(node) as JsonObject | boolean;
    const place = placeOf(node);
    const key = `${place.file}:${node.start}:${JSON.stringify(schema)}`;
    const pending: PendingBody = this.#bodies.get(key) ?? { node, schema };
    this.#bodies.set(key, pending);
    const validate = (body: JsonValue): readonly string[] => {
      if (pending.validator === undefined)
        throw new Error('DeferredChecks.finish must be awaited before a body is checked');
      return pending.validator(body);
    };
    return { place, schema, validate };
  }

  /** Does what was collected and gives the findings. */
  async finish(): Promise<readonly Diagnostic[]> {
    const [patterns, bodies] = await Promise.all([
      this.#analysePatterns(),
      this.#compileBodies(),
      this.#needsDates ? loadDateFormats() : undefined,
    ]);
    return [...patterns, ...bodies];
  }

  async #analysePatterns(): Promise<readonly Diagnostic[]> {
    if (this.#patterns.length === 0) return [];
    const { analysePattern } = await import('./analyse-patterns.ts');
    return this.#patterns.flatMap((pattern) => analysePattern(pattern));
  }

  async #compileBodies(): Promise<readonly Diagnostic[]> {
    if (this.#bodies.size === 0) return [];
    const { compileBodies } = await import('./compile-body.ts');
    return compileBodies([...this.#bodies.values()]);
  }
}

/** What the engine says against a pattern; undefined where it takes it. */
function compile(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
