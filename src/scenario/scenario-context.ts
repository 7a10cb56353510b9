// What the parts of a scenario need to know of the suite and the run while they are read.
import type { JsonValue } from '../base/json.ts';
import type { CaptureUsage } from './capture-order.ts';
import type { FragmentFiles } from './fragment-files.ts';
import type { TextContext } from './parse-template.ts';

/** The target that scenarios are read for, and all that a config names. */
export interface RunTarget {
  readonly name: string;
  readonly known: readonly string[];
}

/** Handed to everything that reads a scenario. */
export interface ScenarioContext extends TextContext {
  readonly target: RunTarget;
  /** Ids of the agent's variants, by the names of the config. */
  readonly variants: ReadonlyMap<string, string>;
}

/** Handed to what expands a document. */
export interface SuiteContext extends ScenarioContext {
  readonly fragments: FragmentFiles;
  readonly captureUsage: CaptureUsage;
  readonly flagVars: ReadonlyMap<string, string>;
  readonly configVars: ReadonlyMap<string, JsonValue>;
}
