// The `--fail-on` list: which findings make the exit code 1.

/** What makes a run end with exit code 1. */
export interface FailOn {
  readonly failed: boolean;
  readonly flaky: boolean;
  /** A quarantined scenario that passed: its entry can go. */
  readonly quarantinedPass: boolean;
  /** Something got worse against the baseline. */
  readonly regressions: boolean;
  /** The median reply latency may grow by this share against the baseline; null where any growth may be. */
  readonly slower: number | null;
}

/** The items of the list, for messages. */
export const FAIL_ON_ITEMS = ['failed', 'regressions', 'flaky', 'quarantined-pass', 'slower=20%'] as const;

/** Reads the list; items that it does not know are given back. */
export function parseFailOn(items: readonly string[]): { failOn: FailOn; unknown: readonly string[] } {
  const known = new Set<string>(FAIL_ON_ITEMS.filter((item) => !item.startsWith('slower')));
  const unknown = items.filter((item) => !known.has(item) && parseSlower(item) === null);
  const failOn = {
    failed: items.includes('failed'),
    flaky: items.includes('flaky'),
    quarantinedPass: items.includes('quarantined-pass'),
    regressions: items.includes('regressions'),
    slower: items.map(parseSlower).findLast((share) => share !== null) ?? null,
  };
  return { failOn, unknown };
}

/** `slower=20%` gives 0.2. */
function parseSlower(item: string): number | null {
  const percent = /^slower=(\d+(?:\.\d+)?)%$/.exec(item)?.[1];
  return percent === undefined ? null : Number(percent) / 100;
}
