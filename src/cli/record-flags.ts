// What `record` is called with.
import type { JsonObject } from '../base/json.ts';
import type { TargetFlags } from './options.ts';

/** Options of `record`. */
export interface RecordFlags extends TargetFlags {
  readonly variant?: string;
  readonly attributes: JsonObject;
  readonly language?: string;
  readonly channel?: string;
  readonly out?: string;
  readonly name?: string;
  /** Conversations per round. */
  readonly replay: number;
  readonly force?: boolean;
  readonly concurrency?: number;
  readonly rate?: number;
  readonly turnTimeout?: number;
  readonly color: boolean;
}
