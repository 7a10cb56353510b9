// The page as a document: what stands before the data and what stands behind it. The policy forbids everything but the two
// scripts and the style that came with it, so no text of others can run, load or send anything.
import type { RunSummary } from '../../event/run-summary.ts';
import { cutEnd } from '../cut.ts';
import { renderDataBlock, renderHtmlLine } from './html-text.ts';
import type { PageAssets } from './page-assets.ts';
import { renderVerdictClass, renderVerdictWord } from './verdict.ts';

/** What the document shows. */
export interface PageContent {
  readonly title: string;
  /** `passed`, `failed`, `errored` or `running`. */
  readonly kind: string;
  /** HTML that is whole without script. */
  readonly overview: string;
  /** Plain data for the page's script. */
  readonly data: unknown;
  /** Sources that the page may talk to: nothing, or the server that it came from. */
  readonly connect: "'none'" | "'self'";
}

const MAX_TITLE = 150;

/** Renders the title of a run's page, for tabs and bookmarks. */
export function renderTitle(summary: RunSummary, running = false): string {
  const reason = running ? summary.run.target : `${summary.verdict_reason} ${summary.run.target}`;
  return cutEnd(`${renderVerdictWord(summary, running)}: ${reason}`, MAX_TITLE);
}

/** Creates the content of a run's page. */
export function createContent(
  summary: RunSummary,
  rest: Pick<PageContent, 'overview' | 'data' | 'connect'>,
  running = false,
): PageContent {
  return { title: renderTitle(summary, running), kind: renderVerdictClass(summary, running), ...rest };
}

/** Renders what stands before the data blocks. */
export function renderHead(content: PageContent, { style, boot, app }: PageAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src ${boot.hash} ${app.hash}`,
    `style-src ${style.hash}`,
    `connect-src ${content.connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en" class="${content.kind}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${renderHtmlLine(content.title)}</title>
<style>${style.text}</style>
<script>${boot.text}</script>
</head>
<body>
<div id="app"></div>
<main id="static"><div id="overview">
${content.overview}</div></main>
<script type="application/json" id="run">${renderDataBlock(content.data)}</script>
`;
}

/** Renders what stands behind the data blocks. */
export function renderTail({ app }: PageAssets): string {
  return `<script>${app.text}</script>\n</body>\n</html>\n`;
}
