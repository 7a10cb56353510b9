// The few words of the world's larger languages that mutation needs: to tell them apart, to apologise, to say something
// polite that answers nothing.

interface LanguageWords {
  /** Frequent words that tell the language. */
  readonly frequent: readonly string[];
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
    frequent: 'the is are you your to for of and can i what how which we it at on under help'.split(' '),
    apology: "I'm sorry, I didn't quite understand that. Could you say it in other words?",
    sorry: ['sorry', 'afraid', "didn't understand", "don't understand", "didn't catch", "can't help"],
    pleasantry: 'Of course, I would be happy to look after that for you.',
  },
  es: {
    frequent: 'el la los las es de que en para por qué con una un su y usted puedo le cuántas gracias'.split(' '),
    apology: 'Lo siento, no le he entendido bien. ¿Puede decirlo de otra manera?',
    sorry: ['lo siento', 'disculpe', 'perdone', 'no le he entendido', 'no puedo ayudarle'],
    pleasantry: 'Por supuesto, con mucho gusto me ocupo de ello.',
  },
  fr: {
    frequent: 'le la les est de que et pour vous votre une un des dans je nous quel quelle combien merci'.split(' '),
    apology: "Désolé, je n'ai pas bien compris. Pouvez-vous le dire autrement ?",
    sorry: ['désolé', 'pardon', "n'ai pas compris", "n'ai pas bien compris"],
    pleasantry: "Bien sûr, je m'en occupe avec plaisir.",
  },
  de: {
    frequent: 'der die das ist sie und für ich wir ihr ihre wie was nicht ein eine auf danke kann mit'.split(' '),
    apology: 'Entschuldigung, das habe ich nicht verstanden. Können Sie es anders sagen?',
    sorry: ['entschuldigung', 'tut mir leid', 'leider', 'nicht verstanden'],
    pleasantry: 'Selbstverständlich, darum kümmere ich mich gern.',
  },
  it: {
    frequent: 'il la gli è di che e per con una un suo posso come quante grazie le sono quale'.split(' '),
    apology: 'Mi dispiace, non ho capito bene. Può dirlo in altre parole?',
    sorry: ['mi dispiace', 'scusi', 'non ho capito'],
    pleasantry: 'Certamente, me ne occupo con piacere.',
  },
  pt: {
    frequent: 'o a os as é de que e para por com uma um seu posso como quantas obrigado você qual'.split(' '),
    apology: 'Desculpe, não entendi bem. Pode dizer de outra forma?',
    sorry: ['desculpe', 'lamento', 'não entendi'],
    pleasantry: 'Claro, terei todo o gosto em tratar disso.',
  },
  nl: {
    frequent: 'de het een is en van voor u uw wat hoe ik we niet op bent kan met dank welke'.split(' '),
    apology: 'Sorry, dat heb ik niet goed begrepen. Kunt u het anders zeggen?',
    sorry: ['sorry', 'het spijt me', 'niet begrepen'],
    pleasantry: 'Natuurlijk, daar zorg ik graag voor.',
  },
};

/** The language of a text by its frequent words; undefined where they do not tell. */
export function guessLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
  const counts = Object.entries(LANGUAGES).map(([language, { frequent }]) => ({
    language,
    hits: words.filter((word) => frequent.includes(word)).length,
  }));
  const [best, second] = counts.sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits > (second?.hits ?? 0) ? best.language : undefined;
}

/** Tells whether a text apologises for not having understood, in a language. */
export function isApology(text: string, language: string): boolean {
  const folded = text.toLowerCase().replaceAll('’', "'");
  return (LANGUAGES[language]?.sorry ?? []).some((part) => folded.includes(part));
}
