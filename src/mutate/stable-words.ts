// Which words of a reply an author can expect again tomorrow: the agent says them to everybody who plays the turn, and they
// come neither from the clock nor from an identifier that was made up for the conversation.
import type { Scenario } from '../scenario/scenario.ts';
import { findDetails } from './find-details.ts';
import type { Stretch } from './find-difference.ts';
import { compareForm } from './states.ts';
import type { Transcript } from './transcript.ts';

/** A conversation that plays a turn, and the index of the reply there. */
export interface Playing {
  readonly transcript: Transcript;
  readonly turn: number;
}

/** Letters and digits mixed, or many digits: an identifier. `${` would begin a variable. */
const MADE_UP = /\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{5,}\b|\d{5,}|\$\{/gu;
const TODAY =
  /\b(?:today|tonight|tomorrow|yesterday|hoy|mañana|aujourd'hui|demain|heute|morgen|oggi|domani|hoje|amanhã|vandaag)\b/iu;

/** What everybody who plays the turn gets, now and in other attempts, as it is compared. */
export function listForms(playing: readonly Playing[]): readonly string[] {
  const replies = playing.flatMap(({ transcript, turn }) =>
    [transcript.replies, ...transcript.otherTakes].map((take) => take[turn]?.response ?? ''),
  );
  return [...new Set(replies.map(compareForm))];
}

/** Lists what of a reply is made up for the conversation or counted from the day. */
export function listPassing(response: string, language: string, playing: readonly Playing[]): readonly Stretch[] {
  const transcripts = playing.map(({ transcript }) => transcript);
  const said = transcripts.flatMap(({ replies }) => replies.flatMap(({ message }) => message ?? []));
  const isDated = transcripts.some((transcript) => dependsOnDate(transcript, said));
  const named = findDetails(response, language, said).filter(({ kind }) => kind === 'date');
  // Beside a day of this year, the day of the week passes with it.
  const isNamed = named.some(({ text }) => isNear(text) && !said.some((each) => each.includes(text)));
  const dates = isDated || isNamed ? named : [];
  const captured = transcripts.flatMap(({ turns }) => turns.flatMap(({ captures }) => Object.values(captures ?? {})));
  return [
    ...dates.map(({ start, text }) => ({ start, end: start + text.length })),
    ...[...new Set(captured)].flatMap((text) => listOccurrences(response, text)),
    ...Array.from(response.matchAll(MADE_UP), ({ 0: text, index }) => ({ start: index, end: index + text.length })),
  ];
}

function listOccurrences(response: string, text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let start = response.indexOf(text); start !== -1; start = response.indexOf(text, start + text.length)) {
    found.push({ start, end: start + text.length });
  }
  return found;
}

/** A day and a month without a year are of this year: tomorrow the agent may name others. */
function isNear(date: string): boolean {
  return /\d/u.test(date) && !/\b(?:18|19|20)\d\d\b/u.test(date);
}

/** True where a date is counted from the day of the run. */
function dependsOnDate({ scenario, replies }: Transcript, said: readonly string[]): boolean {
  return hasDate(scenario) || [...said, ...replies.map(({ response }) => response)].some((text) => TODAY.test(text));
}

const datedScenarios = new WeakMap<Scenario, boolean>();

function hasDate(scenario: Scenario): boolean {
  const known = datedScenarios.get(scenario);
  if (known !== undefined) return known;
  const dated = [...scenario.turns, ...scenario.answers].some(
    ({ say }) => say.kind === 'text' && say.text.some((part) => typeof part !== 'string' && part.kind === 'date'),
  );
  datedScenarios.set(scenario, dated);
  return dated;
}
