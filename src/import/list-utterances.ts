// What is said in a conversation, for finding the names that people give themselves.
import type { ImportedConversation } from './imported.ts';
import type { Utterance } from './introductions.ts';

/** All that is said and written, in order. */
export function listUtterances({
  conversation,
  head,
}: Pick<ImportedConversation, 'conversation' | 'head'>): readonly Utterance[] {
  const { greeting, turns } = conversation;
  const alone = (text = ''): Utterance => ({ text, before: '' });
  const said = turns.flatMap((turn, index): readonly Utterance[] => {
    const before = (index === 0 ? greeting : turns[index - 1]?.reply)?.response ?? '';
    return turn.said.kind === 'text' ? [{ text: turn.said.text, before }] : [];
  });
  const replies = [greeting, ...turns.map(({ reply }) => reply)].map((reply) => alone(reply?.response));
  return [...said, ...replies, alone(head?.name), alone(head?.description)];
}
