// A text in the forms in which matchers see it, each made when it is first needed and kept.
import { foldCase, normaliseText } from '../text/normalise.ts';

/** A text, or null for a missing one, as received and as compared. */
export class ComparedText {
  /** As it came. */
  readonly raw: string | null;
  #normal: string | undefined;
  #folded: string | undefined;

  constructor(raw: string | null) {
    this.raw = raw;
  }

  /** Normalised, letter case kept. */
  get normal(): string | null {
    if (this.raw === null) return null;
    return (this.#normal ??= normaliseText(this.raw));
  }

  /** Normalised, without differences of letter case. */
  get folded(): string | null {
    const { normal } = this;
    if (normal === null) return null;
    return (this.#folded ??= foldCase(normal));
  }

  /** The number of words, separated by white space. */
  get words(): number | null {
    const { normal } = this;
    if (normal === null) return null;
    return normal === '' ? 0 : normal.split(' ').length;
  }
}

let last = new ComparedText(null);

/** Gives the forms of a text. The last one is remembered, since one reply is compared many times in a row. */
export function readComparedText(raw: string | null): ComparedText {
  if (last.raw !== raw) last = new ComparedText(raw);
  return last;
}
