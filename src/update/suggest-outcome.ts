// Changes of what is demanded beside the text: handoff, end of the conversation, latency.
import { parseDuration } from '../base/duration.ts';
import type { JsonValue } from '../base/json.ts';
import type { Handoff } from '../chat/wire.ts';
import { nodeAt } from '../edit/node-path.ts';
import { hasHoles } from '../scenario/parse-holes.ts';
import { textOf } from '../yaml/yaml-access.ts';
import { describeHolding, type Difference } from './difference.ts';
import { suggestEnd } from './suggest-end.ts';
import type { Suggestion } from './suggestion.ts';
import type { Located, SuiteText } from './suite-text.ts';
import { escapeHoles } from './template-values.ts';

/** Suggests what happened in the place of a plain value: `handoff`, `end_conversation`, `latency`. */
export function suggestOutcome(difference: Difference, place: Located, suite: SuiteText): Suggestion {
  const [{ check, turn }] = difference.failed;
  if (hasHoles(textOf(place.node) ?? '')) return { reason: 'the value comes from a variable' };
  if (check.subject === 'latency') return suggestLatency(difference, place);
  const holding = describeHolding(difference);
  if (holding !== undefined) return { reason: holding };
  if (check.subject === 'handoff') return replaceWith(place, describeHandoff(turn.handoff));
  if (turn.end_conversation !== true) return replaceWith(place, false);
  return suggestEnd(difference, place, { kind: 'replace', path: place.path, value: true }, suite);
}

/** Suggests that there is no handoff, in the place of what is demanded of it. */
export function suggestNoHandoff(difference: Difference, place: Located): Suggestion {
  const { path, documents } = place;
  const at = path.lastIndexOf('handoff') + 1;
  const node = nodeAt(documents, path.slice(0, at));
  if (at === 0 || node === undefined) return { reason: 'the handoff is not written here' };
  const holding = describeHolding(difference);
  if (holding !== undefined) return { reason: holding };
  return replaceWith({ source: place.source, path: path.slice(0, at) }, false);
}

/** Suggests that a field of the handoff is empty, in the place of a text that it must be. */
export function suggestEmptyField(difference: Difference, { path, source, documents }: Located): Suggestion {
  const holding = describeHolding(difference);
  if (holding !== undefined) return { reason: holding };
  const parent = nodeAt(documents, path.slice(0, -1));
  const isMatcher = ['equals', 'contains', 'exact'].includes(String(path.at(-1)));
  if (isMatcher && (parent?.kind !== 'mapping' || parent.entries.length > 1))
    return { reason: 'the handoff does not have this field' };
  const edit = isMatcher
    ? ({ kind: 'rename', path, to: 'empty', value: true } as const)
    : ({ kind: 'replace', path, value: { empty: true } } as const);
  return { proposal: { file: source.file, edits: [edit], notes: ['the handoff does not have this field'] } };
}

/** What a scenario says of a handoff that came: its destination, and its reason where it has one. */
export function describeHandoff(handoff: Handoff | null): JsonValue {
  if (handoff === null) return false;
  const { destination, reason } = handoff;
  const [to, why] = [destination, reason].map((text) =>
    typeof text === 'string' && text !== '' ? escapeHoles(text) : undefined,
  );
  if (to === undefined && why === undefined) return true;
  if (why === undefined) return to ?? true;
  return { ...(to !== undefined && { destination: to }), reason: why };
}

/** The slowest reply, rounded up so that it is a limit and no measurement. */
function suggestLatency({ failed }: Difference, place: Located): Suggestion {
  const slowest = Math.max(...failed.map(({ turn }) => turn.latency_ms ?? 0));
  const text = roundUp(slowest);
  const { path, source } = place;
  const compose = (value: string): ReturnType<typeof proposal> | string =>
    parseDuration(value) === undefined ? 'a duration is a number with a unit, such as 500ms or 3s' : proposal(value);
  const proposal = (value: string) => ({
    file: source.file,
    edits: [{ kind: 'replace', path, value } as const],
    notes: [],
  });
  return { proposal: proposal(text), draft: { text, compose } };
}

function roundUp(ms: number): string {
  if (ms < 1_000) return `${Math.ceil((ms * 1.1) / 100) * 100}ms`;
  const step = ms < 10_000 ? 0.5 : 5;
  return `${Math.ceil((ms * 1.1) / 1_000 / step) * step}s`;
}

function replaceWith({ path, source }: Pick<Located, 'path' | 'source'>, value: JsonValue): Suggestion {
  return { proposal: { file: source.file, edits: [{ kind: 'replace', path, value }], notes: [] } };
}
