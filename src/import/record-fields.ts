// The fields of records under the names that they have in the APIs, exports and tools around PolyAI.

/** A record, or one of its turns. */
export type Fields = Readonly<Record<string, unknown>>;

/** Without case and separators: `user_input`, `userInput` and `User input` are one name. The first that is there counts. */
const NAMES = {
  id: ['id', 'conversationid', 'convid', 'sessionid'],
  user: ['userinput', 'input', 'user', 'usermessage', 'customer'],
  agent: ['agentresponse', 'response', 'agent', 'agentmessage', 'bot'],
  role: ['role', 'speaker', 'sender', 'author', 'from'],
  text: ['text', 'message', 'content', 'utterance'],
  startedAt: ['startedat', 'createdat', 'timestamp', 'userinputdatetime', 'agentresponsedatetime'],
  variant: ['variantid'],
  variantName: ['variantname', 'variant'],
  environment: ['environment', 'clientenv'],
  channel: ['channel'],
  language: ['language', 'asrlangcode'],
  ttsLanguage: ['ttslangcode'],
  handoff: ['handoff'],
  destination: ['handoffdestination'],
  reason: ['handoffreason'],
  ended: ['conversationended', 'endconversation'],
  dtmf: ['userinputdtmf'],
} as const;

/** What a field is about. */
export type FieldName = keyof typeof NAMES;

/** The value of a field under any of its names; undefined where none is there or it is null. */
export function readField(fields: Fields, name: FieldName): unknown {
  const values = readNormalised(fields);
  for (const key of NAMES[name]) {
    const value = values.get(key) ?? undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The same as text; undefined where it is none or empty. */
export function readTextField(fields: Fields, name: FieldName): string | undefined {
  const value = readField(fields, name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.toWellFormed() : undefined;
}

/** The same as true or false; CSV has them as text. */
export function readFlag(fields: Fields, name: FieldName): boolean | undefined {
  const value = readField(fields, name);
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True' || value === 'TRUE') return true;
  return value === 'false' || value === 'False' || value === 'FALSE' ? false : undefined;
}

/** Tells whether a record has a field, be it null. */
export function hasField(fields: Fields, name: FieldName): boolean {
  const values = readNormalised(fields);
  return NAMES[name].some((key) => values.has(key));
}

/** Many fields are read of one record in a row. */
const normalised = new WeakMap<Fields, ReadonlyMap<string, unknown>>();

function readNormalised(fields: Fields): ReadonlyMap<string, unknown> {
  const known = normalised.get(fields);
  if (known !== undefined) return known;
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(fields)) {
    const name = key.toLowerCase().replace(/[^a-z]/gu, '');
    if ((values.get(name) ?? undefined) === undefined) values.set(name, value);
  }
  normalised.set(fields, values);
  return values;
}
