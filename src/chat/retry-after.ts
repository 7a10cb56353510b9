// The `Retry-After` header of a 429 (RFC 9110, section 10.2.3): seconds, or a date.

/**
 * Milliseconds to wait, zero for a date that has passed; undefined where the header is missing or not understood.
 * A date is taken against the server's own `Date`, so that a wrong clock on either side does no harm.
 */
export function parseRetryAfter(
  header: string | undefined,
  serverDate: string | undefined,
  wallNowMs: number,
): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  const until = parseHttpDate(text);
  if (until === undefined) return undefined;
  return Math.max(0, until - (parseHttpDate(serverDate ?? '') ?? wallNowMs));
}

/** The date forms of HTTP all begin with the name of the day; Date.parse alone would take many more. */
function parseHttpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
  // The oldest form, asctime, names no zone and means GMT.
  const ms = Date.parse(/ GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(ms) ? undefined : ms;
}
