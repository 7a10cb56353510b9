// All mutants of a run: every operator on every reply. What nobody could mean by an expectation is counted and left out.
import { mixHash } from '../base/mix-hash.ts';
import { createRandom } from '../base/seeded-random.ts';
import { listWords } from './likeness.ts';
import type { Mutant } from './mutant.ts';
import type { Change, Operator, Point } from './operator.ts';
import type { RecordedReply } from './recorded-reply.ts';
import { ReplyPool } from './reply-pool.ts';
import { listSaid, listScenarios, readBudget, readLanguage, readVariant } from './state-facts.ts';
import { compareForm, type State } from './states.ts';

/** What is made of the states of a run. */
export interface MutantRequest {
  readonly states: readonly State[];
  readonly operators: readonly Operator[];
  readonly seed: number;
  /** At most so many mutants; undefined for all. */
  readonly sample: number | undefined;
  /** Other replies of the agent to the same words, by the state's `words`: what differs among them is not expected by anybody. */
  readonly otherReplies: ReadonlyMap<string, readonly string[]>;
}

/** The mutants to be judged, and how many were left out. */
export interface MutantList {
  readonly mutants: readonly Mutant[];
  /** Nothing an author could mean: the same to a reader, or what the agent says differently each time. */
  readonly equivalent: number;
  /** Left out by `sample`. */
  readonly notSampled: number;
}

/** Lists the mutants of all states. */
export function listMutants(request: MutantRequest): MutantList {
  const pool = new ReplyPool(request.states);
  let equivalent = 0;
  const mutants = request.states.flatMap((state) => {
    const candidates = listCandidates(state, pool, request);
    const distinct = dropEquivalent(candidates, request.otherReplies.get(state.words) ?? []);
    equivalent += candidates.length - distinct.length;
    return distinct;
  });
  const sampled = takeSample(mutants, request);
  return { mutants: sampled, equivalent, notSampled: mutants.length - sampled.length };
}

function listCandidates(state: State, pool: ReplyPool, { operators, seed }: MutantRequest): readonly Mutant[] {
  const facts: Omit<Point, 'random'> = {
    reply: state.reply,
    before: state.before,
    scenarios: listScenarios(state),
    said: listSaid(state),
    language: readLanguage(state),
    variant: readVariant(state),
    budgetMs: readBudget(state),
    pool,
  };
  return operators.flatMap((operator) => {
    const random = createRandom(mixHash(seed, `${state.key} ${operator.name}`));
    return operator.change({ ...facts, random }).map((change, at) => createMutant(state, operator, { change, at }));
  });
}

function createMutant(state: State, operator: Operator, { change, at }: { change: Change; at: number }): Mutant {
  return {
    key: `${state.key} ${operator.name} ${at}`,
    operator: operator.name,
    state,
    change: change.reply,
    reply: { ...state.reply, ...change.reply },
    note: change.note,
  };
}

/** Takes out what reads as the recorded reply does, what another mutant is already, and what varies anyway. */
function dropEquivalent(candidates: readonly Mutant[], otherReplies: readonly string[]): readonly Mutant[] {
  const seen = new Set<string>();
  return candidates.filter((mutant) => {
    const form = describeForm(mutant.reply);
    const isNew = form !== describeForm(mutant.state.reply) && !seen.has(form);
    seen.add(form);
    return isNew && !variesAnyway(mutant, otherReplies);
  });
}

function describeForm({ response, handoff, endConversation, latencyMs }: RecordedReply): string {
  return JSON.stringify([compareForm(response), handoff, endConversation, latencyMs]);
}

/**
 * True where only words were changed that the agent's other replies to the same words do not have. Where most are gone it is no
 * such detail: an agent that says it in other words each time still has to say it.
 */
function variesAnyway({ reply, state }: Mutant, otherReplies: readonly string[]): boolean {
  if (otherReplies.length === 0 || reply.response === state.reply.response) return false;
  const kept = listWords(reply.response);
  const original = listWords(state.reply.response);
  const taken = [...original.difference(kept)];
  if (taken.length > original.size / 2) return false;
  const others = otherReplies.map(listWords);
  return taken.length > 0 && taken.every((word) => others.some((words) => !words.has(word)));
}

/** Takes those whose keys hash lowest: which ones does not depend on the others. */
function takeSample(mutants: readonly Mutant[], { sample, seed }: MutantRequest): readonly Mutant[] {
  if (sample === undefined || mutants.length <= sample) return mutants;
  const ranked = mutants.map((mutant, at) => ({ at, rank: mixHash(seed, mutant.key), key: mutant.key }));
  ranked.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const taken = new Set(ranked.slice(0, sample).map(({ at }) => at));
  return mutants.filter((_, at) => taken.has(at));
}
