// Names that people give: introduced with words for it, behind a title, or as the answer to the question who they are.

/** Something that was said, and what was said just before it. */
export interface Utterance {
  readonly text: string;
  readonly before: string;
}

/** Only a name follows these, in the languages of the key phrases. */
const NAMING = [
  /(?<!\p{L})(?:(?:my|his|her|their|maiden) (?:full |first |last |middle |family |sur)?name(?:['’]?s| is)|name['’]s)\s+/giu,
  /(?<!\p{L})(?:me llamo|mi nombre es|je m['’]appelle|mon nom est|ich heiße|mein name ist)\s+/giu,
  /(?<!\p{L})(?:mi chiamo|il mio nome è|meu nome é|me chamo|mijn naam is|ik heet)\s+/giu,
];

/** Much else may follow these: what has no capital is no name then. */
const MAYBE_NAMING = [
  /(?<!\p{L})(?:the name(?:['’]?s| is)|name:|i am|i['’]m|this is|it['’]s|it is|call me|speaking (?:to|with)|under)\s+/giu,
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau|Señora?|Monsieur|Madame|Mme|Signora?|Senhora?|Mevrouw|Meneer)\.?\s+/gu,
];

/** After a greeting a person is likely, also where nobody writes capitals. */
const GREETING =
  /^\P{L}*(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?[\s,.!]+(?:this is|i['’]?m|i am|it['’]?s)\s+/iu;

/** What somebody says who wants to know a name. */
const ASKING =
  /(?<!\p{L})(?:(?:your|the|a|full|first|last|sur|family)[ -]?name|who(?: am i|['’]s| is) (?:speaking|calling|this)|(?:su|tu) nombre|apellidos?|votre (?:pré)?nom|ihr(?:en)? (?:vor-?|nach)?name|il suo (?:cog)?nome|cognome|seu nome|sobrenome|uw naam)(?!\p{L})/iu;
const BEFORE_ANSWER =
  /^(?:(?:yes|yeah|sure|certainly|of course|ok|okay|hi|hello|um|uh|er|well|that['’]?s|that is|it['’]?s|it is)[\s,.!]+)*/iu;

const NO_NAME = new RegExp(
  `^(?:${[
    'not|no|yes|yeah|nope|none|never|the|a|an|my|your|our|it|is|are|was|on|in|at|to|for|from|with|about|here|there|that|this|just',
    'ok|okay|sure|sorry|please|thanks|thank|hello|hi|hey|nothing|nobody|still|also|very|so|too|all|and|but|i|we|you|he|she|they',
    'what|why|who|how|when|where|which|can|could|do|does|did|would|will|should|may|let|hold|wait|one|have|has|had|need|want',
    'calling|looking|speaking|having|trying|called|spelled|spelt|misspelled|wrong|right|correct|incorrect|missing|different',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow',
  ].join('|')})$`,
  'iu',
);

/** `ORD-20931`, `AB/12`: capitals that digits are joined to are a reference. One digit may count people: `ANNA/2`. */
const REFERENCE = /^\p{Lu}+(?:[-_/]\p{Lu}+)*[-_/]\d\p{Lu}*\d/u;
/** `ORD 20931` is one only where the agent has just called it so: `ANNA 20931` may be a name and then a number. */
const LOOSE_REFERENCE = /^\p{Lu}+ \d{3,}(?![\p{L}\p{N}])/u;

const PART = String.raw`[\p{L}\p{M}][\p{L}\p{M}'’_-]+`;
const PARTS = new RegExp(String.raw`^${PART}(?:\s+${PART}){0,3}`, 'u');

/** The sentence ends, or goes on with what is no part of a name. */
const END = /^\s*(?:$|[,.;!?]|(?:and|from|here|calling|speaking|i|y|et|und|e|en)(?!\p{L}))/iu;

/** Lists the names that an utterance gives. */
export function listIntroduced({ text, before }: Utterance): readonly string[] {
  const rests = (patterns: readonly RegExp[]): readonly string[] =>
    patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => restOf(text, match)));
  // Where all letters are capitals, they say nothing.
  const isSpoken = /\p{Ll}/u.test(text);
  const mayBeNames = isSpoken ? rests(MAYBE_NAMING).filter((rest) => /^\p{Lu}/u.test(rest)) : [];
  const capitals = mayBeNames.filter((rest) => !isReference(rest, before));
  const greeted = GREETING.exec(text);
  const answered = ASKING.test(before) ? BEFORE_ANSWER.exec(text) : null;
  const whole = [greeted, answered].flatMap((match) => (match === null ? [] : restOf(text, match)));
  return [
    ...[...rests(NAMING), ...capitals].map(readName),
    ...whole.map((rest) => (END.test(rest.slice(readName(rest).length)) ? readName(rest) : '')),
  ].filter((name) => name !== '');
}

function isReference(rest: string, before: string): boolean {
  const loose = LOOSE_REFERENCE.exec(rest)?.[0];
  return REFERENCE.test(rest) || (loose !== undefined && !ASKING.test(before) && holdsWhole(before, loose));
}

function holdsWhole(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at !== -1 && !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + part.length));
}

function restOf(text: string, { 0: words, index }: RegExpExecArray): string {
  return text.slice(index + words.length, index + words.length + MAX_NAME);
}

/** Characters that are looked at. */
const MAX_NAME = 120;

/** The name that a text begins with: words with capitals, or one or two without, after which the sentence ends. */
function readName(text: string): string {
  const parts = PARTS.exec(text)?.[0].match(/\S+|\s+/gu) ?? [];
  const [first = ''] = parts;
  if (NO_NAME.test(first)) return '';
  const small = parts.findIndex((part, index) => index > 0 && !/^[\s\p{Lu}]/u.test(part));
  const named = parts
    .slice(0, small === -1 ? undefined : small)
    .join('')
    .trimEnd();
  const two = parts.slice(0, 3).join('');
  const isTwo = parts.length >= 3 && !/^\p{Lu}/u.test(first) && END.test(text.slice(two.length));
  return isTwo && !NO_NAME.test(parts[2] ?? '') ? two : named;
}
