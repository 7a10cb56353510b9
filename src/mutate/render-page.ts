// The document of a mutation test as one self-contained page: no script, nothing loaded, and no text of others is markup.
import { createHash } from 'node:crypto';
import { cutMiddle } from '../report/cut.ts';
import { renderDocumentHead } from '../report/html/document-head.ts';
import { renderHtml, renderHtmlLine, renderIsolated } from '../report/html/html-text.ts';
import type {
  ExchangeDocument,
  MutantCounts,
  MutationReport,
  ProposalDocument,
  SurvivorDocument,
  SurvivorGroupDocument,
} from './mutation-report.ts';
import { PAGE_STYLE } from './page-style.ts';
import { renderNotCounted, renderScore } from './render-report.ts';

/** Characters of one utterance. */
const UTTERANCE = 2_000;
/** Rows of a table. */
const MOST_ROWS = 1_000;

/** Renders a page with the worst `limit` groups of survivors; the rest is counted. */
export function renderPage(report: MutationReport, limit: number): string {
  const { run, survivors } = report;
  const shown = survivors.slice(0, limit);
  const rest = survivors.length - shown.length;
  const body = [
    renderHead(report),
    '<section><h2>Survivors</h2>',
    survivors.length === 0 ? '<p>Every changed reply was noticed.</p>' : '',
    ...shown.map(renderGroup),
    rest > 0 ? `<p>… and ${rest} more; <code>--format json</code> has them all.</p>` : '',
    '</section>',
    renderScores(report),
    renderList(
      'Redundant',
      'What these notice, another scenario notices as well.',
      report.redundant,
      ({ id, file, line, by }) =>
        `${renderIsolated(id)} <small>${renderHtmlLine(`${file}:${line}`)}</small>: all by ${renderIsolated(by)}`,
    ),
    renderList(
      'Left out',
      'These were not looked at.',
      report.left_out,
      ({ id, reason }) => `${renderIsolated(id)}: ${renderHtmlLine(reason)}`,
    ),
  ].join('\n');
  return renderDocument(`Mutation score ${renderScore(report.score)}: ${run.target}`, body);
}

function renderDocument(title: string, body: string): string {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  return `${renderDocumentHead({ title, style: PAGE_STYLE, allowed: [`style-src 'sha256-${hash}'`] })}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function renderHead(report: MutationReport): string {
  const { score, mutants, noticed, survived, scenarios_tested, replies, run } = report;
  return `<header><h1>Mutation score ${renderScore(score)}</h1>
<p>${noticed} of ${mutants} changed replies were noticed, ${survived} survived. ${renderHtmlLine(renderNotCounted(report))}</p>
<p>${scenarios_tested} scenarios, ${replies} replies of run ${renderIsolated(run.id)} against ${renderIsolated(run.target)}.</p></header>`;
}

function renderGroup(group: SurvivorGroupDocument): string {
  const { scenario, also, file, line, turn, conversation, survivors, proposal } = group;
  const [worst, ...others] = survivors;
  const shared = also.length === 0 ? '' : ` and ${also.length} more`;
  return [
    `<article><h3>${renderIsolated(scenario)}${shared}, ${turn === 0 ? 'greeting' : `exchange ${turn}`}</h3>`,
    `<p class="place">${renderHtmlLine(`${file}:${line}`)}</p>`,
    '<dl>',
    ...conversation.flatMap(renderExchange),
    worst === undefined ? '' : renderSurvivor(worst, conversation.at(-1)),
    '</dl>',
    others.length === 0 ? '' : `<details><summary>${others.length} more that nobody notices</summary><dl>`,
    ...others.map((other) => renderSurvivor(other, conversation.at(-1))),
    others.length === 0 ? '' : '</dl></details>',
    renderProposal(proposal, survivors.length),
    '</article>',
  ].join('\n');
}

function renderExchange({ user, ...reply }: ExchangeDocument, at: number): string[] {
  const said =
    user === null
      ? at === 0
        ? []
        : ['<dt>User</dt><dd><i>silence</i></dd>']
      : [`<dt>User</dt><dd>${renderUtterance(user)}</dd>`];
  return [...said, `<dt>Agent</dt><dd>${renderReply(reply)}</dd>`];
}

function renderReply({ response, handoff, end_conversation }: Omit<ExchangeDocument, 'user'>): string {
  const marks = [
    ...(handoff === null ? [] : [`handoff ${renderHtmlLine(cutMiddle(JSON.stringify(handoff), UTTERANCE))}`]),
    ...(end_conversation ? ['ends the conversation'] : []),
  ].map((mark) => ` <small>${mark}</small>`);
  return `${response === '' ? '<i>no text</i>' : renderUtterance(response)}${marks.join('')}`;
}

function renderUtterance(text: string): string {
  return `<bdi>${renderHtml(cutMiddle(text, UTTERANCE))}</bdi>`;
}

function renderSurvivor(survivor: SurvivorDocument, original: ExchangeDocument | undefined): string {
  const { operator, note, ...reply } = survivor;
  const goesOn = original?.end_conversation === true && !reply.end_conversation ? ' <small>goes on</small>' : '';
  const stays = original?.handoff !== null && reply.handoff === null ? ' <small>no handoff</small>' : '';
  const why = `<small>${renderHtmlLine(`${operator}: ${cutMiddle(note, UTTERANCE)}`)}</small>`;
  return `<dt class="bad">but</dt><dd class="bad"><mark>${renderReply(reply)}${goesOn}${stays}</mark> ${why}</dd>`;
}

function renderProposal(proposal: ProposalDocument | null, survivors: number): string {
  if (proposal === null)
    return '<p>No plain words of it hold for everybody who plays this turn: use a variable or a pattern.</p>';
  const { key, replaces, yaml, catches, file, line } = proposal;
  const action = replaces ? `In place of the ${key} at` : `A new ${key} at`;
  const at = renderHtmlLine(`${file}:${line}`);
  return `<p>${renderHtmlLine(action)} ${at}, catches ${catches} of ${survivors}:</p>\n<pre>${renderHtml(yaml)}</pre>`;
}

function renderScores({ by_operator, by_tag, by_scenario }: MutationReport): string {
  return [
    renderTable(
      'Operators',
      by_operator,
      ({ name, title }) => `<code>${renderHtmlLine(name)}</code> the agent ${renderHtmlLine(title)}`,
    ),
    renderTable('Tags', by_tag, ({ tag }) => renderIsolated(tag)),
    renderTable(
      'Scenarios',
      by_scenario,
      ({ id, file, line }) => `${renderIsolated(id)} <small>${renderHtmlLine(`${file}:${line}`)}</small>`,
    ),
  ].join('\n');
}

function renderTable<Row extends MutantCounts>(title: string, all: readonly Row[], name: (row: Row) => string): string {
  const rows = all.filter(({ mutants }) => mutants > 0);
  if (rows.length === 0) return '';
  const lines = rows.slice(0, MOST_ROWS).map((row) => {
    const { score, noticed, mutants } = row;
    return `<tr><td>${name(row)}</td><td class="number">${renderScore(score)}</td><td class="number">${noticed}/${mutants}</td></tr>`;
  });
  const rest = rows.length > MOST_ROWS ? `<p>… and ${rows.length - MOST_ROWS} more</p>` : '';
  return `<section><h2>${title}</h2><table><thead><tr><th></th><th>score</th><th>noticed</th></tr></thead><tbody>
${lines.join('\n')}
</tbody></table>${rest}</section>`;
}

function renderList<Row>(title: string, intro: string, rows: readonly Row[], item: (row: Row) => string): string {
  if (rows.length === 0) return '';
  const items = rows.slice(0, MOST_ROWS).map((row) => `<li>${item(row)}</li>`);
  const rest = rows.length > MOST_ROWS ? `<p>… and ${rows.length - MOST_ROWS} more</p>` : '';
  return `<section><h2>${title}</h2><p>${intro}</p><ul>${items.join('\n')}</ul>${rest}</section>`;
}
