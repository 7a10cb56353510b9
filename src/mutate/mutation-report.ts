// What a mutation test found, as the document that `mutate --format json` prints (snake_case); all else is rendered from it.
import type { Handoff } from '../chat/wire.ts';

/** Name of the format of the document. */
export const MUTATION_FORMAT = 'rehearsal-mutation/1';

/** How many mutants there were, and what became of them. */
export interface MutantCounts {
  /** Those that count: noticed or survived. */
  readonly mutants: number;
  readonly noticed: number;
  readonly survived: number;
  /** Noticed share of those that count, 0 to 1, to four digits; null where none counts. */
  readonly score: number | null;
}

/** The counts of one operator. */
export interface OperatorScore extends MutantCounts {
  readonly name: string;
  /** What it stands for, behind "the agent". */
  readonly title: string;
}

/** The counts of the replies that scenarios with a tag see. */
export interface TagScore extends MutantCounts {
  readonly tag: string;
}

/** The counts of the replies that one scenario sees. */
export interface ScenarioScore extends MutantCounts {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** How many of `noticed` only another scenario noticed. */
  readonly noticed_elsewhere: number;
}

/** One changed reply that nobody noticed. */
export interface SurvivorDocument {
  readonly operator: string;
  /** What was changed into what, in a few words. */
  readonly note: string;
  readonly response: string;
  readonly end_conversation: boolean;
  readonly handoff: Handoff | null;
}

/** Something that was said or happened before the changed reply. */
export interface ExchangeDocument {
  /** Null for the greeting and for silence. */
  readonly user: string | null;
  readonly response: string;
  readonly end_conversation: boolean;
  readonly handoff: Handoff | null;
}

/** Survivors at one reply, and what would have caught them. */
export interface SurvivorGroupDocument {
  readonly scenario: string;
  /** Other scenarios that see the same reply at the same place of a file. */
  readonly also: readonly string[];
  readonly file: string;
  readonly line: number;
  /** Index of the exchange, from 0, the greeting. */
  readonly turn: number;
  /** Up to the recorded reply, which is the last. */
  readonly conversation: readonly ExchangeDocument[];
  /** Worst first. */
  readonly survivors: readonly SurvivorDocument[];
  /** Null where nothing of this reply can be expected again. */
  readonly proposal: ProposalDocument | null;
}

/** An expectation ready to be pasted. */
export interface ProposalDocument {
  readonly file: string;
  readonly line: number;
  /** `expect`, `greeting` or `expect_on.NAME`. */
  readonly key: string;
  /** True where it takes the place of what is written; false where the key is new. */
  readonly replaces: boolean;
  readonly yaml: string;
  /** How many of the survivors it catches. */
  readonly catches: number;
}

/** A scenario that was not looked at, and why. */
export interface LeftOutDocument {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** A scenario of which every mutant that it notices is noticed by another one, too. */
export interface RedundantDocument {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** Id of the other one. */
  readonly by: string;
  /** How many mutants it notices. */
  readonly noticed: number;
}

/** The whole document. */
export interface MutationReport extends MutantCounts {
  readonly format: typeof MUTATION_FORMAT;
  readonly run: { readonly id: string; readonly target: string; readonly started_at: string };
  readonly seed: number;
  /** `--sample`; null for all mutants. */
  readonly sample: number | null;
  readonly scenarios_tested: number;
  /** Distinct replies at distinct points of the conversations. */
  readonly replies: number;
  /** Not counted: the conversation would have gone on in a way that was never recorded. */
  readonly undecided: number;
  /** Not counted: nothing an author could mean. */
  readonly equivalent: number;
  /** Not counted: left out by `--sample`. */
  readonly not_sampled: number;
  readonly by_operator: readonly OperatorScore[];
  /** Lowest score first. */
  readonly by_tag: readonly TagScore[];
  /** Lowest score first. */
  readonly by_scenario: readonly ScenarioScore[];
  /** Worst first. */
  readonly survivors: readonly SurvivorGroupDocument[];
  readonly redundant: readonly RedundantDocument[];
  readonly left_out: readonly LeftOutDocument[];
}
