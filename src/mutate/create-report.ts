// Makes the document of a mutation test from its judged mutants.
import { findRedundant } from './find-redundant.ts';
import type { MutationOutcome } from './mutate-run.ts';
import type {
  ExchangeDocument,
  MutationReport,
  ProposalDocument,
  SurvivorDocument,
  SurvivorGroupDocument,
} from './mutation-report.ts';
import { MUTATION_FORMAT } from './mutation-report.ts';
import type { Operator } from './operator.ts';
import type { Proposal, Proposer } from './propose-expectation.ts';
import type { RecordedReply } from './recorded-reply.ts';
import { countMutants, scoreOperators, scoreScenarios, scoreTags } from './score.ts';
import { groupSurvivors, type SurvivorGroup } from './survivors.ts';

/** What the document states beside the mutants. */
export interface ReportFacts {
  readonly run: MutationReport['run'];
  readonly seed: number;
  readonly sample: number | undefined;
  readonly operators: readonly Operator[];
  /** False where some operators were left out: nobody knows then what is redundant. */
  readonly isWhole: boolean;
  readonly proposer: Proposer;
  /** For so many groups of survivors an expectation is proposed, the worst ones. */
  readonly proposals: number;
}

/** Creates the document. */
export async function createReport(outcome: MutationOutcome, facts: ReportFacts): Promise<MutationReport> {
  const { mutants, transcripts } = outcome;
  const { operators, isWhole, sample } = facts;
  const survivors: SurvivorGroupDocument[] = [];
  for (const [at, group] of groupSurvivors(mutants, operators).entries()) {
    const proposal = at < facts.proposals ? await facts.proposer.propose(group) : undefined;
    survivors.push(describeGroup(group, proposal));
  }
  return {
    format: MUTATION_FORMAT,
    run: facts.run,
    seed: facts.seed,
    sample: sample ?? null,
    ...countMutants(mutants),
    scenarios_tested: transcripts.length,
    replies: outcome.states.length,
    undecided: mutants.filter((mutant) => mutant.outcome === 'undecided').length,
    equivalent: outcome.equivalent,
    not_sampled: outcome.notSampled,
    by_operator: scoreOperators(mutants, operators),
    by_tag: scoreTags(mutants),
    by_scenario: scoreScenarios(mutants, transcripts),
    survivors,
    redundant: isWhole && sample === undefined ? findRedundant(mutants, transcripts) : [],
    left_out: outcome.leftOut,
  };
}

function describeGroup({ state, survivors }: SurvivorGroup, proposal: Proposal | undefined): SurvivorGroupDocument {
  const [scenario = '', ...also] = new Set(
    survivors.flatMap((mutant) => mutant.state.transcripts.map((transcript) => transcript.scenario.id)),
  );
  const place = state.transcripts[0]?.steps[state.turn]?.place;
  const distinct = new Map(survivors.map((mutant) => [`${mutant.operator} ${mutant.note}`, mutant]));
  return {
    scenario,
    also: also.sort(),
    file: place?.file ?? '',
    line: place?.line ?? 0,
    turn: state.turn,
    conversation: [...state.before, state.reply].map(describeExchange),
    survivors: Array.from(distinct.values(), ({ operator, note, reply }) => describeSurvivor(operator, note, reply)),
    proposal: proposal === undefined ? null : describeProposal(proposal),
  };
}

function describeExchange({ message, response, endConversation, handoff }: RecordedReply): ExchangeDocument {
  return { user: message ?? null, response, end_conversation: endConversation, handoff };
}

function describeSurvivor(operator: string, note: string, reply: RecordedReply): SurvivorDocument {
  const { response, endConversation, handoff } = reply;
  return { operator, note, response, end_conversation: endConversation, handoff };
}

function describeProposal({ catches, ...proposal }: Proposal): ProposalDocument {
  return { ...proposal, catches: new Set(catches.map(({ operator, note }) => `${operator} ${note}`)).size };
}
