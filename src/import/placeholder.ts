// What stands in the place of personal data: values that nobody has, in the form that an agent expects.
import type { PersonalKind } from './personal-data.ts';

const NAMES = 'Alex Robin Kim Charlie Sam Jamie Casey Morgan Taylor Jordan Riley Quinn Avery Rowan Skyler Dana'.split(
  ' ',
);
const LAST_NAMES = 'Example Sample Placeholder Specimen Tester Model Pattern Template'.split(' ');

/**
 * A value for the n-th of a kind, from 1. Phones are of the range that Ofcom keeps for drama, mail and links of the domain
 * that IANA keeps for examples; card and IBAN are the test numbers that everybody uses, and never change.
 */
export function createPlaceholder(kind: PersonalKind, number: number): string {
  switch (kind) {
    case 'email':
      return `person${number}@example.com`;
    case 'link':
      return `https://example.com/link-${number}`;
    case 'phone':
      return `07700 900${String(number % 1000).padStart(3, '0')}`;
    case 'card':
      return '4111 1111 1111 1111';
    case 'iban':
      return 'GB33 BUKB 2020 1555 5555 55';
    case 'number':
      return String(1_000_000 + number);
    case 'birth_date':
      return '1 January 1990';
    case 'postcode':
      return 'AB1 0CD';
    case 'name':
      return createName(number);
  }
}

function createName(number: number): string {
  const first = NAMES[(number - 1) % NAMES.length] ?? '';
  return `${first} ${LAST_NAMES[Math.floor((number - 1) / NAMES.length) % LAST_NAMES.length] ?? ''}`;
}
