// A conversation as people read one: who said what, and what happened beside the words.
import type { AttemptResult, TurnResult } from '../event/results.ts';
import { renderPrintable, renderPrintableLine } from '../text/printable.ts';
import { cutMiddle } from './cut.ts';

/** One utterance, or a remark about what happened. */
export interface ConversationLine {
  readonly speaker: 'User' | 'Agent' | null;
  /** Printable; may hold line breaks. */
  readonly text: string;
  /** True for remarks that say what is wrong. */
  readonly wrong: boolean;
}

/** How much of a conversation to show. */
export interface ConversationLimits {
  /** Characters of one utterance. */
  readonly text: number;
  /** Exchanges; the last ones are shown. */
  readonly turns: number;
}

/** Lists what was said in an attempt, up to its end. */
export function listConversation(attempt: AttemptResult, limits: ConversationLimits): readonly ConversationLine[] {
  const shown = attempt.turns.slice(-limits.turns);
  const left = attempt.turns.length - shown.length;
  const lines = shown.flatMap((turn) => listTurn(turn, limits.text));
  const { error } = attempt;
  if (error !== null) lines.push(remark(renderPrintableLine(cutMiddle(error.message, limits.text)), true));
  return left === 0
    ? lines
    : [remark(`[… ${left} earlier ${left === 1 ? 'exchange' : 'exchanges'} left out …]`), ...lines];
}

/** Renders a conversation as plain text, every line behind an indent. */
export function renderConversation(lines: readonly ConversationLine[], indent: string): string {
  return lines
    .map(({ speaker, text, wrong }) => {
      const head = speaker === null ? `       ${wrong ? '✗ ' : ''}` : `${speaker}:`.padEnd(7);
      return `${indent}${head}${text.replaceAll('\n', `\n${indent}       `)}`;
    })
    .join('\n');
}

function listTurn(turn: TurnResult, limit: number): ConversationLine[] {
  const lines: ConversationLine[] = [];
  const said = renderSaid(turn, limit);
  if (said !== undefined) lines.push({ speaker: 'User', text: said, wrong: false });
  lines.push({ speaker: 'Agent', text: renderAnswer(turn, limit), wrong: false });
  if (turn.handoff !== null) lines.push(remark(renderHandoff(turn.handoff, limit)));
  if (turn.end_conversation === true) lines.push(remark('(the agent ended the conversation)'));
  const wrong = turn.checks.filter((check) => !check.passed).map((check) => renderPrintableLine(check.subject));
  if (wrong.length > 0) lines.push(remark([...new Set(wrong)].join(', '), true));
  return lines;
}

/** What the user said; undefined for the greeting. */
function renderSaid(turn: TurnResult, limit: number): string | undefined {
  if (turn.user !== null) return renderPrintable(cutMiddle(turn.user, limit));
  switch (turn.silence) {
    case 'absent':
      return '(silence)';
    case 'empty':
      return '(silence, as an empty message)';
    case undefined:
      return undefined;
  }
}

function renderAnswer(turn: TurnResult, limit: number): string {
  if (turn.response === null) return '(no answer)';
  return turn.response === '' ? '(an empty answer)' : renderPrintable(cutMiddle(turn.response, limit));
}

function renderHandoff(handoff: NonNullable<TurnResult['handoff']>, limit: number): string {
  const fields = Object.entries(handoff)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const shown = fields.length === 0 ? '' : `: ${fields.join(', ')}`;
  return `(handoff${renderPrintableLine(cutMiddle(shown, limit))})`;
}

function remark(text: string, wrong = false): ConversationLine {
  return { speaker: null, text, wrong };
}
