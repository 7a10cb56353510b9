// The sample run of the golden files as events, whole and cut into shards.
import type { Baseline, ScenarioOutcome } from '../../src/event/comparison.ts';
import type { RunEvent, RunStarted } from '../../src/event/run-event.ts';
import type { PlannedScenario } from '../../src/event/results.ts';
import { buildEvents, buildScenario } from '../unit/report/build-events.ts';
import { SAMPLE_SCENARIOS } from '../unit/report/sample-run.ts';

const META = {
  ci: 'gitlab',
  commit: '0123abcd',
  branch: 'fix/returns',
  build: 'https://ci.example/pipelines/7',
  pull_request: '12',
  agent_version: '4.2',
  environment: 'sandbox',
};

/** Against it something got worse, something stayed broken, something is new, and something is gone. */
const BASELINE: Baseline = {
  run: '2026-11-24T10-00-00-def456',
  file: null,
  target: 'sandbox',
  scenarios: [
    ['premium-greeting', 'passed', 'scenarios/returns.yaml'],
    ['returns-policy', 'passed', 'scenarios/returns.yaml'],
    ['price-exact', 'failed', 'scenarios/booking/tables.yaml'],
    ['time-out', 'passed', 'scenarios/errors.yaml'],
    ['silence-of-old', 'passed', 'scenarios/booking/tables.yaml'],
    ['left-out', 'passed', 'scenarios/booking/tables.yaml'],
  ].map(([id = '', verdict = '', file = '']) => ({
    id,
    verdict: verdict as ScenarioOutcome['verdict'],
    latency_ms: 100,
    file,
  })),
  without_verdict: ['returns-flaky'],
};

/** A run with every kind of result, that `--max-failures` stopped and whose last scenario has no result. */
export const SAMPLE_EVENTS: readonly RunEvent[] = buildEvents(
  [
    ...SAMPLE_SCENARIOS,
    buildScenario({ id: 'not-begun', name: 'Not begun', verdict: 'skipped', skip_kind: 'run', skip_reason: 'stopped' }),
    buildScenario({ id: 'lost', name: 'Lost' }),
  ],
  {
    run: { meta: META, order: 'random', seed: 7 },
    missing: ['lost'],
    cancelled: { cause: 'max-failures', message: 'stopped after 9 failures' },
    warnings: [{ code: 'rate-limited', message: 'the agent answered 429 three times' }],
    waitedMs: 4000,
    scope: { covers: [''], left_out: ['left-out'] },
    baseline: BASELINE,
  },
);

/** Cuts a run into shards as if each had played every so many-th scenario; nothing else differs. */
export function cutIntoShards(events: readonly RunEvent[], total: number): RunEvent[][] {
  const [started, ...rest] = events;
  if (started?.type !== 'run-started') throw new Error('a run begins with run-started');
  return Array.from({ length: total }, (_, at) => {
    const plan = started.plan.filter((__, position) => position % total === at);
    const shard = [createStart(started, plan, { index: at + 1, total }), ...rest.filter(isOf(plan, at === 0))];
    // All that was waited was waited by the first.
    const waits = (event: RunEvent): RunEvent =>
      event.type === 'run-finished' && at > 0 ? { ...event, waited_ms: 0 } : event;
    return shard.map((event, seq) => ({ ...waits(event), seq }));
  });
}

function createStart(
  started: RunStarted,
  plan: readonly PlannedScenario[],
  shard: { readonly index: number; readonly total: number },
): RunStarted {
  const run = { ...started.run, id: `shard-${shard.index}`, shard };
  const { covers = [], left_out: before = [] } = started.scope ?? {};
  const others = started.plan.filter((scenario) => !plan.includes(scenario)).map(({ id }) => id);
  return { ...started, run, plan, selection: started.plan, scope: { covers, left_out: [...before, ...others] } };
}

function isOf(plan: readonly PlannedScenario[], isFirst: boolean): (event: RunEvent) => boolean {
  const ids = new Set(plan.map(({ id }) => id));
  return (event) => {
    if (event.type === 'scenario-finished') return ids.has(event.scenario.id);
    if (event.type === 'warning') return isFirst;
    if (event.type === 'run-cancelled') return ids.has('not-begun');
    if (event.type === 'run-started' || event.type === 'baseline-loaded' || event.type === 'run-finished') return true;
    return ids.has(event.id);
  };
}
