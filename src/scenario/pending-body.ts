// A JSON Schema of a body between the reading of its file and its compiling.
import type { JsonObject, JsonValue } from '../base/json.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';

/** Gives one sentence per violation. */
export type BodyValidator = (body: JsonValue) => readonly string[];

/** A schema, the node it was written as, and the place for its validator. */
export interface PendingBody {
  readonly node: YamlNode;
  readonly schema: JsonObject | boolean;
  validator?: BodyValidator;
}
