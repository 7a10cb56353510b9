// A conversation for people to read about: `[phone]` stands where something personal was. Nothing can be played from it.
import type { ObservedConversation, ObservedReply } from '../draft/observed.ts';
import type { ImportedConversation } from './imported.ts';
import { listUtterances } from './list-utterances.ts';
import type { Masker } from './masker.ts';

/** Hides what is personal in what the user says and in handoffs; what the agent says is left out. */
export function hidePersonal(item: ImportedConversation, masker: Masker): ObservedConversation {
  masker.begin(listUtterances(item));
  const { greeting, turns, ...rest } = item.conversation;
  let before = greeting?.response ?? '';
  return {
    ...rest,
    greeting: greeting && hideInReply(greeting, masker),
    turns: turns.map(({ said, reply, notes }) => {
      const shown = said.kind === 'text' ? { ...said, text: masker.describe(said.text, before) } : said;
      before = reply?.response ?? '';
      return { said: shown, reply: reply && hideInReply(reply, masker), notes };
    }),
  };
}

function hideInReply(reply: ObservedReply, masker: Masker): ObservedReply {
  const { handoff } = reply;
  const fields =
    handoff && Object.entries(handoff).map(([key, text]: [string, string]) => [key, masker.describe(text)]);
  return { ...reply, response: '', handoff: fields ? (Object.fromEntries(fields) as typeof handoff) : handoff };
}
