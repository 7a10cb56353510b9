// Every conversation of a suite has an id of its own, because reports, quarantine and reruns know it by that.
import { renderPlace } from '../text/place.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import type { ExpandedScenario } from './add-paraphrases.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** Reports conversations with one id; for two documents with the same id once, however many rows they have. */
export function checkIds(scenarios: readonly ExpandedScenario[], report: Report): void {
  const first = new Map<string, ExpandedScenario>();
  const reported = new Set<string>();
  for (const expanded of scenarios) {
    const { id } = expanded.scenario;
    // Nobody sees whether an accent is a character of its own.
    const look = id.normalize('NFC');
    const other = first.get(look);
    if (other === undefined) {
      first.set(look, expanded);
      continue;
    }
    const pair =
      other.root === expanded.root ? id : `${renderPlace(placeOf(other.root))} ${renderPlace(placeOf(expanded.root))}`;
    if (reported.has(pair)) continue;
    reported.add(pair);
    report(
      describeFinding(
        'duplicate-id',
        expanded.idSpan,
        `Two conversations have the id \`${id}\`: this one and that at ${renderPlace(placeOf(other.idSpan))}`,
        describeRemedy(expanded, other),
      ),
    );
  }
}

function describeRemedy(expanded: ExpandedScenario, other: ExpandedScenario): string {
  if (other.root !== expanded.root) return 'give one of them another `id` or `name`';
  if (expanded.isParaphrase) return 'leave one of the paraphrases out: they differ in blanks at most';
  return 'give one of the rows another `name`, or take a repeated value out of the `matrix`';
}
