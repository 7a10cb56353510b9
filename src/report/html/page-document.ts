// The page as a document: what stands before the data and what stands behind it. The policy forbids everything but the two
// scripts and the style that came with it, so no text of others can run, load or send anything.
import { renderDocumentHead } from './document-head.ts';
import { renderDataBlock, renderHtmlLine } from './html-text.ts';
import type { PageAssets } from './page-assets.ts';

/** What the document shows. */
export interface PageContent {
  readonly title: string;
  /** HTML that is whole without script. */
  readonly overview: string;
  /** Plain data for the page's script; undefined for a page that gets it from the server that it came from. */
  readonly data: unknown;
  /** The name of the first file, for a page that is a further one of a report that is split. */
  readonly partOf?: string;
}

/** Renders what tells a further file of a report that is split from any other file. */
export function renderPartMark(partOf: string): string {
  return `<meta name="rehearsal-part-of" content="${renderHtmlLine(partOf)}">`;
}

/** Renders what stands before the data blocks. */
export function renderHead(content: PageContent, { style, boot, app }: PageAssets): string {
  const live = content.data === undefined;
  const allowed = [
    `script-src ${boot.hash} ${app.hash}`,
    `style-src ${style.hash}`,
    ...(live ? ["connect-src 'self'"] : []),
  ];
  const mark = content.partOf === undefined ? '' : renderPartMark(content.partOf);
  const head = renderDocumentHead({ title: content.title, style: style.text, allowed, mark });
  return `${head}<script>${boot.text}</script>
</head>
<body>
<div id="app"></div>
<main id="static"><div id="overview">
${content.overview}</div></main>
<script type="application/json" id="run"${live ? ' data-live' : ''}>${renderDataBlock(content.data ?? null)}</script>
`;
}

/** Renders what stands behind the data blocks. */
export function renderTail({ app }: PageAssets): string {
  return `<script>${app.text}</script>\n</body>\n</html>\n`;
}
