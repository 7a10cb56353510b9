// Operators that put other words in the place of the whole reply.
import { selectOne } from '../base/seeded-random.ts';
import { isApology, LANGUAGES } from './languages.ts';
import type { Change, Operator, Point } from './operator.ts';

/** A cut leaves at least so many words, and takes as many. */
const FEWEST_WORDS = 2;

/** The whole reply is another one. */
export const REPLACING: readonly Operator[] = [
  {
    name: 'other-reply',
    title: 'answers as it should elsewhere',
    weight: 2,
    change: (point) =>
      speak(point.pool.pickOther(point, point.language, point.random), 'a reply from another scenario'),
  },
  {
    name: 'fallback',
    title: 'apologises for not understanding',
    weight: 2,
    change: ({ reply, language }) =>
      isApology(reply.response, language) ? [] : speak(LANGUAGES[language]?.apology, 'an apology'),
  },
  { name: 'empty', title: 'says nothing', weight: 2, change: () => speak('', 'no text') },
  {
    name: 'repeated',
    title: 'gives its last reply again',
    weight: 2,
    change: ({ before }) => speak(before.at(-1)?.response, 'the reply before'),
  },
  { name: 'truncated', title: 'breaks off in the middle', weight: 1, change: truncate },
  { name: 'wrong-language', title: 'answers in another language', weight: 2, change: translate },
  {
    name: 'other-greeting',
    title: 'greets as another variant',
    weight: 3,
    change: ({ reply, before, variant, pool, language, random }) => {
      if (before.length > 0 || variant === undefined) return [];
      return speak(pool.pickGreeting(variant, reply.response, { language, random }), 'the greeting of another variant');
    },
  },
];

function speak(response: string | undefined, note: string): readonly Change[] {
  return response === undefined ? [] : [{ reply: { response }, note }];
}

function truncate({ reply }: Point): readonly Change[] {
  const words = [...reply.response.matchAll(/\S+/gu)];
  const kept = Math.ceil(words.length / 2);
  const last = words[kept - 1];
  if (last === undefined || kept < FEWEST_WORDS || words.length - kept < FEWEST_WORDS) return [];
  return speak(reply.response.slice(0, last.index + last[0].length), 'its second half is missing');
}

function translate(point: Point): readonly Change[] {
  const { reply, language, pool, random } = point;
  if (!/\p{L}{2}/u.test(reply.response)) return [];
  const other = selectOne(
    Object.keys(LANGUAGES).filter((each) => each !== language),
    random,
  );
  if (other === undefined) return [];
  const response = pool.pickOther(point, other, random) ?? LANGUAGES[other]?.pleasantry;
  return speak(response, `a reply in another language (${other})`);
}
