// Makes text that others wrote (agents, files, servers) safe to show: nothing in it moves the cursor, changes colours, talks
// to the terminal or turns the reading direction round. What is taken out stays visible as a sign in its place.

/** Every character that is not shown as it is; a lone surrogate is not a character at all. */
const UNSAFE = /\r\n?|[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;
const LINE_BREAKS = /\n/g;
/** Nearly every text, and found out faster than with all of Unicode in view. */
const IS_PRINTABLE = /^[ -~]*$/;

/** Renders text of any number of lines: all line breaks become `\n`, tabs become spaces, controls become signs. */
export function renderPrintable(text: string): string {
  if (IS_PRINTABLE.test(text)) return text;
  return text.replace(UNSAFE, renderSign);
}

/** Renders text for a place where a line break would be wrong; breaks are shown as `↵`. */
export function renderPrintableLine(text: string): string {
  return renderPrintable(text).replace(LINE_BREAKS, '↵');
}

function renderSign(match: string): string {
  const code = match.charCodeAt(0);
  switch (code) {
    case 0x09:
      return '    ';
    case 0x0a:
    case 0x0d:
    case 0x85:
    case 0x2028:
    case 0x2029:
      return '\n';
    case 0x7f:
      return '\u2421';
  }
  // Unicode has a picture for each C0 control: ESC is shown as ␛.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
