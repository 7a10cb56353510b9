// The handoff of a reply as a scenario can expect it.
import { isRecord } from '../base/json.ts';
import type { ObservedHandoff } from './observed.ts';

/** Takes destination and reason; null stands for no handoff, and other fields are not compared. */
export function observeHandoff(handoff: unknown): ObservedHandoff | null {
  if (!isRecord(handoff)) return null;
  const { destination, reason } = handoff;
  return {
    ...(typeof destination === 'string' && { destination }),
    ...(typeof reason === 'string' && { reason }),
  };
}
