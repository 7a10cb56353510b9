// What can be done about a difference.
import type { YamlEdit } from '../edit/edit-yaml.ts';

/** Changes of one file. */
export interface Proposal {
  /** Relative to the suite folder. */
  readonly file: string;
  readonly edits: readonly YamlEdit[];
  /** What to know before it is taken. */
  readonly notes: readonly string[];
}

/** A text that the author may change before it is taken. */
export interface Draft {
  readonly text: string;
  /** The proposal with another text, or why that text can't be. */
  readonly compose: (text: string) => Proposal | string;
}

/** A proposal, or the reason why there is none; with a draft the author may write one either way. */
export type Suggestion =
  { readonly proposal: Proposal; readonly draft?: Draft } | { readonly reason: string; readonly draft?: Draft };
