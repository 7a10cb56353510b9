// Durations as people write and read them.
import type { JsonObject } from './json.ts';

const MS_PER_UNIT = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Node's timers fire at once beyond this many milliseconds. */
const LIMIT_MS = 2 ** 31;

/** What a duration must look like, for messages. */
export const DURATION_FORM = 'a number with a unit, such as 500ms, 30s, 5m or 1h; more than nothing, less than 24 days';

/** Reads `500ms`, `1.5s`, `5m` or `1h` into milliseconds; undefined without a unit, for zero, and from 2^31 ms on. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(text.trim());
  if (match === null) return undefined;
  const ms = Number(match[1]) * MS_PER_UNIT[match[2] as keyof typeof MS_PER_UNIT];
  return ms > 0 && ms < LIMIT_MS ? ms : undefined;
}

/** JSON Schema of a key that holds a duration. Editors know the format as a pattern (scripts/editor-schema.ts); validation leaves it to `parseDuration`. */
export function describeDurationKey(description: string): JsonObject {
  return { type: 'string', format: 'duration-with-unit', description };
}

/** Renders milliseconds for people: `350 ms`, `4.2 s`, `2 min 5 s`, `1 h 3 min`. */
export function renderDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1_000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3_600) return joinUnits(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function joinUnits(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
