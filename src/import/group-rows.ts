// The rows of an export, one turn or one message each, put together to conversations. Rows of one conversation stand
// together, so that only one conversation is held at a time.
import { hasField, readTextField, type Fields } from './record-fields.ts';

const USER_ROLE = /^(?:user|caller|customer|human|client|guest)$/iu;
const AGENT_ROLE = /^(?:agent|assistant|bot|ai|system|virtual agent|polyai)$/iu;

/** Key of how many messages were of somebody else; no export has it. */
export const OTHER_MESSAGES = 'rehearsal messages of others';

/** Tells whether a row is a turn, or a message with its speaker. */
export function isRow(row: Fields): boolean {
  return hasField(row, 'user') || hasField(row, 'agent') || (hasField(row, 'role') && hasField(row, 'text'));
}

/** Gives a record with turns for each conversation; rows without an id belong to one conversation. */
export async function* groupRows(rows: AsyncIterable<Fields>): AsyncGenerator<Fields, void, undefined> {
  let turns: Fields[] = [];
  let head: Fields | undefined;
  let others = 0;
  const seen = new Set<string>();
  for await (const row of rows) {
    const id = readTextField(row, 'id') ?? '';
    if (head !== undefined && id !== (readTextField(head, 'id') ?? '')) {
      yield { ...createRecord(head, turns, seen), [OTHER_MESSAGES]: others };
      turns = [];
      others = 0;
      head = undefined;
    }
    head ??= row;
    if (!addRow(turns, row)) others += 1;
  }
  if (head !== undefined) yield { ...createRecord(head, turns, seen), [OTHER_MESSAGES]: others };
}

/** A part of a conversation that was there before is one of its own, under another id. */
function createRecord(head: Fields, turns: readonly Fields[], seen: Set<string>): Fields {
  const id = readTextField(head, 'id');
  const part = id !== undefined && seen.has(id) ? `${id} (continued)` : id;
  if (id !== undefined) seen.add(id);
  const { handoff, ...rest } = { ...head, ...pickOutcome(turns.at(-1) ?? {}) };
  return { ...rest, ...(handoff !== undefined && handoff !== '' && { handoff }), id: part, turns };
}

/** What the last row says of the whole conversation. */
function pickOutcome(row: Fields): Fields {
  return Object.fromEntries(Object.entries(row).filter(([key]) => /handoff/iu.test(key)));
}

/** False for a message of neither the user nor the agent. */
function addRow(turns: Fields[], row: Fields): boolean {
  const role = readTextField(row, 'role');
  const text = readTextField(row, 'text');
  if (role === undefined || hasField(row, 'user') || hasField(row, 'agent')) {
    turns.push(row);
    return true;
  }
  const last = turns.at(-1);
  if (USER_ROLE.test(role)) turns.push({ ...row, user_input: text ?? '' });
  else if (!AGENT_ROLE.test(role)) return false;
  else if (last === undefined) turns.push({ ...row, user_input: '', agent_response: text ?? '' });
  else {
    const before = last['agent_response'];
    const response = typeof before === 'string' ? `${before}\n${text ?? ''}` : (text ?? '');
    turns[turns.length - 1] = { ...last, ...row, user_input: last['user_input'], agent_response: response };
  }
  return true;
}
