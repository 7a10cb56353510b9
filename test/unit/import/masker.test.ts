// What is taken for personal data, in the forms of many countries, and what is not.
import { expect, test } from 'vitest';
import { Masker } from '../../../src/import/masker.ts';

function write(text: string, before = '', names: readonly string[] = []): string {
  const masker = new Masker(names);
  masker.begin([{ text, before }]);
  return masker.write(text, before);
}

test.each([
  ['phone07700900123x', '${number_1}'],
  ['0 7 7 0 0, 9 0 0, 1 2 3', '${phone_1}'],
  ['07700, 900123', '${phone_1}'],
  ['1, 2, 3, 4, 5, 6, 7', '${number_1}'],
  ['07700     900|123', '${phone_1}'],
  ['oh seven seven double oh nine hundred 1 2 3', '${number_1}'],
  ['seis uno dos, tres cuatro', '${number_1}'],
  ['null eins fünf zwo drei', '${number_1}'],
  ['passport AB1234567', 'passport ${number_1}'],
  ['DNI 12345678Z', 'DNI ${number_1}'],
  ['codice fiscale RSSMRA85M01H501U', 'codice fiscale ${number_1}'],
  ['it is QQ 12 34 56 C', 'it is ${number_1}'],
  ['sort code 12-34-56', 'sort code ${number_1}'],
  ['my CVV is 123', 'my CVV is ${number_1}'],
  ['jane at gmail.com', '${email_1}'],
  ['my mail is jane at host.io', 'my mail is ${email_1}'],
  ['jane (at) host (dot) com', '${email_1}'],
  ['jane @ host . com', '${email_1}'],
  ['j a n e at gmail dot com', '${email_1}'],
  ['jane punto doe arroba gmail punto com', '${email_1}'],
  ['it is "jane doe"@host.com', 'it is ${email_1}'],
  ['write to jane@host', 'write to ${email_1}'],
  ['see example.com/reset?token=abc', 'see ${link_1}'],
  ['K1A 0B1', '${postcode_1}'],
  ['postcode 1012 AB', 'postcode ${postcode_1}'],
  ['PLZ 10115', 'PLZ ${postcode_1}'],
  ['12. Mai 1990', '${birth_date_1}'],
  ['12 de mayo de 1990', '${birth_date_1}'],
  ['1990年5月12日', '${birth_date_1}'],
  ['12-May-1990', '${birth_date_1}'],
  ['née le 12 mai', 'née le ${birth_date_1}'],
  ['the fifteenth of March nineteen eighty-five', '${birth_date_1}'],
  ['I’m Zuleika Núñez, call me', 'I’m ${name_1}, call me'],
  ['my name is zuleika featherstone.', 'my name is ${name_1}.'],
  ["hi i'm zuleika and i need help, zuleika i said", "hi i'm ${name_1} and i need help, ${name_1} i said"],
  ['Ich heiße Zuleika', 'Ich heiße ${name_1}'],
  ['Thank you, Mrs. Featherstone', 'Thank you, Mrs. ${name_1}'],
  ['it is N U N E Z', 'it is ${name_1}'],
  ['my name is Zuleika, Z-U-L-E-I-K-A', 'my name is ${name_1}, ${name_1}'],
])('%s', (text, written) => {
  expect(write(text)).toBe(written);
});

test.each([
  ['What is your date of birth?', '120590', '${birth_date_1}'],
  ['And your date of birth?', 'may nineteen ninety', '${birth_date_1}'],
  ['', "It's Anna-Lena", "It's ${name_1}"],
  ['', 'this is ANNA 3rd floor', 'this is ${name_1} 3rd floor'],
  ['', "it's ANNA-3", "it's ${name_1}-3"],
  ['', 'this is MARIA/2 people', 'this is ${name_1}/2 people'],
  ['', 'this is Anna_Lena', 'this is ${name_1}'],
  ['', 'this is ANNA 20931', 'this is ${name_1} 20931'],
  ['The booking is ORD 20931', "It's ORD 20931", "It's ORD 20931"],
  ['The booking is ORD 209310', "It's ORD 20931", "It's ${name_1} 20931"],
  ['Is your name ANNA 20931?', "It's ANNA 20931", "It's ${name_1} 20931"],
  ['May I take your name?', "Yes, it's zuleika featherstone", "Yes, it's ${name_1}"],
  ['Who am I speaking to? Your name, please', 'Zuleika', '${name_1}'],
  ['What is your name?', 'why do you need that', 'why do you need that'],
  ['What is your name?', 'No thanks', 'No thanks'],
  ['Which PIN?', '4711', '${number_1}'],
])('after "%s": %s', (before, text, written) => {
  expect(write(text, before)).toBe(written);
});

test.each([
  "I'm having trouble with my order, I am sorry",
  "it's broken and this is wrong",
  "It's ORD-20931",
  'this is ORD_209 here',
  "it's AB-CD/77",
  "it's ORD_99-X7",
  "it's ABC_D_12",
  'THIS IS WRONG',
  "hello i'm having trouble.",
  'is it under warranty',
  'We have tables at 10:30, 11:30 and 12:30, 9am-5pm',
  '£12.50, £13.50, £14.50, or 12.50, 13.50, 14.50',
  'It costs 12,345,678 pounds for 2, 4, 6 or 8',
  'dinner @ 8pm, or a table for two at 7 30',
  'Visit us at shop.example.com, or see example.com/menu',
  'your reference is TB-4411, order A10418, flight BA2490',
  'Monday 21 September 2026, the first of May, in the 1990s',
  'Press 1 for sales, 2 for bills, 3 for help; A B C',
])('%s: nothing', (text) => {
  expect(write(text)).toBe(text);
});

test('words that are parts of listed names say something else in most sentences', () => {
  const names = ['Maria de la Cruz', 'Will Smith', 'May Young'];
  expect(write('una mesa de la ventana, will you be open in may? Will it?', '', names)).toBe(
    'una mesa de la ventana, will you be open in may? Will it?',
  );
  expect(write('maria de la cruz and will smith and Maria, thanks Will, smith will call', '', names)).toBe(
    '${name_1} and ${name_2} and ${name_1}, thanks ${name_2}, ${name_2} will call',
  );
});

test('texts full of what may be personal data are written in time', () => {
  const parts = ['a@', 'a ', '1, ', 'one ', 'a.', '"', 'AB1', 'I am A', 'a at a.', 'pin 1 ', '1 may '];
  for (const part of parts) write(part.repeat(50_000), part.repeat(50_000));
});
