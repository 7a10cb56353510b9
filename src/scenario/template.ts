// Text with holes that are only known while a conversation is played: captures, uuid, run.id, date.
// Rows, vars and `with` are already filled in when a scenario is expanded; they never reach this type.

/** One part of a template: literal text or a hole. */
export type TemplatePart =
  | string
  | { readonly kind: 'capture'; readonly name: string }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'run-id' }
  /** `offset` like `+5d` (units y M w d h m) or empty; `format` in Unicode TR35 letters. */
  | { readonly kind: 'date'; readonly offset: string; readonly format: string };

/** Text to be rendered at play time; a text without holes is a list of one string. */
export type Template = readonly TemplatePart[];

/** What the holes of one conversation are filled with. */
export interface Scope {
  readonly captures: ReadonlyMap<string, string>;
  /** One value per conversation. */
  readonly uuid: string;
  readonly runId: string;
  /** The moment that `date(...)` counts from: the start of the attempt. */
  readonly now: Date;
  /** IANA time zone of the config. */
  readonly timeZone: string;
}
