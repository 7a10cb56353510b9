// How every page of ours begins: nothing of it is loaded from elsewhere, and only what is named may run or be sent.
import { renderHtmlLine } from './html-text.ts';

/** What a page has before its body. */
export interface DocumentHead {
  readonly title: string;
  /** The style sheet itself. */
  readonly style: string;
  /** What the page's policy allows; everything else is forbidden. */
  readonly allowed: readonly string[];
  /** HTML by which the page can be told from others in its first bytes. */
  readonly mark?: string;
}

/** Renders the beginning of a page, up to its style; the head is still open. */
export function renderDocumentHead({ title, style, allowed, mark = '' }: DocumentHead): string {
  const policy = ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">${mark}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${renderHtmlLine(title)}</title>
<style>${style}</style>
`;
}
