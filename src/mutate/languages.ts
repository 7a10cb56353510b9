// The few words of the world's larger languages that mutation needs: to tell them apart, to apologise, to say something
// polite that answers nothing.
import { deu, eng, fra, ita, nld, por, spa } from 'stopword';

/** More text does not tell more. */
const LONGEST_TEXT = 2_000;

interface LanguageWords {
  /** What an agent says that has not understood. */
  readonly apology: string;
  /** Parts of apologies, in lower case. */
  readonly sorry: readonly string[];
  /** A sentence that fits anywhere and says nothing. */
  readonly pleasantry: string;
}

/** By ISO 639-1 code. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  en: {
    apology: "I'm sorry, I didn't quite understand that. Could you say it in other words?",
    sorry: ['sorry', 'afraid', "didn't understand", "don't understand", "didn't catch", "can't help"],
    pleasantry: 'Of course, I would be happy to look after that for you.',
  },
  es: {
    apology: 'Lo siento, no le he entendido bien. ¿Puede decirlo de otra manera?',
    sorry: ['lo siento', 'disculpe', 'perdone', 'no le he entendido', 'no puedo ayudarle'],
    pleasantry: 'Por supuesto, con mucho gusto me ocupo de ello.',
  },
  fr: {
    apology: "Désolé, je n'ai pas bien compris. Pouvez-vous le dire autrement ?",
    sorry: ['désolé', 'pardon', "n'ai pas compris", "n'ai pas bien compris"],
    pleasantry: "Bien sûr, je m'en occupe avec plaisir.",
  },
  de: {
    apology: 'Entschuldigung, das habe ich nicht verstanden. Können Sie es anders sagen?',
    sorry: ['entschuldigung', 'tut mir leid', 'leider', 'nicht verstanden'],
    pleasantry: 'Selbstverständlich, darum kümmere ich mich gern.',
  },
  it: {
    apology: 'Mi dispiace, non ho capito bene. Può dirlo in altre parole?',
    sorry: ['mi dispiace', 'scusi', 'non ho capito'],
    pleasantry: 'Certamente, me ne occupo con piacere.',
  },
  pt: {
    apology: 'Desculpe, não entendi bem. Pode dizer de outra forma?',
    sorry: ['desculpe', 'lamento', 'não entendi'],
    pleasantry: 'Claro, terei todo o gosto em tratar disso.',
  },
  nl: {
    apology: 'Sorry, dat heb ik niet goed begrepen. Kunt u het anders zeggen?',
    sorry: ['sorry', 'het spijt me', 'niet begrepen'],
    pleasantry: 'Natuurlijk, daar zorg ik graag voor.',
  },
};

/** Frequent words by language. */
const FREQUENT = Object.entries({ en: eng, es: spa, fr: fra, de: deu, it: ita, pt: por, nl: nld }).map(
  ([language, words]) => [language, new Set(words)] as const,
);

/** The language of a text by its frequent words; undefined where they do not tell. */
export function guessLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, LONGEST_TEXT)
      .toLowerCase()
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  const counts = FREQUENT.map(([language, frequent]) => ({
    language,
    hits: words.filter((word) => frequent.has(word)).length,
  }));
  const [best, second] = counts.sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits > (second?.hits ?? 0) ? best.language : undefined;
}

/** Tells whether a text apologises for not having understood, in a language. */
export function isApology(text: string, language: string): boolean {
  const folded = text.toLowerCase().replaceAll('’', "'");
  return (LANGUAGES[language]?.sorry ?? []).some((part) => folded.includes(part));
}
