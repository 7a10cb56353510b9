// The published JSON Schema of results.json, and the definitions that the schema of events shares with it.
import type { JsonObject } from '../base/json.ts';
import { comparison } from './comparison-schema.ts';
import { RESULTS_FORMAT } from './results.ts';
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
  share,
  text,
  textOrNull,
  texts,
} from './schema-parts.ts';

const place = { file: text, line: ordinal, column: ordinal };

const check = record(
  {
    subject: described(text, 'What was compared: response, handoff.reason, end_conversation, capture NAME …'),
    matcher: described(text, "The matcher's key (contains, matches …), or `is`."),
    passed: flag,
    expected: described(text, 'What was demanded, as a person reads it.'),
    actual: described(textOrNull, 'What came; null where the field was missing.'),
    ...place,
  },
  {
    expected_text: described(text, 'The demanded text alone, where the matcher demands one.'),
    implied: described({ const: true }, 'Nobody wrote this check; such checks are recorded only when they fail.'),
    message: text,
  },
);

const handoff: JsonObject = {
  type: ['object', 'null'],
  description: "The reply's handoff as received; agents may add fields.",
  properties: { destination: textOrNull, reason: textOrNull },
};

const turn = record(
  {
    index: described(count, 'Number of the exchange in the conversation; 0 is the greeting.'),
    user: described(textOrNull, 'What was said; null for the greeting and for silence.'),
    response: described(textOrNull, "The agent's whole text; null where no usable answer came."),
    end_conversation: { type: ['boolean', 'null'] },
    handoff,
    latency_ms: { type: ['number', 'null'], minimum: 0 },
    started_ms: described(milliseconds, 'From the start of the run.'),
    checks: listOf(ref('check')),
    ...place,
  },
  {
    name: text,
    silence: described(oneOf('absent', 'empty'), 'On a silent turn: no message at all, or an empty one.'),
    answer: described({ const: true }, 'The words came from `answers`, not from the script.'),
    waited_ms: described(milliseconds, 'Time spent waiting for the rate limit.'),
    correlation_id: text,
    extra: described({ type: 'object' }, 'Fields of the body that the API does not document.'),
    captures: texts,
    warnings: listOf(text),
  },
);

const error = record(
  { kind: text, message: text },
  {
    hint: text,
    turn: described(count, 'Index of the turn it happened in.'),
    operation: oneOf('create', 'respond', 'close'),
    status: { type: 'integer' },
    error_code: text,
    correlation_id: text,
    may_be_delivered: described({ const: true }, 'The agent may have processed the message; it was not sent again.'),
    body_excerpt: text,
    ...place,
  },
);

const attemptEnd = {
  attempt: described(ordinal, 'Repeats and retries alike, in the order they were played.'),
  verdict: oneOf('passed', 'failed', 'errored'),
  conversation_id: textOrNull,
  error: { anyOf: [{ type: 'null' }, ref('error')] },
  started_ms: milliseconds,
  duration_ms: milliseconds,
  requests: described(count, 'HTTP requests made: create, respond and close, repeated ones included.'),
  slot: described(count, 'Which of the concurrent places it was played in.'),
};
const attemptMore = { repeat: ordinal, waited_ms: milliseconds, warnings: listOf(text) };

const plannedParts = { id: text, name: text, file: text, line: ordinal, tags: listOf(text) };

const repeat = record({
  planned: ordinal,
  played: count,
  passed: count,
  errored: count,
  pass_rate: share,
  interval: described(
    { type: 'array', items: share, minItems: 2, maxItems: 2 },
    'Wilson score interval (95 %) of the rate seen.',
  ),
});

const quarantine = record({ reason: text, expired: flag }, { owner: text, ticket: text, expires: text });

const scenarioEnd = {
  ...plannedParts,
  verdict: oneOf('passed', 'failed', 'errored', 'skipped'),
  flaky: described(flag, 'Passed, but not on the first attempt.'),
  quarantined: described(flag, 'Reported, but never makes the run fail.'),
  started_ms: milliseconds,
  duration_ms: milliseconds,
};
const scenarioMore = {
  description: text,
  variant: text,
  quarantine: ref('quarantine'),
  skip_reason: text,
  skip_kind: described(oneOf('file', 'run'), 'Skipped by the author, or because the run stopped.'),
  expected_failure: text,
  repeat: ref('repeat'),
};

const runParts = {
  id: text,
  version: text,
  target: text,
  started_at: { type: 'string', format: 'date-time' },
  seed: { type: ['integer', 'null'] },
  order: oneOf('file', 'random'),
  shard: { anyOf: [{ type: 'null' }, record({ index: ordinal, total: ordinal })] },
  concurrency: ordinal,
  rate: { type: ['number', 'null'] },
  meta: texts,
  fail_on: listOf(text),
  selected: described(count, 'Scenarios that the selection held before sharding.'),
  play_options: described(listOf(text), 'Options with which a scenario of this run is played again.'),
};
const runMore = { base_url: text, rerun_of: text, insecure: { const: true } };

const counts = record({
  planned: count,
  passed: count,
  failed: described(count, 'Quarantined ones included.'),
  errored: described(count, 'Quarantined ones included.'),
  skipped: count,
  flaky: count,
  quarantined: count,
  checks: count,
  requests: described(count, 'Every create, respond and close of every attempt.'),
});

/** Definitions that results.json and events have in common. */
export const sharedDefinitions = {
  check,
  turn,
  error,
  repeat,
  quarantine,
  run: record(runParts, runMore),
  planned: record(plannedParts, { variant: text }),
  attempt_end: record(attemptEnd, attemptMore),
  scenario_end: record(scenarioEnd, scenarioMore),
} satisfies JsonObject;

const runEnd = {
  duration_ms: milliseconds,
  waited_share: described(share, 'Share of conversation time spent waiting for the rate limit.'),
  exit_code: count,
  exit_name: oneOf('ok', 'failed', 'usage', 'errored', 'empty', 'incomplete', 'internal', 'interrupted'),
  verdict_reason: described(text, 'Why the exit code is what it is.'),
};

/** JSON Schema (draft 7) of results.json. */
export const resultsSchema: JsonObject = {
  $schema: SCHEMA_DRAFT,
  title: 'Results of a run of rehearsal (results.json)',
  ...record({
    format: { const: RESULTS_FORMAT },
    run: record({ ...runParts, ...runEnd }, runMore),
    counts,
    cancelled: { anyOf: [{ type: 'null' }, record({ cause: text, message: text })] },
    warnings: listOf(record({ code: text, message: text })),
    missing: described(
      listOf(record({ id: text, file: text, line: ordinal })),
      'Planned scenarios without a result: the run was killed, or a shard is missing.',
    ),
    comparison: { anyOf: [{ type: 'null' }, comparison] },
    scenarios: listOf(record({ ...scenarioEnd, attempts: listOf(ref('attempt')) }, scenarioMore)),
  }),
  definitions: {
    ...sharedDefinitions,
    attempt: record({ ...attemptEnd, turns: listOf(ref('turn')) }, attemptMore),
  },
};
