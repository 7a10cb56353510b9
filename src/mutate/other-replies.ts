// What the agent answered to the very same words another time: what differs is made up anew for each conversation.
import { compareForm, type State } from './states.ts';
import type { Transcript } from './transcript.ts';

/** Other replies to the same words, by the state's `words`. */
export function listOtherReplies(states: readonly State[]): ReadonlyMap<string, readonly string[]> {
  const replies = new Map<string, Map<string, string>>();
  const add = ({ words }: State, text: string): void => {
    const known = replies.get(words) ?? new Map<string, string>();
    replies.set(words, known.set(compareForm(text), text));
  };
  for (const state of states) {
    add(state, state.reply.response);
    for (const transcript of state.transcripts) {
      for (const take of listSame(transcript, state.turn)) add(state, take);
    }
  }
  const varied = [...replies].filter(([, texts]) => texts.size > 1);
  return new Map(varied.map(([words, texts]) => [words, [...texts.values()]]));
}

/** Replies at this point of the other attempts, as far as the same was said in them. */
function listSame({ replies, otherTakes }: Transcript, turn: number): readonly string[] {
  const takes = otherTakes.filter((take) =>
    replies
      .slice(0, turn + 1)
      .every(({ message }, index) => take[index] !== undefined && take[index].message === message),
  );
  return takes.flatMap((take) => take[turn]?.response ?? []);
}
