// A matcher as data: what an author demands of one text. Parsing makes it, match-text.ts evaluates it.
import type { Place } from '../text/place.ts';
import type { Template } from './template.ts';

/** All conditions of one matcher must hold. */
export interface Matcher {
  readonly place: Place;
  readonly conditions: readonly Condition[];
}

/** One demand on a text, with the place it was written at (the value, so that a failure points at it). */
export type Condition =
  | {
      readonly kind: 'contains' | 'equals';
      readonly text: Template;
      readonly caseSensitive: boolean;
      readonly place: Place;
    }
  /** Equal byte for byte; nothing is normalised. */
  | { readonly kind: 'exact'; readonly text: Template; readonly place: Place }
  /** A JavaScript pattern with the `u` flag; holes are inserted as literal text. */
  | { readonly kind: 'matches'; readonly pattern: Template; readonly caseSensitive: boolean; readonly place: Place }
  | { readonly kind: 'any_of' | 'all_of' | 'none_of'; readonly matchers: readonly Matcher[]; readonly place: Place }
  /** True: no text. False: some text. */
  | { readonly kind: 'empty'; readonly empty: boolean; readonly place: Place }
  | { readonly kind: 'max_words'; readonly max: number; readonly place: Place };
