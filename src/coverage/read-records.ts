// Conversation records of production as the Conversations API gives them (docs.poly.ai, API reference, Conversations): one record, a
// list, or the answer of the list call. A turn is what the user said and then the answer; the first has the greeting alone.
import { isRecord } from '../base/json.ts';
import type { ObservedConversation, ObservedReply, ObservedTurn } from '../draft/observed.ts';
import type { TrafficRecord } from './measure-traffic.ts';

/** A file that holds no records: one sentence that says what was looked for. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the records of a file's text. Throws a `RecordsError`. */
export function readRecords(text: string, file: string): readonly TrafficRecord[] {
  const items = listItems(parse(text, file));
  if (items === undefined) {
    throw new RecordsError(
      `${file} holds no conversations: looked for \`turns\`, for a list, and for \`conversations\``,
    );
  }
  return items.map((record, index) => ({
    id: readText(record, 'id', 'conversation_id', 'conversationId') ?? `${file} #${index + 1}`,
    file,
    conversation: readConversation(record),
  }));
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch {
    throw new RecordsError(`${file} is not JSON`);
  }
}

function listItems(value: unknown): readonly Fields[] | undefined {
  const list = Array.isArray(value) ? value : isRecord(value) ? (value['conversations'] ?? [value]) : undefined;
  const items = Array.isArray(list) ? list.filter(isRecord) : [];
  return items.length > 0 && items.every(({ turns }) => Array.isArray(turns)) ? items : undefined;
}

function readConversation(record: Fields): ObservedConversation {
  const turns = (record['turns'] as readonly unknown[]).filter(isRecord);
  const handoff = readHandoff(record);
  const replies = turns.map((turn, index): ObservedReply => ({
    response: readText(turn, 'agent_response', 'agentResponse') ?? '',
    endConversation: undefined,
    handoff: index === turns.length - 1 ? handoff : null,
  }));
  const opens = turns[0] !== undefined && readSaid(turns[0]) === '';
  return {
    start: readStart(record, turns),
    startedAt: undefined,
    greeting: opens ? replies[0] : undefined,
    turns: turns.flatMap((turn, index): ObservedTurn[] => {
      const reply = replies[index];
      return reply === undefined || (opens && index === 0) ? [] : [{ said: describeSaid(turn), reply, notes: [] }];
    }),
  };
}

function describeSaid(turn: Fields): ObservedTurn['said'] {
  const text = readSaid(turn);
  return turn['is_silence'] === true || text === '' ? { kind: 'silence', message: 'absent' } : { kind: 'text', text };
}

function readSaid(turn: Fields): string {
  return readText(turn, 'user_input', 'userInput') ?? '';
}

function readHandoff(record: Fields): ObservedReply['handoff'] {
  const destination = readText(record, 'handoff_destination', 'handoffDestination');
  const reason = readText(record, 'handoff_reason', 'handoffReason');
  if (record['handoff'] !== true && destination === undefined && reason === undefined) return null;
  return { ...(destination !== undefined && { destination }), ...(reason !== undefined && { reason }) };
}

function readStart(record: Fields, turns: readonly Fields[]): ObservedConversation['start'] {
  const variant = readText(record, 'variant_id', 'variantId');
  const channel = readText(record, 'channel');
  const [asr, tts] = ['asr_lang_code', 'tts_lang_code'].map((key) =>
    turns.map((turn) => readText(turn, key)).find(Boolean),
  );
  const spoken = readText(record, 'language') ?? asr;
  return {
    ...(variant !== undefined && { variant }),
    ...(channel !== undefined && { channel }),
    ...(spoken !== undefined && { language: { asr: spoken, ...(tts !== undefined && { tts }) } }),
  };
}

/** The first of the names that holds some text; the API writes some in two ways. */
function readText(fields: Fields, ...names: readonly string[]): string | undefined {
  return names.map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '') as
    string | undefined;
}
