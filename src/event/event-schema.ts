// The published JSON Schema of one line of events.jsonl: one of the events of run-event.ts.
import type { JsonObject } from '../base/json.ts';
import { baseline, scope } from './comparison-schema.ts';
import { sharedDefinitions } from './results-schema.ts';
import { EVENTS_FORMAT, INTERNAL_ERROR, REPORT_FAILED, type RunEvent } from './run-event.ts';
import {
  count,
  described,
  flag,
  listOf,
  milliseconds,
  oneOf,
  ordinal,
  record,
  ref,
  SCHEMA_DRAFT,
  text,
} from './schema-parts.ts';

function event(
  type: RunEvent['type'],
  required: Readonly<Record<string, JsonObject>>,
  optional: Readonly<Record<string, JsonObject>> = {},
): JsonObject {
  const seq = described(count, 'Rises by one from 0.');
  const at_ms = described(milliseconds, 'Since the run began.');
  return record({ type: { const: type }, seq, at_ms, ...required }, optional);
}

const events: Readonly<Record<RunEvent['type'], JsonObject>> = {
  'run-started': event(
    'run-started',
    { format: { const: EVENTS_FORMAT }, run: ref('run'), plan: listOf(ref('planned')) },
    {
      selection: described(listOf(ref('planned')), 'Of a shard: everything that the shards play together.'),
      scope,
    },
  ),
  'baseline-loaded': event('baseline-loaded', { baseline }),
  'scenario-started': event('scenario-started', { id: text }),
  'conversation-created': event('conversation-created', { id: text, attempt: ordinal, conversation_id: text }),
  'turn-finished': event('turn-finished', { id: text, attempt: ordinal, turn: ref('turn') }),
  'attempt-finished': event('attempt-finished', {
    id: text,
    attempt: ref('attempt_end'),
    more: described(flag, 'A retry or another repeat follows.'),
  }),
  'scenario-finished': event('scenario-finished', { scenario: ref('scenario_end') }),
  'run-cancelled': event(
    'run-cancelled',
    { cause: oneOf('signal', 'max-failures', 'run-timeout'), message: text },
    { signal: oneOf('SIGINT', 'SIGTERM', 'SIGHUP') },
  ),
  warning: event('warning', { code: { anyOf: [oneOf(REPORT_FAILED, INTERNAL_ERROR), text] }, message: text }),
  'run-finished': event('run-finished', {
    duration_ms: milliseconds,
    waited_ms: milliseconds,
    unclosed: described(count, 'Conversations that were created and could not be closed.'),
  }),
};

/** JSON Schema (draft 7) of one event. */
export const eventSchema: JsonObject = {
  $schema: SCHEMA_DRAFT,
  title: 'One event of a run of rehearsal (a line of events.jsonl)',
  oneOf: Object.values(events),
  definitions: sharedDefinitions,
};
