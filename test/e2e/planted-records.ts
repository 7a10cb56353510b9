// Records of conversations with personal data planted in them, each value remembered, in the ways in which people write it.
import { createRandom, type Random } from '../../src/base/seeded-random.ts';

/** Records, and everything that must not be found in what is made of them. */
export interface PlantedRecords {
  readonly conversations: readonly Record<string, unknown>[];
  readonly planted: readonly string[];
  readonly names: readonly string[];
}

const FIRST = [
  'Zuleika',
  'Bartholomew',
  'Siobhán',
  'Ignatius',
  'Wilhelmina',
  'Thaddeus',
  'Ottoline',
  'Jean-Luc',
  'Mbali',
  'Søren',
];
const LAST = [
  "O'Callaghan",
  'Featherstone',
  'Núñez',
  'Przybylski',
  'Zabriskie',
  'Quartermaine',
  'Okonkwo',
  'Lindqvist',
];

/** Makes so many records, the same for the same seed. */
export function createPlantedRecords(count: number, seed: number): PlantedRecords {
  const random = createRandom(seed);
  const planted: string[] = [];
  const names: string[] = [];
  const conversations = Array.from({ length: count }, (_, index) => {
    const name = `${pick(random, FIRST)} ${pick(random, LAST)}`;
    names.push(name);
    const digits = (length: number): string => Array.from({ length }, () => String(Math.floor(random() * 10))).join('');
    const phone = pick(random, PHONES)(digits);
    const mail = pick(random, MAILS)(pick(random, BOXES), digits(5));
    const card = pick(random, CARD_FORMS)(createCard(digits(15)));
    const iban = pick(random, [(text: string) => text, spaceFours])(`GB${digits(2)}WXYZ${digits(14)}`);
    const birth = pick(random, BIRTHS)(1940 + Math.floor(random() * 60));
    const link = `https://shop.example.org/reset?token=${digits(12)}ab`;
    const account = digits(9);
    const postcode = pick(random, ['SW1A 2AA', 'EC1V9NR', 'M1 1AE']);
    const zip = `7${digits(4)}`;
    const spoken = Array.from({ length: 6 }, () => pick(random, SPOKEN_DIGITS)).join(' ');
    planted.push(name, ...name.split(' '), phone, mail, card, iban, birth, link, account, postcode, zip, spoken);
    return {
      id: index % 3 === 0 ? `+44${digits(10)}-${index}` : `CONV-${index}x`,
      started_at: '2026-09-14T08:41:07Z',
      in_progress: false,
      from_number: phone,
      handoff: index % 4 === 0,
      ...(index % 4 === 0 && { handoff_destination: 'ACCOUNTS', handoff_reason: 'BILLING' }),
      turns: [
        { user_input: '', agent_response: 'Hello, how can I help?' },
        {
          user_input: `Hi, this is ${name}, call me on ${phone} please`,
          agent_response: `Thanks ${name.split(' ')[0]!}, I have ${phone}. What is your date of birth?`,
        },
        { user_input: birth, agent_response: `Thank you. ${birth} it is. And your mail?` },
        { user_input: `It's ${mail}.`, agent_response: `I will write to ${mail}` },
        {
          user_input: `${pick(random, ['My card is', 'card:', 'use'])} ${card}`,
          agent_response: 'And the account?',
        },
        { user_input: `account ${account}, ${iban}`, agent_response: `Click ${link} to confirm, ${name}.` },
        { user_input: `it says ${link}`, agent_response: 'What is the zip code?' },
        { user_input: zip, agent_response: 'And the code that was sent to you?' },
        { user_input: spoken, agent_response: 'Where do you live now?' },
        { user_input: `I live in ${postcode}, ${name.toUpperCase()}`, agent_response: 'All done.' },
      ],
    };
  });
  return { conversations, planted: [...new Set(planted)], names };
}

const PHONES = [
  (digits: (length: number) => string) => `07${digits(9)}`,
  (digits: (length: number) => string) => `+44 7${digits(3)} ${digits(6)}`,
  (digits: (length: number) => string) => `(555) ${digits(3)}-${digits(4)}`,
  (digits: (length: number) => string) => `+1-${digits(3)}-${digits(3)}-${digits(4)}`,
  (digits: (length: number) => string) => `0044 (0)20 ${digits(4)} ${digits(4)}`,
  (digits: (length: number) => string) => `${digits(3)}.${digits(3)}.${digits(4)}`,
];
const SPOKEN_DIGITS = ['zero', 'oh', 'two', 'three', 'four', 'seven', 'eight', 'nine'];
/** No names of people, which are found by themselves. */
const BOXES = ['kestrel', 'bluedoor', 'no9garden', 'teapot', 'roofgoat'];
const MAILS = [
  (name: string, tail: string) => `${name}.${tail}@mail-host.co.uk`,
  (name: string, tail: string) => `${name}+${tail}@gmail.com`,
  (name: string, tail: string) => `${name.toUpperCase()}_${tail}@EXAMPLE.ORG`,
  (name: string, tail: string) => `${name} dot x${tail} at gmail dot com`,
];
const CARD_FORMS = [(card: string) => card, spaceFours, (card: string) => spaceFours(card).replaceAll(' ', '-')];
const BIRTHS = [
  (year: number) => `15 March ${year}`,
  (year: number) => `March 3rd, ${year}`,
  (year: number) => `${year}-07-22`,
  (year: number) => `22/07/${year}`,
  (year: number) => `the 2nd of May ${year}`,
  (year: number) => `3/4/${String(year).slice(2)}`,
];

function spaceFours(text: string): string {
  return text.replace(/(.{4})(?=.)/gu, '$1 ');
}

/** Adds the check digit. */
function createCard(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}
