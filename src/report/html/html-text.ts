// Text of others inside HTML: nothing in it is markup, and nothing in it turns the reading direction round.
import { renderPrintable, renderPrintableLine } from '../../text/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Renders text of any number of lines, for an element or for an attribute in quotes. */
export function renderHtml(text: string): string {
  return escapeHtml(renderPrintable(text));
}

/** Renders text as one line. */
export function renderHtmlLine(text: string): string {
  return escapeHtml(renderPrintableLine(text));
}

/** Renders one line that keeps its own reading direction, whatever stands beside it. */
export function renderIsolated(text: string): string {
  return `<bdi>${renderHtmlLine(text)}</bdi>`;
}

/** Renders a value as JSON for a data block: no text in it can end the block. */
export function renderDataBlock(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
