// What an author is told when a scenario was tried out.
import { renderPrintableLine } from '../text/printable.ts';
import type { SettledDraft } from './settle-draft.ts';

/** More are of no use on a screen; the file has the result. */
const MAX_LISTED = 20;

/** Renders the outcome of the replays and what was loosened; nothing where none was played. */
export function renderSettled({ loosened, last, rounds, stopped, errors }: SettledDraft): string {
  if (rounds === 0) return '';
  if (stopped) return 'stopped before it was tried out to the end; what is expected may be too strict\n';
  const total = `${last.passed} of ${last.played} conversation${last.played === 1 ? '' : 's'} passed`;
  const lines = [`tried out in ${rounds} round${rounds === 1 ? '' : 's'}; in the last one, ${total}`];
  if (loosened.length > 0) {
    lines.push('loosened:', ...loosened.slice(0, MAX_LISTED).map((sentence) => `  ${renderPrintableLine(sentence)}`));
    if (loosened.length > MAX_LISTED) lines.push(`  and ${loosened.length - MAX_LISTED} more`);
  }
  lines.push(...errors.map((message) => `could not be judged: ${renderPrintableLine(message)}`));
  if (last.passed < last.played) lines.push('what did not hold is marked with CHECK in the file');
  return `${lines.join('\n')}\n`;
}
