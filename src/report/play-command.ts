// The command that plays one scenario again, ready to be pasted into a shell.
import type { ScenarioResult } from '../event/results.ts';
import { renderPrintableLine } from '../text/printable.ts';

/** What the command of this run needs beside the scenario. */
export interface PlayAgain {
  /** From the working directory to the suite folder: empty, or ending in `/`. */
  readonly prefix: string;
  /** Options without which the scenario would be played otherwise: `--target`, `sandbox`. */
  readonly options: readonly string[];
}

/** Renders the command. One of several conversations of a file's scenario is named by its id, since its line has them all. */
export function renderPlayCommand(scenario: Pick<ScenarioResult, 'id' | 'file' | 'line'>, again: PlayAgain): string {
  const file = `${again.prefix}${scenario.file}`;
  const which = scenario.id.endsWith(']') ? [file, '--grep', scenario.id] : [`${file}:${scenario.line}`];
  return renderRunCommand([...which, ...again.options]);
}

/** Renders `rehearsal run` with other words. */
export function renderRunCommand(words: readonly string[]): string {
  return ['rehearsal', 'run', ...words].map(quoteForShell).join(' ');
}

/** A word of a command. POSIX quoting; what the terminal would act on is made visible, since such a name can't be pasted anyway. */
export function quoteForShell(word: string): string {
  const printable = renderPrintableLine(word);
  return /^[\w./:@%+,=-]+$/.test(printable) ? printable : `'${printable.replaceAll("'", `'\\''`)}'`;
}
