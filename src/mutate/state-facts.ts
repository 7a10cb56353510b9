// What the scenarios at a state tell about it: language, variant, latency, what was said.
import { guessLanguage } from './languages.ts';
import type { State } from './states.ts';

/** The language of a reply, two letters: as its words tell, else as the conversation was begun in, else English. */
export function readLanguage({ reply, transcripts }: State): string {
  const language = transcripts[0]?.scenario.language;
  const begun = (language?.tts ?? language?.asr)?.slice(0, 2).toLowerCase();
  return guessLanguage(reply.response) ?? begun ?? 'en';
}

/** The id of the variant that the conversation was begun with. */
export function readVariant({ transcripts }: State): string | undefined {
  return transcripts[0]?.scenario.variant?.id;
}

/** The least latency that any of the scenarios expects of the reply, in milliseconds. */
export function readBudget({ transcripts, turn }: State): number | undefined {
  const budgets = transcripts.flatMap(({ steps }) => steps[turn]?.expect.latency?.maxMs ?? []);
  return budgets.length === 0 ? undefined : Math.min(...budgets);
}

/** What the user said, up to the reply. */
export function listSaid({ before, reply }: State): readonly string[] {
  return [...before, reply].flatMap(({ message }) => message ?? []);
}

/** Ids of the scenarios, as written: conversations of one file's scenario are one. */
export function listScenarios({ transcripts }: State): readonly string[] {
  return [...new Set(transcripts.map(({ scenario }) => scenario.baseId))];
}
