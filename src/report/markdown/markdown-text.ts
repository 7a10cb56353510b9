// Text of others inside GitHub's and GitLab's Markdown: no markup, no HTML, no mention, no issue, no link comes out of it.
import { renderPrintable, renderPrintableLine } from '../../text/printable.ts';

/** After rendering, these sites look for `@name`, `#12`, `GH-12`, `!12` and addresses; an invisible space (U+200B) parts them. */
const REFERENCES = /[@#!$%&~](?=[\w-])|\bGH-(?=\d)|\bhttps?:(?=\/\/)|\bwww(?=\.)|\bmailto:/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Renders one line of plain text for Markdown. */
export function renderMarkdownText(text: string): string {
  return renderHtmlText(text).replace(/[\\`*_[\]|~#!$]/g, (character) => `\\${character}`);
}

/** Renders one line of plain text for HTML inside Markdown, as in a `<summary>`. */
export function renderHtmlText(text: string): string {
  return renderPrintableLine(text)
    .replace(REFERENCES, (reference) => `${reference}\u200b`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Renders a block in which nothing is markup; its fence is longer than any inside. */
export function renderCodeBlock(text: string): string {
  const printable = renderPrintable(text);
  const longest = Math.max(2, ...Array.from(printable.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${printable}\n${fence}`;
}

/** Renders a short text in code style, for a table as well. */
export function renderCode(text: string): string {
  const printable = renderPrintableLine(text).replaceAll('`', 'ˋ').replaceAll('|', '∣');
  return printable.trim() === '' ? '' : `\`${printable}\``;
}
