// What a mutation operator is: one way in which agents regress, applied to one reply.
import type { Random } from '../base/seeded-random.ts';
import type { RecordedReply } from './recorded-reply.ts';
import type { ReplyPool } from './reply-pool.ts';

/** A reply and what operators may know of it. */
export interface Point {
  readonly reply: RecordedReply;
  /** The replies before it in the conversation. */
  readonly before: readonly RecordedReply[];
  /** Ids of the scenarios that see it, as written. */
  readonly scenarios: readonly string[];
  /** What the user has said so far, as text. */
  readonly said: readonly string[];
  /** Two letters, `en` where nothing tells. */
  readonly language: string;
  readonly variant: string | undefined;
  /** The least latency that is expected of it, in milliseconds; undefined where none is. */
  readonly budgetMs: number | undefined;
  readonly pool: ReplyPool;
  /** A sequence of its own for each operator and reply, so that nothing depends on the order of the run. */
  readonly random: Random;
}

/** What is different about a reply. */
export interface Change {
  readonly reply: Partial<RecordedReply>;
  /** What was changed into what, in a few words. */
  readonly note: string;
}

/** One way in which agents regress. */
export interface Operator {
  readonly name: string;
  /** What it stands for, as the end of "the agent ...". */
  readonly title: string;
  /** Worst first when survivors are shown: 3 is what costs money, 1 is a blemish. */
  readonly weight: 1 | 2 | 3;
  /** The changes that it makes of a reply; none where it does not apply. */
  readonly change: (point: Point) => readonly Change[];
}
