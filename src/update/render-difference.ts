// A difference for people: what was said, what was expected, what came, and how the file would change.
import { listCheckLines, LABEL_WIDTH, renderSegments } from '../report/check-lines.ts';
import { wrapText } from '../text/fit-text.ts';
import type { Paint } from '../report/console/paint.ts';
import { renderTurnName } from '../report/problem.ts';
import type { SourceFile } from '../text/source-file.ts';
import { renderPrintableLine } from '../text/printable.ts';
import type { Difference } from './difference.ts';

/** How blocks are drawn. */
export interface BlockStyle {
  readonly columns: number;
  readonly paint: Paint;
}

/** Characters of one text. */
const LIMIT = 600;
const MAX_NAMED = 3;
const LINE_BREAK = /\r?\n/u;

/** Renders a difference; `title` says which one of how many. */
export function renderDifference({ kind, failed }: Difference, title: string, style: BlockStyle): readonly string[] {
  const [{ check, turn, scenario }] = failed;
  const { columns, paint } = style;
  const ids = [...new Set(failed.map((each) => each.scenario.id))];
  const others = ids.slice(1, MAX_NAMED);
  const more = ids.length - 1 - others.length;
  const said =
    turn.index === 0 ? [] : [`said        ${turn.user === null ? '(silence)' : `"${renderPrintableLine(turn.user)}"`}`];
  const lines = listCheckLines(check, LIMIT).map(
    ({ label, segments }) => `${label.padEnd(LABEL_WIDTH)}  ${renderSegments(segments)}`,
  );
  return [
    '',
    `${paint('strong', title)} ${renderPrintableLine(kind)} ${paint('faint', `(${renderTurnName(turn)})`)}`,
    `  ${paint('place', '-->')} ${renderPrintableLine(`${check.file}:${check.line}:${check.column}`)}`,
    ...wrapText(`in ${renderPrintableLine(scenario.id)}`, columns - 3).map((line) => `  ${line}`),
    ...others.map((id) => `     ${renderPrintableLine(id)}`),
    ...(more > 0 ? [`     and ${more} more`] : []),
    ...(check.file === scenario.file ? [] : [`  this is a fragment: a change is for all scenarios that use it`]),
    ...[...said, ...lines].flatMap((line) => wrapText(line, columns - 5)).map((line) => `    ${line}`),
  ];
}

/** Renders a sentence about a difference. */
export function renderRemark(
  text: string,
  tag: Parameters<Paint>[0],
  { columns, paint }: BlockStyle,
): readonly string[] {
  return wrapText(renderPrintableLine(text), columns - 5).map((line) => `    ${paint(tag, line)}`);
}

/** Renders the lines of a file that would change. */
export function renderChange(before: SourceFile, after: SourceFile, { paint }: BlockStyle): readonly string[] {
  const [old, fresh] = [before.text.split(LINE_BREAK), after.text.split(LINE_BREAK)];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const show = (sign: '-' | '+', line: string): string =>
    `    ${paint(sign === '-' ? 'bad' : 'good', `${sign} ${renderPrintableLine(line)}`)}`;
  return [
    ...old.slice(start, old.length - end).map((line) => show('-', line)),
    ...fresh.slice(start, fresh.length - end).map((line) => show('+', line)),
  ];
}
