// The published schema of comparisons and baselines, as parts of those of results.json and of events.
import type { JsonObject } from '../base/json.ts';
import type { Change } from './comparison.ts';
import {
  count,
  described,
  flag,
  listOf,
  milliseconds,
  oneOf,
  ordinal,
  record,
  share,
  text,
  textOrNull,
} from './schema-parts.ts';

const CHANGES = {
  regression: 'It was right and is wrong, or passes clearly less often.',
  fixed: 'It was not right and passes now.',
  'still-failing': 'It did not pass before and does not now.',
  new: 'It is not in the baseline.',
  gone: 'It is in the baseline and no longer in the files.',
  errored: 'It passed, and could not be judged now.',
  uncertain: 'The verdict differs, but the repeats do not tell that from chance.',
} satisfies Record<Change, string>;

const outcomeParts = {
  verdict: oneOf('passed', 'failed', 'errored'),
  latency_ms: described(
    { type: ['number', 'null'], minimum: 0 },
    'Median over all replies of the scenario; null where none came.',
  ),
};
const outcomeMore = {
  repeats: described(
    record({ passed: count, judged: count }),
    'On repeated scenarios: attempts that passed, of those that could be judged.',
  ),
};

/** How a scenario came out. */
const outcome = record(outcomeParts, outcomeMore);

const sourceParts = {
  run: described(textOrNull, 'Id of the stored run; null for a baseline file.'),
  file: described(textOrNull, 'Path of the baseline file; null for a stored run.'),
  target: text,
};

/** What a run is compared with, whole. */
export const baseline: JsonObject = record({
  ...sourceParts,
  scenarios: listOf(record({ id: text, file: text, ...outcomeParts }, outcomeMore)),
  without_verdict: described(listOf(text), 'Ids that stood in its files but have no verdict there.'),
});

/** What of the suite a run has not planned. */
export const scope: JsonObject = record({
  covers: described(listOf(text), 'Folders (ending in `/`) and files whose scenarios were all read.'),
  left_out: described(listOf(text), 'Ids in those files that are not in the plan.'),
});

const changed = record(
  {
    id: text,
    change: described(
      oneOf(...Object.keys(CHANGES)),
      Object.entries(CHANGES)
        .map(([change, meaning]) => `${change}: ${meaning}`)
        .join(' '),
    ),
    file: text,
    before: described({ anyOf: [{ type: 'null' }, outcome] }, 'Null for what is new.'),
    after: described({ anyOf: [{ type: 'null' }, outcome] }, 'Null for what is gone.'),
  },
  {
    line: ordinal,
    name: text,
    quarantined: described({ const: true }, 'Reported, but never gates.'),
    p_value: described(share, 'With repeats: the probability that such a difference comes by chance.'),
  },
);

const latency = record({
  scenarios: described(ordinal, 'Scenarios with a latency on both sides.'),
  before_ms: described(milliseconds, "Median of the scenarios' medians."),
  after_ms: milliseconds,
  slower_by: described({ type: 'number' }, 'Share by which the median has grown; negative where it fell.'),
  p_value: share,
  notable: described(flag, 'False where chance explains the difference, or it is too small to be noticed.'),
});

/** A run held against its baseline. */
export const comparison: JsonObject = record({
  baseline: record(sourceParts),
  counts: record({
    ...Object.fromEntries(Object.keys(CHANGES).map((change) => [change, count])),
    compared: described(count, 'Scenarios with a verdict on both sides.'),
    gating: described(count, 'Regressions that are not quarantined.'),
  }),
  scenarios: described(
    listOf(changed),
    'What has changed or stays broken, in the order of the plan; what is gone comes last.',
  ),
  latency: { anyOf: [{ type: 'null' }, latency] },
});
