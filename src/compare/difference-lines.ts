// The differences between two runs as lines: reply by reply, and the latency of each operation.
import { renderDuration } from '../base/duration.ts';
import type { TurnResult } from '../event/results.ts';
import { renderSegments } from '../report/check-lines.ts';
import { renderPValue } from '../report/comparison-text.ts';
import { cutAround, cutEnd } from '../report/cut.ts';
import { compareTexts, type Segment } from '../report/difference.ts';
import { renderScenarioName } from '../report/scenario-name.ts';
import { renderPrintableLine } from '../text/printable.ts';
import type { ScenarioDifference, TurnDifference } from './compare-replies.ts';
import type { OperationLatency, QuantileDifference } from './latency-profile.ts';

const MAX_USER = 80;
const MAX_TEXT = 600;
const MAX_HANDOFF = 200;

/** Lists the lines of one scenario; none of them holds a control character. */
export function listDifferenceLines(difference: ScenarioDifference): readonly string[] {
  const place = renderPrintableLine(`${difference.file}:${difference.line}`);
  return [`${place} ${renderScenarioName(difference)}`, ...difference.turns.flatMap(listTurnLines)];
}

function listTurnLines(difference: TurnDifference): readonly string[] {
  const { turn, user, only, response, handoff, end_conversation: end } = difference;
  const said = user === null ? '' : ` "${renderPrintableLine(cutEnd(user, MAX_USER))}"`;
  const title = turn === 0 ? 'greeting' : `turn ${turn}${said}`;
  if (only !== undefined) {
    const reply = renderWhole((only === 'before' ? response?.before : response?.after) ?? null);
    return [
      `  ${title}, ${only === 'before' ? 'not reached any more' : 'not reached before'}`,
      `    reply    ${reply}`,
    ];
  }
  return [
    `  ${title}`,
    ...(response === undefined ? [] : [`    reply    ${renderReplies(response.before, response.after)}`]),
    ...(handoff === undefined
      ? []
      : [`    handoff  ${renderHandoff(handoff.before)}, now ${renderHandoff(handoff.after)}`]),
    ...(end === undefined ? [] : [`    end      ${renderEnd(end.before)}, now ${renderEnd(end.after)}`]),
  ];
}

function renderReplies(before: string | null, after: string | null): string {
  if (before === null || after === null) return `${renderWhole(before)}, now ${renderWhole(after)}`;
  const printable = compareTexts(before, after, false).map(({ kind, text }): Segment => ({
    kind,
    text: renderPrintableLine(text),
  }));
  const marked = renderSegments(printable);
  const start = Math.max(0, marked.search(/\[-|\{\+/));
  return cutAround(marked, { start, end: start + MAX_TEXT / 2 }, MAX_TEXT);
}

function renderWhole(text: string | null): string {
  return text === null ? '(no answer)' : renderPrintableLine(cutEnd(text, MAX_TEXT));
}

function renderHandoff(handoff: TurnResult['handoff']): string {
  if (handoff === null) return 'none';
  const { destination, reason, ...others } = handoff as Readonly<Record<string, unknown>>;
  const parts = [
    typeof destination === 'string' ? destination : 'no destination',
    ...(typeof reason === 'string' ? [`(${reason})`] : []),
    ...(Object.keys(others).length === 0 ? [] : [JSON.stringify(others)]),
  ];
  return renderPrintableLine(cutEnd(parts.join(' '), MAX_HANDOFF));
}

function renderEnd(end: boolean | null): string {
  return end === null ? 'no answer' : end ? 'ends the conversation' : 'goes on';
}

/** Lists a line for each operation and quantile. */
export function listLatencyLines(operations: readonly OperationLatency[]): readonly string[] {
  return operations.map(({ operation, replies, quantiles }) => {
    const columns = quantiles.map(renderQuantile).join('   ');
    return `  ${operation.padEnd(8)} ${columns}   (${replies.before} and ${replies.after} replies)`;
  });
}

function renderQuantile(difference: QuantileDifference): string {
  const { quantile, before_ms: before, after_ms: after, p_value: pValue, notable } = difference;
  const values = `p${Math.round(quantile * 100)} ${renderDuration(before)}, now ${renderDuration(after)}`;
  if (!notable) return values;
  return `${values} [${after > before ? 'slower' : 'faster'}, ${renderPValue(pValue)}]`;
}
