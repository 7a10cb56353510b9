// Literal text as a part of a regular expression. `RegExp.escape` is not there in Node.js 22.

/** Renders the source of an expression that matches exactly this text, with the flags `u` and `v` or without. */
export function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll('-', String.raw`\x2d`);
}
