import { expect, test } from 'vitest';
import { findNearest } from '../../../src/report/difference.ts';

const HOURS = 'We are open from 9am to 5pm, every day.';

test.each<[sought: string, text: string, nearest: string | undefined]>([
  // Letters that are shared say nothing of a word by itself.
  ['nope', HOURS, undefined],
  ['never', HOURS, undefined],
  ['closed', HOURS, undefined],
  ['refund', 'I refuse.', undefined],
  ['hour', 'It is in the house.', undefined],
  ['yes', 'Not yet.', undefined],
  ['no', 'We do so now.', undefined],
  ['8am', 'I am here.', undefined],
  ['👍', '👎', undefined],
  // Numbers, times, days.
  ['8am', HOURS, '9am'],
  ['8 am', HOURS, '9am'],
  ['$14.99', 'It costs $15.99.', '$15.99.'],
  ['14:30', 'At 15:30, then.', '15:30,'],
  ['AB-1233', 'Your number is AB-1234.', 'AB-1234.'],
  ['Sunday', 'See you on Monday!', 'Monday!'],
  ['June', 'See you in July again.', 'July'],
  ['nine', 'There are five of them.', 'five'],
  // Forms of a word.
  ['refunds', 'A refund is paid.', 'refund'],
  ['cancelled', 'It was canceled.', 'canceled.'],
  ['colour', 'Which color?', 'color?'],
  ['Goodbye', 'Good bye, Ana!', 'Good bye,'],
  ['e-mail', 'We sent an email.', 'email.'],
  // A phrase is found by the words that are the same.
  ['never on Sundays', 'We open only on Sundays.', 'only on Sundays.'],
  ['open from nope', HOURS, 'open from 9am'],
])('%s in: %s', (sought, text, nearest) => {
  const found = findNearest(sought, text);
  expect(found && text.slice(found.start, found.end)).toBe(nearest);
});
