// The whole of a mutation test, from the stored results of a run to judged mutants.
import type { ScenarioResult } from '../event/results.ts';
import { judgeMutants } from './judge-mutants.ts';
import { listMutants, type MutantList } from './list-mutants.ts';
import type { JudgedMutant } from './mutant.ts';
import type { Operator } from './operator.ts';
import { listOtherReplies } from './other-replies.ts';
import { listStates, type State } from './states.ts';
import { createTranscript, isTranscript, type LeftOut, type Stage, type Transcript } from './transcript.ts';

/** What to test, and how. */
export interface MutationRequest {
  readonly results: readonly ScenarioResult[];
  readonly stage: Stage;
  readonly operators: readonly Operator[];
  readonly seed: number;
  /** At most so many mutants; undefined for all. */
  readonly sample: number | undefined;
}

/** What came of it. */
export interface MutationOutcome extends Omit<MutantList, 'mutants'> {
  readonly mutants: readonly JudgedMutant[];
  readonly states: readonly State[];
  readonly transcripts: readonly Transcript[];
  /** In the order of the run. */
  readonly leftOut: readonly LeftOut[];
  readonly otherReplies: ReadonlyMap<string, readonly string[]>;
}

/** Makes the mutants of a stored run and judges them, without a request. */
export async function mutateRun({ results, stage, ...how }: MutationRequest): Promise<MutationOutcome> {
  const transcripts: Transcript[] = [];
  const leftOut: LeftOut[] = [];
  for (const result of results) {
    const made = await createTranscript(result, stage);
    if (isTranscript(made)) transcripts.push(made);
    else leftOut.push(made);
  }
  const states = listStates(transcripts);
  const otherReplies = listOtherReplies(states);
  const { mutants, ...counts } = listMutants({ ...how, states, otherReplies });
  return { mutants: await judgeMutants(mutants, stage.player), ...counts, states, transcripts, leftOut, otherReplies };
}
