// What the scenarios of a run exercise, and what of it they assert: what an expectation of theirs would fail for if it changed.
import type { JudgedMutant } from '../mutate/mutant.ts';
import type { MutationOutcome } from '../mutate/mutate-run.ts';
import type { Operator } from '../mutate/operator.ts';
import { OPERATORS } from '../mutate/operators.ts';
import type { CreateBody } from '../chat/wire.ts';
import { NO_UUID, type Stage } from '../mutate/transcript.ts';
import type { AttemptResult, ScenarioResult, TurnResult } from '../event/results.ts';
import type { CoverageRow, Dimension } from './coverage-report.ts';
import { listHandoffFacts, listStartFacts, type Fact } from './facts.ts';
import { compareStarts } from './swap-starts.ts';

/** What is asked of the run. */
export interface SuiteMeasure extends Stage {
  readonly results: readonly ScenarioResult[];
  readonly outcome: MutationOutcome;
  /** The variants of the config: id by name. */
  readonly variants: ReadonlyMap<string, string>;
}

/** Changes that tell whether a reply is looked at, and what becomes of the conversation. */
const NAMES = ['other-reply', 'empty', 'handoff-dropped', 'handoff-destination', 'handoff-reason', 'end-flag'];

/** The operators that coverage needs of a mutation test. */
export const COVERAGE_OPERATORS: readonly Operator[] = OPERATORS.filter(({ name }) => NAMES.includes(name));

/** How conversations begin. */
const START_DIMENSIONS: readonly Dimension[] = ['variant', 'language', 'channel', 'attribute'];

const ORDER: readonly Dimension[] = [
  'handoff_destination',
  'handoff_reason',
  'hang_up',
  'silence',
  ...START_DIMENSIONS,
  'tag',
];

/** Gives a row for every value that occurs, and for every variant of the config. */
export async function measureSuite(measure: SuiteMeasure): Promise<readonly CoverageRow[]> {
  const { results, outcome, player, variants } = measure;
  const tally = new Tally();
  const names = new Map(Array.from(variants, ([name, id]) => [id, name]));
  const nameVariant = (id: string): string => names.get(id) ?? id;
  for (const name of variants.keys()) tally.add(['variant', name], 'exercised');
  const starts = new Map(outcome.transcripts.map(({ scenario, createBody }) => [scenario.id, createBody]));
  for (const { id, tags, attempts } of results) {
    const attempt = attempts.at(-1);
    const turns = attempt?.turns ?? [];
    const body = starts.get(id) ?? (turns.length === 0 ? {} : await renderStart(id, attempt, measure));
    const facts = [...listTags(tags), ...listStartFacts(body, nameVariant), ...turns.flatMap(listTurnFacts)];
    for (const fact of facts) tally.add(fact, 'exercised', id);
  }
  for (const { transcript, compared, noticed } of await compareStarts(outcome.transcripts, player, nameVariant)) {
    const { id } = transcript.scenario;
    for (const fact of compared) tally.add(fact, 'judged', id);
    for (const fact of noticed) tally.add(fact, 'asserted', id);
  }
  const tagsById = new Map(results.map(({ id, tags }) => [id, tags]));
  for (const mutant of outcome.mutants) {
    for (const id of mutant.noticedBy) {
      for (const fact of [...listTags(tagsById.get(id) ?? []), ...listProven(mutant)]) tally.add(fact, 'asserted', id);
    }
  }
  return tally.rows();
}

/** What a scenario that was left out began with, as its file has it now. */
async function renderStart(
  id: string,
  attempt: AttemptResult | undefined,
  { scenarios, player, startedAtMs }: SuiteMeasure,
): Promise<CreateBody> {
  const scenario = scenarios.get(id);
  if (scenario === undefined) return {};
  const wallMs = startedAtMs + (attempt?.started_ms ?? 0);
  const { createBody } = await player.play({ scenario, replies: [], conversationId: '', wallMs, uuid: NO_UUID });
  return createBody;
}

function listTags(tags: readonly string[]): readonly Fact[] {
  return tags.map((tag) => ['tag', tag]);
}

/** What a turn shows. */
function listTurnFacts({ silence, end_conversation, handoff }: TurnResult): readonly Fact[] {
  return [
    ...listHandoffFacts(handoff),
    ...(silence === undefined ? [] : [['silence', silence] as const]),
    ...(end_conversation === true ? [describeEnd(handoff !== null)] : []),
  ];
}

function describeEnd(hasHandoff: boolean): Fact {
  return ['hang_up', hasHandoff ? 'with a handoff' : 'without a handoff'];
}

/** What is asserted where this change is noticed. */
function listProven({ operator, state: { reply, before }, state }: JudgedMutant): readonly Fact[] {
  const facts = listHandoffFacts(reply.handoff);
  switch (operator) {
    case 'handoff-destination':
      return facts.filter(([dimension]) => dimension === 'handoff_destination');
    case 'handoff-reason':
      return facts.filter(([dimension]) => dimension === 'handoff_reason');
    case 'end-flag':
      return reply.endConversation ? [describeEnd(reply.handoff !== null)] : [];
    case 'other-reply':
    case 'empty': {
      const silence = before.length === 0 ? undefined : state.transcripts[0]?.turns[state.turn]?.silence;
      return silence === undefined ? [] : [['silence', silence]];
    }
    default:
      return [];
  }
}

type Share = 'exercised' | 'judged' | 'asserted';

/** Scenarios by fact. */
class Tally {
  readonly #rows = new Map<string, { readonly fact: Fact } & Readonly<Record<Share, Set<string>>>>();

  /** Counts a scenario once for each fact; without an id the fact is only known to be there. */
  add(fact: Fact, as: Share, id?: string): void {
    const key = JSON.stringify(fact);
    const row = this.#rows.get(key) ?? { fact, exercised: new Set(), judged: new Set(), asserted: new Set() };
    this.#rows.set(key, row);
    if (id !== undefined) row[as].add(id);
  }

  /** By dimension, then what is asserted least. */
  rows(): readonly CoverageRow[] {
    const rows = Array.from(this.#rows.values(), ({ fact: [dimension, value], exercised, judged, asserted }) => ({
      dimension,
      value,
      exercised: exercised.size,
      asserted: START_DIMENSIONS.includes(dimension) && judged.size === 0 ? null : asserted.size,
    }));
    return rows.sort(
      (a, b) =>
        ORDER.indexOf(a.dimension) - ORDER.indexOf(b.dimension) ||
        (a.asserted ?? 0) - (b.asserted ?? 0) ||
        (a.value < b.value ? -1 : 1),
    );
  }
}
