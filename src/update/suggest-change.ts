// From a difference to what can be done about it. Every way to a place in a file goes through here, and none to one that has
// changed since the run.
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { isMissingHandoff, type Difference } from './difference.ts';
import { isStillDemanded } from './still-demanded.ts';
import { suggestCapture } from './suggest-capture.ts';
import { suggestImplied } from './suggest-implied.ts';
import { suggestMatcher } from './suggest-matcher.ts';
import { suggestEmptyField, suggestNoHandoff, suggestOutcome } from './suggest-outcome.ts';
import { suggestText } from './suggest-text.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located, SuiteText } from './suite-text.ts';

const CHANGED = 'the file has changed since the run: another text stands here; play it again first';

/** Suggests a change, or says why there is none. */
export async function suggestChange(
  difference: Difference,
  suite: SuiteText,
  patterns: PatternRunner,
): Promise<Suggestion> {
  const [{ check }] = difference.failed;
  const place = suite.locate(check, check.implied === true ? 'mapping' : 'value');
  if (check.implied === true)
    return place === undefined ? { reason: CHANGED } : suggestImplied(difference, place, suite);
  if (check.subject === 'body') return { reason: 'a JSON Schema is changed by hand' };
  if (place === undefined || !isStillDemanded(place.node, check)) return { reason: CHANGED };
  return check.subject.startsWith('capture ')
    ? suggestCapture(difference, place, patterns)
    : suggestWritten(difference, place, suite);
}

function suggestWritten(difference: Difference, place: Located, suite: SuiteText): Suggestion {
  const [first] = difference.failed;
  const { check } = first;
  if (isMissingHandoff(first)) return suggestNoHandoff(difference, place);
  if (check.matcher === 'is') return suggestOutcome(difference, place, suite);
  if (check.expected_text === undefined) return suggestMatcher(difference, place);
  const isEmptyField = check.subject.startsWith('handoff.') && check.actual === null;
  return isEmptyField ? suggestEmptyField(difference, place) : suggestText(difference, place, suite);
}
