// How many columns of a terminal a text takes.
import stringWidth from 'string-width';

/** Colours and the like, as we write them. */
// eslint-disable-next-line no-control-regex -- that is what they begin with
const STYLES = /\u001b\[[\d;]*m/g;

/** ASCII, Latin letters, and the signs that our own lines have: one column each, whatever stands beside them. */
const PLAIN = /^[ -~¡-¬®-˿‐-‧←-↕─-╿✓✗]*$/;

/** Columns of a line; colours take none. Most lines are plain, for which the library need not be asked. */
export function measureWidth(line: string): number {
  const text = line.includes('\u001b') ? line.replace(STYLES, '') : line;
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
