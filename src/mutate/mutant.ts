// One changed reply at one state of the conversations, and what became of it.
import type { RecordedReply } from './recorded-reply.ts';
import type { State } from './states.ts';

/** A reply changed in one way. */
export interface Mutant {
  /** Stable from run to run, as long as the agent says the same. */
  readonly key: string;
  readonly operator: string;
  readonly state: State;
  /** What is changed; the rest of the reply is each conversation's own. */
  readonly change: Partial<RecordedReply>;
  /** The state's reply, changed. */
  readonly reply: RecordedReply;
  /** What was changed into what, in a few words. */
  readonly note: string;
}

/** A mutant and who noticed it. */
export interface JudgedMutant extends Mutant {
  /** `noticed` where any scenario at the state does not pass; `undecided` where none can be judged. */
  readonly outcome: 'noticed' | 'survived' | 'undecided';
  /** Ids of the scenarios that did not pass. */
  readonly noticedBy: readonly string[];
}
