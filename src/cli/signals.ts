// Signals of the process: the first one asks the run to stop in good order, a second one ends it at once.
import { constants } from 'node:os';

/** Signals that stop a run. */
export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const STOP_SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Calls `stop` on the first signal; gives a function that ends the listening. */
export function listenForSignals(stop: (signal: StopSignal) => void): () => void {
  let stopping = false;
  const listen = (signal: StopSignal): void => {
    if (stopping) process.exit(128 + constants.signals[signal]);
    stopping = true;
    stop(signal);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, listen);
  return () => {
    for (const signal of STOP_SIGNALS) process.off(signal, listen);
  };
}
