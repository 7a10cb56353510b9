// The warnings of a run for its summary: each said once, and not without end.
import type { RunSummary } from './run-summary.ts';

type WarningEntry = RunSummary['warnings'][number];

/** So many different warnings are kept; the rest are counted. */
const MAX_WARNINGS = 200;

/** Collects warnings. */
export class WarningList {
  readonly #entries = new Map<string, WarningEntry>();
  readonly #countByCode = new Map<string, number>();
  #left = 0;

  /** Takes a warning; the same one again changes nothing but its count. */
  add({ code, message }: WarningEntry): void {
    this.#countByCode.set(code, this.count(code) + 1);
    const key = `${code} ${message}`;
    if (this.#entries.has(key)) return;
    if (this.#entries.size < MAX_WARNINGS) this.#entries.set(key, { code, message });
    else this.#left += 1;
  }

  /** How many warnings had this code. */
  count(code: string): number {
    return this.#countByCode.get(code) ?? 0;
  }

  /** The different warnings, in the order they came. */
  list(): WarningEntry[] {
    const entries = [...this.#entries.values()];
    if (this.#left > 0)
      entries.push({ code: 'more-warnings', message: `${this.#left} more warnings are in the event log` });
    return entries;
  }
}
