// From all scenarios of a suite to the plan of one run: filters, part, order, and every setting resolved.
import { createRandom, createShuffled } from '../base/seeded-random.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { listLost } from './earlier-run.ts';
import type { Plan, PlanItem } from './plan.ts';
import { selectScenarios, type Selected } from './select-scenarios.ts';
import type { LeftOut, Selection } from './selection.ts';
import { selectShard } from './shard.ts';

/** Five minutes for one attempt, where nobody says otherwise. */
export const DEFAULT_SCENARIO_TIMEOUT_MS = 300_000;

/** What people should know about a plan beside the plan. */
export interface PlanNotes {
  readonly leftOut: LeftOut;
  /**
   * Why the plan has no scenario. `nothing-selected` is an error of the run (exit 4); an empty shard of a selection that
   * is not empty, and a rerun with nothing outstanding, are not.
   */
  readonly empty?: 'nothing-selected' | 'nothing-outstanding' | 'empty-shard';
  /** Sentences for people, without the full stop. */
  readonly sentences: readonly string[];
}

/** Plans a run. With an error among the diagnostics the plan must not be played. */
export function planRun(
  scenarios: readonly Scenario[],
  selection: Selection,
): { plan: Plan; diagnostics: readonly Diagnostic[]; notes: PlanNotes } {
  const selected = selectScenarios(scenarios, selection);
  const chosen = selection.missedLines.length > 0 ? [] : selected.scenarios;
  const all = chosen.map((scenario) => createItem(scenario, selection));
  const items = selection.shard === undefined ? all : selectShard(all, selection.shard, selection.timings);
  const inOrder = Array.from(items.keys());
  const startOrder = selection.order === 'random' ? createShuffled(inOrder, createRandom(selection.seed)) : inOrder;
  const plan = { items, startOrder, selection: all };
  const leftOut = { ...selected.leftOut, shard: all.length - items.length };
  const lost = listLost(scenarios, selection.rerun);
  const empty = items.length > 0 ? undefined : findReason(selected, selection, lost.length);
  const sentences = [
    ...describeLeftOut(leftOut, lost, selection),
    ...describeEmpty(empty, { read: scenarios.length, leftOut }, selection),
  ];
  return { plan, diagnostics: selected.diagnostics, notes: { leftOut, ...(empty && { empty }), sentences } };
}

function createItem(scenario: Scenario, { flags, config, quarantine }: Selection): PlanItem {
  const repeat = flags.repeat ?? scenario.repeat ?? config.repeat ?? 1;
  const isRepeated = repeat > 1;
  const entry = quarantine(scenario);
  return {
    scenario,
    repeat: isRepeated ? repeat : null,
    passRate: isRepeated ? (flags.passRate ?? scenario.passRate ?? config.passRate ?? 1) : 1,
    retries: isRepeated ? 0 : (flags.retries ?? scenario.retries ?? config.retries ?? 0),
    timeoutMs: flags.timeoutMs ?? scenario.timeoutMs ?? config.timeoutMs ?? DEFAULT_SCENARIO_TIMEOUT_MS,
    ...(entry && { quarantine: entry }),
  };
}

function findReason(
  { scenarios: left, leftOut }: Selected,
  { rerun, missedLines }: Selection,
  lost: number,
): NonNullable<PlanNotes['empty']> {
  if (missedLines.length > 0) return 'nothing-selected';
  if (left.length > 0) return 'empty-shard';
  // What is outstanding but can't be played is not the same as nothing outstanding.
  return rerun === undefined || leftOut.rerun === 0 || lost > 0 ? 'nothing-selected' : 'nothing-outstanding';
}

/** So many ids that can't be played are named. */
const NAMED_LOST = 5;

function describeLeftOut(leftOut: LeftOut, lost: readonly string[], { target }: Selection): readonly string[] {
  const sentences: string[] = [];
  if (leftOut.onlyOn > 0) {
    sentences.push(`${count(leftOut.onlyOn)} left out: \`only_on\` does not name the target \`${target}\``);
  }
  if (leftOut.only > 0) sentences.push(`${count(leftOut.only)} left out: others say \`only: true\``);
  if (lost.length > 0) {
    const named = lost.slice(0, NAMED_LOST).map((id) => `\`${id}\``);
    const more = lost.length > NAMED_LOST ? `, and ${lost.length - NAMED_LOST} more` : '';
    const are = lost.length === 1 ? 'is' : 'are';
    sentences.push(`${count(lost.length)} to be run again ${are} not in the files read: ${named.join(', ')}${more}`);
  }
  return sentences;
}

function describeEmpty(
  empty: PlanNotes['empty'],
  { read, leftOut }: { readonly read: number; readonly leftOut: LeftOut },
  selection: Selection,
): readonly string[] {
  const { shard } = selection;
  switch (empty) {
    case undefined:
      return [];
    case 'nothing-selected':
      return describeNothingSelected(read, leftOut, selection);
    case 'nothing-outstanding':
      return [describeNothingOutstanding(leftOut)];
    case 'empty-shard':
      return [`shard ${shard?.index ?? 1}/${shard?.total ?? 1} is empty: the selection has ${count(leftOut.shard)}`];
    default:
      return unreachable(empty);
  }
}

function describeNothingOutstanding({ rerun, notInRun }: LeftOut): string {
  const passed = `${count(rerun)} passed in the run to be run again, or ${rerun === 1 ? 'is' : 'are'} skipped`;
  const others = notInRun === 0 ? '' : `; ${count(notInRun)} ${notInRun === 1 ? 'was' : 'were'} not in it`;
  return `nothing is outstanding: ${passed}${others}`;
}

/** Names what let nothing through, so that a mistyped filter is found at a glance. */
function describeNothingSelected(read: number, leftOut: LeftOut, selection: Selection): readonly string[] {
  if (selection.missedLines.length > 0) return selection.missedLines.map((line) => `no scenario is at \`${line}\``);
  if (read === 0) return ['no scenario is in the files and folders read'];
  const filters: readonly (readonly [name: string, leftOut: number])[] = [
    [`--tags "${selection.tags ?? ''}"`, leftOut.tags],
    [`--grep "${selection.grep ?? ''}"`, leftOut.grep],
    ['--rerun', leftOut.notInRun + leftOut.rerun],
    ['--watch', leftOut.watched],
  ];
  const active = filters.filter(([, left]) => left > 0).map(([name, left]) => `\`${name}\` leaves out ${left}`);
  return [`no scenario is selected${active.length === 0 ? '' : `: of ${count(read)}, ${active.join(', ')}`}`];
}

function count(scenarios: number): string {
  return scenarios === 1 ? '1 scenario' : `${scenarios} scenarios`;
}
