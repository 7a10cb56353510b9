// One record as a conversation: of the Conversations API (list and single form, snake_case and camelCase), of
// `poly chat --json`, of `poly transcripts`, or put together from the rows of an export.
import { isRecord } from '../base/json.ts';
import type { ConversationStart, ObservedHandoff, ObservedReply, ObservedTurn, Said } from '../draft/observed.ts';
import { OTHER_MESSAGES } from './group-rows.ts';
import type { ImportedItem } from './imported.ts';
import { hasField, readField, readFlag, readTextField, type Fields } from './record-fields.ts';

/** Tells whether a value is a record with turns. */
export function isConversation(value: unknown): value is Fields {
  return isRecord(value) && Array.isArray(value['turns']);
}

/** Reads a record. The first turn without words of the user has the greeting. */
export function readConversation(record: Fields): ImportedItem {
  const id = readTextField(record, 'id');
  const shown = id === undefined ? 'a conversation' : 'the conversation';
  if (record['in_progress'] === true || record['inProgress'] === true) return { leftOut: `${shown} is not over yet` };
  const turns = (record['turns'] as readonly unknown[]).filter(isRecord);
  if (turns.length === 0) return { leftOut: `${shown} has no turns; its transcript may not have been stored` };
  const [first] = turns;
  const hasGreeting = first !== undefined && readSaidText(first) === undefined;
  const said = hasGreeting ? turns.slice(1) : turns;
  const isWhole = hasField(record, 'handoff') || hasField(record, 'destination');
  const last = isWhole ? readHandoff(record) : undefined;
  const observed = said.map((turn, index) => readTurn(turn, index === said.length - 1 ? last : null));
  const started = readTextField(record, 'startedAt') ?? (first && readTextField(first, 'startedAt'));
  const startedAt = started === undefined || Number.isNaN(Date.parse(started)) ? undefined : new Date(started);
  const greeting = hasGreeting ? readReply(first, said.length === 0 ? last : null) : undefined;
  return {
    id,
    conversation: { start: readStart(record, turns), startedAt, greeting, turns: cutAfterEnd(observed) },
    notes: listNotes(record),
  };
}

function readTurn(turn: Fields, last: ObservedHandoff | null | undefined): ObservedTurn {
  const text = readSaidText(turn);
  const isKeyed = text !== undefined && readTextField(turn, 'user') === undefined;
  const said: Said = text === undefined ? { kind: 'silence', message: 'absent' } : { kind: 'text', text };
  const reply = readReply(turn, last);
  const notes = [
    ...(isKeyed ? ['This was keyed in, not said.'] : []),
    ...(reply === undefined ? ['The record has no reply to this.'] : []),
  ];
  return { said, reply, notes };
}

function readSaidText(turn: Fields): string | undefined {
  return readTextField(turn, 'user') ?? readTextField(turn, 'dtmf');
}

/** `last` is what the record says of the whole conversation, which only its last reply can have. */
function readReply(turn: Fields | undefined, last: ObservedHandoff | null | undefined): ObservedReply | undefined {
  const response = turn && readField(turn, 'agent');
  if (turn === undefined || typeof response !== 'string') return undefined;
  const own = readTurnHandoff(turn);
  const handoff = own ?? last;
  const ended = readFlag(turn, 'ended') ?? (handoff !== null && handoff !== undefined ? true : undefined);
  return { response: response.toWellFormed(), endConversation: ended, handoff };
}

/** Of a turn of `poly chat`, whose functions tell what they did; or of one of our own. */
function readTurnHandoff(turn: Fields): ObservedHandoff | undefined {
  const metadata = isRecord(turn['metadata']) ? turn['metadata'] : turn;
  const events = Array.isArray(metadata['function_events']) ? metadata['function_events'].filter(isRecord) : [];
  const handoff = [turn, ...events].map((fields) => fields['handoff']).find(isRecord);
  if (handoff === undefined) return undefined;
  const destination = handoff['destination'] ?? handoff['type'];
  const { reason } = handoff;
  return {
    ...(typeof destination === 'string' && { destination }),
    ...(typeof reason === 'string' && { reason }),
  };
}

/** Null where there was none. */
function readHandoff(record: Fields): ObservedHandoff | null {
  const destination = readTextField(record, 'destination');
  const reason = readTextField(record, 'reason');
  const handedOff =
    readFlag(record, 'handoff') ?? (destination !== undefined || isRecord(readField(record, 'handoff')));
  if (!handedOff) return null;
  return { ...(destination !== undefined && { destination }), ...(reason !== undefined && { reason }) };
}

/** What was said after the end can't be said again. */
function cutAfterEnd(turns: readonly ObservedTurn[]): readonly ObservedTurn[] {
  const end = turns.findIndex(({ reply }) => reply?.endConversation === true);
  return end === -1 ? turns : turns.slice(0, end + 1);
}

/** The languages stand in the record, or in its turns. */
function readStart(record: Fields, turns: readonly Fields[]): ConversationStart {
  const [variant, channel] = [readTextField(record, 'variant'), readTextField(record, 'channel')];
  const find = (name: 'language' | 'ttsLanguage'): string | undefined =>
    [record, ...turns].map((fields) => readTextField(fields, name)).find((code) => LANGUAGE.test(code ?? ''));
  const asr = find('language');
  const tts = find('ttsLanguage') ?? asr;
  return {
    ...(variant !== undefined && /^VARIANT-[\w-]+$/u.test(variant) && { variant }),
    ...(channel !== undefined && { channel }),
    ...(asr !== undefined && tts !== undefined && { language: { asr, tts } }),
  };
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:-\w+)*$/u;

/** What the API does not take as it stands in a record, or has no use for. */
function listNotes(record: Fields): readonly string[] {
  const shown = (label: string, name: 'variantName' | 'environment'): string[] => {
    const text = readTextField(record, name);
    return text === undefined ? [] : [`${label}: ${text}`];
  };
  const others = Number(record[OTHER_MESSAGES] ?? 0);
  const left =
    others > 0 ? [`Left out: ${others} message${others === 1 ? '' : 's'} of neither the user nor the agent`] : [];
  return [...left, ...shown('Variant', 'variantName'), ...shown('Environment', 'environment')];
}
