// Where the local history is: beside the runs, unless the config says otherwise.
import path from 'node:path';
import { HISTORY_FILE } from '../history/history-file.ts';
import type { Config } from './config.ts';

/** The file, usable from the working directory; undefined where the config wants none. */
export function locateHistory({ history }: Config, out: string): string | undefined {
  return history === false ? undefined : (history ?? path.join(out, HISTORY_FILE));
}
