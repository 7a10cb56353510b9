// Which conversations stand at the same point: begun alike, the same words said, the same replies given. What an agent gets
// wrong there, all of them see, so it is one mutant and not many; and one scenario that notices is enough.
import { hash } from 'node:crypto';
import { foldCase, normaliseText } from '../text/normalise.ts';
import type { RecordedReply } from './recorded-reply.ts';
import type { Transcript } from './transcript.ts';

/** One reply of the agent, and everybody who gets it. */
export interface State {
  /** Names the start, the words and the replies so far; independent of the order of the run. */
  readonly key: string;
  /** Names the start and the words, whatever was answered. */
  readonly words: string;
  /** Index of the reply. */
  readonly turn: number;
  /** In the order of their ids. */
  readonly transcripts: readonly Transcript[];
  readonly reply: RecordedReply;
  /** The replies before. */
  readonly before: readonly RecordedReply[];
}

/** Lists the states of conversations, in an order that does not depend on theirs. */
export function listStates(transcripts: readonly Transcript[]): readonly State[] {
  const states = new Map<string, State & { transcripts: Transcript[] }>();
  for (const transcript of transcripts.toSorted(compareIds)) {
    let key = digest(JSON.stringify(transcript.createBody));
    let words = key;
    for (const [turn, reply] of transcript.replies.entries()) {
      words = digest(`${words}\n${describeMessage(reply)}`);
      key = digest(`${key}\n${describeMessage(reply)}\n${describeReply(reply)}`);
      const known = states.get(key);
      if (known !== undefined) known.transcripts.push(transcript);
      else {
        const before = transcript.replies.slice(0, turn);
        states.set(key, { key, words, turn, transcripts: [transcript], reply, before });
      }
    }
  }
  return [...states.values()];
}

/** The text of a reply as people compare it. */
export function compareForm(text: string): string {
  return foldCase(normaliseText(text));
}

/** Keys stay short, however long a conversation is. */
function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}

function describeMessage({ message }: RecordedReply): string {
  return JSON.stringify(message ?? null);
}

function describeReply({ response, endConversation, handoff }: RecordedReply): string {
  return JSON.stringify([compareForm(response), endConversation, handoff]);
}

function compareIds(left: Transcript, right: Transcript): number {
  return left.scenario.id < right.scenario.id ? -1 : 1;
}
