// Dates on which people were born, in figures and in words, in the languages of the key phrases.

const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl'];

/** Names of months, long and short, the longest first. */
function listMonths(): readonly string[] {
  const names = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2000, index, 15)).replace('.', ''));
    }),
  );
  return [...new Set(['sept', ...names])].sort((a, b) => b.length - a.length);
}

const MONTH = `(?:${listMonths().join('|')})\\.?`;
const YEAR = '(?:(?:18|19|20)\\d\\d)';
const ORDINAL =
  '(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{3,7}teenth|twentieth|thirtieth)';
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?|${ORDINAL})`;
const TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const SPOKEN_YEAR = `(?:nineteen|twenty|two thousand(?: and)?)(?: hundred)?(?:[ -](?:${TENS}|\\p{L}{3,5}teen|oh|ten|eleven|twelve))?(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?`;
const ANY_YEAR = `(?:${YEAR}|'?\\d\\d|${SPOKEN_YEAR})`;
const GAP = '(?:[-/., ]{1,2}| (?:of|de|del) )';

const WHOLE = compile([
  `${YEAR}[-/. ]\\d{1,2}[-/. ]\\d{1,2}`,
  `\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:${YEAR}|\\d\\d)`,
  `${YEAR} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日`,
  `(?:the )?${DAY}${GAP}${MONTH}${GAP}${ANY_YEAR}`,
  `${MONTH} (?:the )?${DAY},? ${ANY_YEAR}`,
]);

/** Without a year, without a day, and without anything between the figures, as people key them in. */
const PARTIAL = compile([
  `(?:the )?${DAY}${GAP}${MONTH}`,
  `${MONTH} ${DAY}`,
  `${MONTH},? ${ANY_YEAR}`,
  '\\d{6}',
  '\\d{8}',
]);

function compile(forms: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

const BIRTH =
  /(?<!\p{L})(?:born|birth\p{L}*|d\.?o\.?b\.?|age|geboren|geburt\p{L}*|geboorte\p{L}*|nacid[oa]|nacimiento|née?|naissance|nat[oa] il|nascita|nascid[oa]|nascimento)(?!\p{L})/iu;

/** Whoever was born later does not talk to agents; a whole date before is taken for a birthday wherever it stands. */
const LAST_BIRTH_YEAR = 2014;

/** Finds them in the order of forms; where a birth is talked about, in the text or just before, any date is one. */
export function listBirthDates(text: string, before: string): readonly RegExpExecArray[] {
  const whole = [...text.matchAll(WHOLE)];
  if (BIRTH.test(text) || BIRTH.test(before)) return [...whole, ...text.matchAll(PARTIAL)];
  return whole.filter(([written]) => {
    const year = /(?:18|19|20)\d\d/u.exec(written)?.[0];
    return year === undefined ? /nineteen/iu.test(written) : Number(year) <= LAST_BIRTH_YEAR;
  });
}
