// The warning about conversations that a run left open: stated once, also where several runs are joined.
import type { EmittedEvent } from './run-event.ts';

/** Code of the warning. */
export const UNCLOSED = 'unclosed';

/** Creates the warning for so many conversations. */
export function createUnclosedWarning(unclosed: number): EmittedEvent {
  const conversations = unclosed === 1 ? '1 conversation' : `${unclosed} conversations`;
  const message = `${conversations} could not be closed; the agent ends them by its own time limit`;
  return { type: 'warning', code: UNCLOSED, message };
}
