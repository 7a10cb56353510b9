// Shortens text for reports that can't show all of it. Nothing is left out silently: the mark says how much.

/** Cuts the middle out of a text that is longer than `limit` characters. */
export function cutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return cutOutside(text, half, text.length - half);
}

/** Cuts the end off a text that is longer than `limit` characters; for single lines, where `…` is mark enough. */
export function cutEnd(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, wholeCharacter(text, limit - 1))}…`;
}

/** Cuts a text down to about `limit` characters around the part from `start` to `end`. */
export function cutAround(text: string, part: { readonly start: number; readonly end: number }, limit: number): string {
  if (text.length <= limit) return text;
  const margin = Math.max(0, Math.floor((limit - (part.end - part.start)) / 2));
  const from = Math.max(0, Math.min(part.start - margin, text.length - limit));
  const to = Math.min(text.length, Math.max(part.end + margin, from + limit));
  const head = from > 0 ? `${renderMark(wholeCharacter(text, from))} ` : '';
  const tail = to < text.length ? ` ${renderMark(text.length - wholeCharacter(text, to))}` : '';
  return `${head}${text.slice(wholeCharacter(text, from), wholeCharacter(text, to))}${tail}`;
}

/** Cuts a text until `measure` of it is at most `limit`; for limits in bytes, and after escaping. */
export function cutToMeasure(text: string, limit: number, measure: (text: string) => number): string {
  let fitting = text;
  for (let size = measure(fitting); size > limit && fitting.length > 0; size = measure(fitting)) {
    const share = Math.min(limit / size, 0.95);
    fitting = cutMiddle(text, Math.floor(fitting.length * share) - MARK_ALLOWANCE);
    if (fitting.length < 2 * MARK_ALLOWANCE) return '';
  }
  return fitting;
}

/** No mark is longer than this. */
const MARK_ALLOWANCE = 50;

function cutOutside(text: string, headEnd: number, tailStart: number): string {
  const head = wholeCharacter(text, headEnd);
  const tail = wholeCharacter(text, tailStart);
  return `${text.slice(0, head)} ${renderMark(tail - head)} ${text.slice(tail)}`;
}

function renderMark(characters: number): string {
  return `[… ${characters.toLocaleString('en')} characters left out …]`;
}

/** The index itself, or the one before it where it would part a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
