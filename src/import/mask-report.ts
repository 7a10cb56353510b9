// What was masked, without the values: kinds, counts, places.
import type { MaskCounts } from './masker.ts';
import type { PersonalKind } from './personal-data.ts';

const WORDS: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  email: ['mail address', 'mail addresses'],
  link: ['link', 'links'],
  iban: ['IBAN', 'IBANs'],
  card: ['card number', 'card numbers'],
  phone: ['phone number', 'phone numbers'],
  number: ['long number', 'long numbers'],
  birth_date: ['date of birth', 'dates of birth'],
  postcode: ['postcode', 'postcodes'],
  name: ['name', 'names'],
};

/** More places fill a screen and help nobody; each file says for itself what was replaced in it. */
const MAX_PLACES = 50;

/** Renders `2 names, 1 phone number`. */
export function describeCounts(counts: MaskCounts): string {
  return [...counts].map(([kind, count]) => `${count} ${WORDS[kind][count === 1 ? 0 : 1]}`).join(', ');
}

/** Adds up what was masked, file by file. */
export class MaskReport {
  readonly #totals = new Map<PersonalKind, number>();
  readonly #places: string[] = [];
  #files = 0;

  /** Takes the counts of one file. */
  add(place: string, counts: MaskCounts): void {
    if (counts.size === 0) return;
    this.#files += 1;
    for (const [kind, count] of counts) this.#totals.set(kind, (this.#totals.get(kind) ?? 0) + count);
    if (this.#places.length < MAX_PLACES) this.#places.push(`  ${place}: ${describeCounts(counts)}`);
  }

  /** Renders the report. */
  render(): string {
    if (this.#files === 0) return 'nothing personal was found\n';
    const more = this.#files > MAX_PLACES ? [`  and ${this.#files - MAX_PLACES} more files`] : [];
    return `${[`masked: ${describeCounts(this.#totals)}`, ...this.#places, ...more].join('\n')}\n`;
  }
}
