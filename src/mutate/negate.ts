// The operator that turns a statement into its opposite, by a small table of words for each language. A question means the same
// with a "not" in it, so questions are left alone, also inside of statements; where the table has nothing, there is no mutant.
import type { Change, Operator, Point } from './operator.ts';

type Rule = readonly [pattern: RegExp, replacement: string];

/** The first rule that finds something in a sentence is applied. Patterns are tried without difference of case. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    rule(String.raw`\bcan['’]t\b`, 'can'),
    rule(String.raw`\b(could|do|does|did|is|are|was|were|will|would|should|has|have|must)n['’]t\b`, '$1'),
    rule(String.raw`\bcannot\b`, 'can'),
    rule(String.raw`\bwon['’]t\b`, 'will'),
    rule(String.raw`\b(can|could|do|does|is|are|was|were|will|would|should|has|have|must) not\b`, '$1'),
    rule(String.raw`\bcan\b(?!['’])`, 'cannot'),
    rule(String.raw`\b(I|you|we|they) (have|need|accept|offer|take|know)\b(?= [\p{L}\p{N}£$€])`, '$1 do not $2'),
    rule(String.raw`\b(is|are|was|were|will|should|must|has|have|may)\b(?= [\p{L}\p{N}£$€])`, '$1 not'),
    rule(String.raw`\b(I|you|we|they)['’](ve|re|ll|m)\b`, "$1'$2 not"),
    rule(String.raw`\b(it|that|there)['’]s\b`, "$1's not"),
    rule(String.raw`^yes\b`, 'No'),
    rule(String.raw`^no(?=[,.!])`, 'Yes'),
    rule(String.raw`\bopens?\b`, 'closes'),
    rule(String.raw`\bavailable\b`, 'unavailable'),
  ],
  es: [
    rule(String.raw`\bno (es|está|están|puede|puedo|podemos|hay|tiene|tenemos|he|ha|se)\b`, '$1'),
    rule(
      String.raw`(?<![\p{L}])(es|está|están|puede|puedo|podemos|hay|tiene|tenemos|ha|hemos|abre|cierra)(?![\p{L}])`,
      'no $1',
    ),
    rule(String.raw`^sí(?![\p{L}])`, 'No'),
    rule(String.raw`^no(?=[,.!])`, 'Sí'),
  ],
  fr: [
    rule(String.raw`\bne (\p{L}+) pas\b`, '$1'),
    rule(String.raw`\bn['’](\p{L}+) pas\b`, '$1'),
    rule(String.raw`(?<![\p{L}])(peut|pouvons|pouvez|sont|sommes|avons|sera)(?![\p{L}])`, 'ne $1 pas'),
    rule(String.raw`(?<![\p{L}])(est)(?![\p{L}])`, "n'$1 pas"),
  ],
  de: [
    rule(String.raw`(?<![\p{L}])(kann|können|ist|sind|wird|haben|hat|darf|dürfen) nicht\b`, '$1'),
    rule(String.raw`(?<![\p{L}])(kann|können|ist|sind|wird|haben|hat|darf|dürfen)(?![\p{L}])`, '$1 nicht'),
    rule(String.raw`^ja\b`, 'Nein'),
    rule(String.raw`^nein\b`, 'Ja'),
  ],
  it: [
    rule(String.raw`\bnon (è|sono|può|possiamo|ha|abbiamo)(?![\p{L}])`, '$1'),
    rule(String.raw`(?<![\p{L}])(è|sono|può|possiamo|ha|abbiamo)(?![\p{L}])`, 'non $1'),
  ],
  pt: [
    rule(String.raw`(?<![\p{L}])não (é|são|está|pode|podemos|tem|temos)(?![\p{L}])`, '$1'),
    rule(String.raw`(?<![\p{L}])(é|são|está|pode|podemos|tem|temos)(?![\p{L}])`, 'não $1'),
  ],
  nl: [
    rule(String.raw`(?<![\p{L}])(kan|kunt|kunnen|is|zijn|wordt|heeft|hebben) niet\b`, '$1'),
    rule(String.raw`(?<![\p{L}])(kan|kunt|kunnen|is|zijn|wordt|heeft|hebben)(?![\p{L}])`, '$1 niet'),
  ],
};

/** Words that lead a clause which asks, or which may hold or not; it goes on to the next comma. */
const OPEN_CLAUSE: Readonly<Record<string, RegExp>> = {
  en: /(?:^\P{L}*(?:how|what|when|where|which|who|whose|why)|\b(?:if|whether))\b[^,]*$/iu,
  es: /(?<!\p{L})si(?!\p{L})[^,]*$/iu,
  fr: /(?<!\p{L})si(?!\p{L})[^,]*$/iu,
  de: /(?<!\p{L})(?:ob|wenn|falls)(?!\p{L})[^,]*$/iu,
};

/** The contrary of what should be said. */
export const NEGATION: Operator = {
  name: 'opposite',
  title: 'says the opposite',
  weight: 3,
  change: negate,
};

/** Longer replies are not read to their end. */
const LONGEST_TEXT = 5_000;

/** The first statement that the table can turn round is turned round. A greeting states nothing that has an opposite. */
function negate({ reply, before, language }: Point): readonly Change[] {
  if (before.length === 0) return [];
  const rules = RULES[language] ?? [];
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const { segment: sentence, index } of sentences.segment(reply.response.slice(0, LONGEST_TEXT))) {
    if (sentence.trimEnd().endsWith('?')) continue;
    const found = rules.find(([pattern]) => states(sentence, pattern, language));
    if (found === undefined) continue;
    const [pattern, replacement] = found;
    const turned = sentence.replace(pattern, replacement);
    const match = pattern.exec(sentence);
    const [before = ''] = match ?? [];
    const at = match?.index ?? 0;
    const after = turned.slice(at, at + before.length + turned.length - sentence.length);
    const response = reply.response.slice(0, index) + turned + reply.response.slice(index + sentence.length);
    return [{ reply: { response }, note: `${before} -> ${after}` }];
  }
  return [];
}

/** Tells whether a pattern finds something that is stated for certain. */
function states(sentence: string, pattern: RegExp, language: string): boolean {
  const at = sentence.search(pattern);
  return at !== -1 && OPEN_CLAUSE[language]?.test(sentence.slice(0, at)) !== true;
}

function rule(source: string, replacement: string): Rule {
  return [new RegExp(source, 'iu'), replacement];
}
