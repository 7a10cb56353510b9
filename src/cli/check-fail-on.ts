// The `--fail-on` list as a user types it.
import { FAIL_ON_ITEMS, parseFailOn } from '../event/fail-on.ts';
import { suggest } from '../text/suggest.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** What fails a run where nobody says otherwise. */
export const DEFAULT_FAIL_ON = ['failed'] as const;

/** Findings of a list: items that there are not, and those that need a baseline where there is none. */
export function checkFailOn(items: readonly string[], hasBaseline: boolean): readonly Diagnostic[] {
  const { failOn, unknown } = parseFailOn(items);
  const diagnostics = unknown.map((item): Diagnostic => {
    const near = suggest(item, FAIL_ON_ITEMS);
    const hint = near === undefined ? `the items are ${FAIL_ON_ITEMS.join(', ')}` : `did you mean \`${near}\`?`;
    return { code: 'unknown-fail-on', severity: 'error', message: `--fail-on does not know \`${item}\``, hint };
  });
  if (!hasBaseline && (failOn.regressions || failOn.slower !== null)) {
    const message = '--fail-on regressions and slower compare with a baseline, and this run has none';
    const hint = 'name a stored run or a baseline file with --baseline';
    diagnostics.push({ code: 'no-baseline', severity: 'error', message, hint });
  }
  return diagnostics;
}
