// Finds scenarios that pass and fail in turn, and writes the entry that would keep them from gating.
import { renderPrintableLine } from '../text/printable.ts';
import type { ScenarioHistory } from './read-history.ts';

const FEWEST_RUNS = 5;
/** One flip is a change that stays, and two are a change that was taken back. */
const FEWEST_FLIPS = 3;
/** Passing only on a later attempt in this share of the runs is as bad. */
const FLAKY_SHARE = 0.3;

/** Lists the scenarios that are flaky and not quarantined yet, the worst first. */
export function listFlaky(histories: readonly ScenarioHistory[]): readonly ScenarioHistory[] {
  return histories
    .filter(({ quarantined, judged }) => !quarantined && judged >= FEWEST_RUNS)
    .filter(({ flips, flaky_passes: late, judged }) => flips >= FEWEST_FLIPS || late / judged >= FLAKY_SHARE)
    .sort((a, b) => b.flips + b.flaky_passes - (a.flips + a.flaky_passes) || (a.id < b.id ? -1 : 1));
}

/** Renders entries of the quarantine file; `expires` is a date, `2026-12-31`. */
export function renderQuarantineEntries(histories: readonly ScenarioHistory[], expires: string): string {
  const seen = new Set<string>();
  const entries = histories.filter(({ id }) => seen.size !== seen.add(id).size);
  return entries
    .map(({ id, judged, passed, flips, flaky_passes: late }) => {
      const retried = late === 0 ? '' : `, ${late} of them on a later attempt`;
      const reason = `flaky: passed ${passed} of ${judged} runs${retried}, ${flips} flips`;
      return `- id: ${JSON.stringify(renderPrintableLine(id))}\n  reason: ${JSON.stringify(reason)}\n  expires: ${expires}\n`;
    })
    .join('');
}
