// The document of a mutation test as text for a terminal: the number, what survived with what would have caught it, and where
// the suite is weak. Worst first; what is left out is counted.
import { cutMiddle } from '../report/cut.ts';
import type { Paint } from '../report/console/paint.ts';
import { renderPrintable, renderPrintableLine } from '../text/printable.ts';
import type {
  ExchangeDocument,
  MutantCounts,
  MutationReport,
  ProposalDocument,
  SurvivorDocument,
  SurvivorGroupDocument,
} from './mutation-report.ts';

/** How much is shown. */
export interface RenderOptions {
  /** Groups of survivors, and rows of each table. */
  readonly limit: number;
  readonly paint: Paint;
}

/** Characters of one utterance. */
const UTTERANCE = 300;
/** Exchanges before the changed reply. */
const EXCHANGES = 2;

/** Renders a report. */
export function renderReport(report: MutationReport, options: RenderOptions): string {
  const { limit, paint } = options;
  const groups = report.survivors.slice(0, limit);
  const rest = report.survivors.length - groups.length;
  return (
    [
      renderHead(report, paint),
      ...groups.map((group, at) => renderGroup(group, at + 1, paint)),
      ...(rest > 0
        ? [
            `… and ${count(rest, 'more reply', 'more replies')} with survivors: --limit ${report.survivors.length} shows them all`,
          ]
        : []),
      ...renderOperators(report),
      ...renderTable('Tags', report.by_tag, { limit, name: ({ tag }) => `@${tag}` }),
      ...renderTable('Scenarios', report.by_scenario, { limit, name: ({ id }) => id }),
      ...renderList('Redundant: what these notice, another scenario notices as well', report.redundant, {
        limit,
        line: ({ file, line, id, by, noticed }) => `${file}:${line}  ${id}: all ${noticed} by ${by}`,
      }),
      ...renderList('Left out', report.left_out, {
        limit,
        line: ({ file, line, id, reason }) => `${file}:${line}  ${id}: ${reason}`,
      }),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** Renders a score: `78.4 %`, or `-` where nothing was counted. Only a whole score is `100 %`. */
export function renderScore(score: number | null): string {
  if (score === null) return '-';
  return score === 1 ? '100 %' : `${(Math.floor(score * 1000) / 10).toFixed(1)} %`;
}

/** Renders in a sentence what was not counted; empty where everything was. */
export function renderNotCounted({ equivalent, undecided, not_sampled }: MutationReport): string {
  const parts = [
    equivalent > 0 ? `${equivalent} that mean the same` : '',
    undecided > 0 ? `${undecided} after which the conversation would have gone another way` : '',
    not_sampled > 0 ? `${not_sampled} outside the sample` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Not counted: ${parts.join(', ')}.`;
}

function renderHead(report: MutationReport, paint: Paint): string {
  const { score, mutants, noticed, survived, scenarios_tested, replies, run } = report;
  const sentence = `${noticed} of ${count(mutants, 'changed reply', 'changed replies')} were noticed, ${survived} survived`;
  const where = `${count(scenarios_tested, 'scenario')}, ${count(replies, 'reply', 'replies')} of run ${renderPrintableLine(`${run.id} against ${run.target}`)}.`;
  const notCounted = renderNotCounted(report);
  const head = `${paint(survived === 0 ? 'good' : 'strong', `Mutation score ${renderScore(score)}`)}: ${sentence}.`;
  return [head, where, ...(notCounted === '' ? [] : [notCounted])].join('\n');
}

function renderGroup(group: SurvivorGroupDocument, number: number, paint: Paint): string {
  const { scenario, also, file, line, turn, conversation, survivors, proposal } = group;
  const [worst, ...others] = survivors;
  const shared = also.length === 0 ? '' : ` (and ${also.length} more)`;
  const at = paint('place', renderPlace(file, line));
  const shown = conversation.slice(-EXCHANGES);
  return [
    `${number}) ${at}  ${renderPrintableLine(scenario)}${shared}, ${turn === 0 ? 'greeting' : `exchange ${turn}`}`,
    ...(conversation.length > shown.length ? [`   … ${conversation.length - shown.length} earlier`] : []),
    ...shown.flatMap(renderExchange),
    ...(worst === undefined ? [] : [renderWorst(worst, conversation.at(-1), paint)]),
    ...(others.length === 0 ? [] : [`   Nor is any of these noticed: ${renderOthers(others)}`]),
    ...renderProposal(proposal, survivors.length, paint),
  ].join('\n');
}

function renderExchange({ user, ...reply }: ExchangeDocument, at: number): string[] {
  const said = user === null ? (at === 0 ? [] : ['   User:  (silence)']) : [`   User:  ${renderUtterance(user)}`];
  return [...said, `   Agent: ${renderReply(reply)}`];
}

function renderReply({ response, handoff, end_conversation }: Omit<ExchangeDocument, 'user'>): string {
  const marks = [
    handoff === null ? '' : ` (handoff ${renderPrintableLine(cutMiddle(JSON.stringify(handoff), UTTERANCE))})`,
    end_conversation ? ' (ends the conversation)' : '',
  ];
  return `${response === '' ? '(no text)' : renderUtterance(response)}${marks.join('')}`;
}

function renderUtterance(text: string): string {
  return renderPrintable(cutMiddle(text, UTTERANCE)).replaceAll('\n', '\n          ');
}

function renderWorst(worst: SurvivorDocument, original: ExchangeDocument | undefined, paint: Paint): string {
  const goesOn = original?.end_conversation === true && !worst.end_conversation ? ' (goes on)' : '';
  const stays = original?.handoff !== null && worst.handoff === null ? ' (no handoff)' : '';
  const note = `${worst.operator}: ${renderPrintableLine(cutMiddle(worst.note, UTTERANCE))}`;
  return `   ${paint('bad', `✗ but: ${renderReply(worst)}${goesOn}${stays}`)}\n          ${paint('faint', note)}`;
}

/** `date, time (2), name`. */
function renderOthers(others: readonly SurvivorDocument[]): string {
  const counts = Map.groupBy(others, ({ operator }) => operator);
  return Array.from(counts, ([operator, { length }]) => (length === 1 ? operator : `${operator} (${length})`)).join(
    ', ',
  );
}

function renderProposal(proposal: ProposalDocument | null, survivors: number, paint: Paint): string[] {
  if (proposal === null)
    return [
      '   No plain words of it hold for everybody who plays this turn, today and tomorrow: use a variable or a pattern.',
    ];
  const { key, replaces, yaml, catches, file, line } = proposal;
  const action = replaces ? `Write this ${key} in place of the one` : `Add this ${key}`;
  const share = catches === survivors ? 'catches all of them' : `catches ${catches} of ${survivors}`;
  const lines = renderPrintable(yaml)
    .split('\n')
    .map((text) => `     ${paint('good', text)}`);
  return [`   ${action} at ${renderPlace(file, line)} (${share}):`, ...lines];
}

function renderOperators({ by_operator }: MutationReport): string[] {
  const rows = by_operator.filter(({ mutants }) => mutants > 0);
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map((row) => `  ${row.name.padEnd(width)}  ${renderCounts(row)}  … ${row.title}`);
  return [['Operators: the agent …', ...lines].join('\n')];
}

function renderTable<Row extends MutantCounts>(
  title: string,
  rows: readonly Row[],
  { limit, name }: { readonly limit: number; readonly name: (row: Row) => string },
): string[] {
  const weak = rows.filter(({ survived }) => survived > 0);
  return renderList(`${title}, weakest first`, weak, {
    limit,
    line: (row) => `${renderCounts(row)}  ${name(row)}`,
  });
}

function renderCounts({ score, noticed, mutants }: MutantCounts): string {
  return `${renderScore(score).padStart(7)} ${`${noticed}/${mutants}`.padStart(9)}`;
}

function renderList<Row>(
  title: string,
  rows: readonly Row[],
  { limit, line }: { readonly limit: number; readonly line: (row: Row) => string },
): string[] {
  if (rows.length === 0) return [];
  const rest = rows.length - limit;
  const shown = rows.slice(0, limit).map((row) => `  ${renderPrintableLine(line(row))}`);
  return [[`${title}:`, ...shown, ...(rest > 0 ? [`  … and ${rest} more`] : [])].join('\n')];
}

function renderPlace(file: string, line: number): string {
  return renderPrintableLine(`${file}:${line}`);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
