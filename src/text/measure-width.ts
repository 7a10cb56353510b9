// How many columns of a terminal a text takes.
import stringWidth from 'string-width';

const PLAIN = /^[\u0020-\u007e]*$/;

/** Columns of a line; colours take none. Most lines are plain ASCII, for which the library need not be asked. */
export function measureWidth(line: string): number {
  return PLAIN.test(line) ? line.length : stringWidth(line);
}
