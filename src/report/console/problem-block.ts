// One failed or errored scenario as a block for the console: what was said, what should have been, and how to play it again.
import { renderDuration } from '../../base/duration.ts';
import type { AttemptResult, ScenarioResult } from '../../event/results.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { LABEL_WIDTH, listCheckBlocks, markSegment, type CheckBlock, type CheckLine } from '../check-lines.ts';
import { listConversation, type ConversationLine } from '../conversation.ts';
import { renderPlayCommand, type PlayAgain } from '../play-command.ts';
import { renderEndedQuarantine, renderErrorFacts, renderIds } from '../problem-text.ts';
import { describeAttempt, describeProblem, renderTurnName, type Problem } from '../problem.ts';
import { fitEnd, wrapPieces, wrapText } from '../../text/fit-text.ts';
import type { Paint } from './paint.ts';
import { renderTitle, wordOf } from './scenario-line.ts';

/** How blocks are drawn. */
export interface BlockStyle {
  readonly columns: number;
  readonly paint: Paint;
  readonly playAgain: PlayAgain;
}

/** Characters of one text, exchanges of one conversation, checks of one block. */
const LIMITS = { text: 600, turns: 12 };
const MAX_CHECKS = 10;
const MAX_ATTEMPTS = 5;
const SPEAKER_WIDTH = 'Agent: '.length;

/** Renders the lines of a block, with an empty one before and after; none for a scenario without a problem. */
export function renderProblemBlock(scenario: ScenarioResult, style: BlockStyle): readonly string[] {
  const problem = describeProblem(scenario);
  if (problem === undefined) return [];
  const { paint, columns } = style;
  const [word, wordStyle] = wordOf(scenario);
  const { file, line, column } = problem.spot;
  const place = renderPrintableLine(`${file}:${line}:${column}`);
  const sections = [
    [
      `${paint(wordStyle, word.padEnd(5))} ${paint('strong', renderTitle(scenario))}`,
      `  ${paint('place', '-->')} ${place}`,
    ],
    problem.attempt === undefined ? [] : renderConversation(problem.attempt, style),
    ...listCheckBlocks(problem.failedChecks.slice(0, MAX_CHECKS), LIMITS.text).map((block) =>
      renderCheck(block, style),
    ),
    problem.failedChecks.length > MAX_CHECKS ? [`  and ${problem.failedChecks.length - MAX_CHECKS} more checks`] : [],
    indent(renderWhy(problem), columns),
    listOtherAttempts(scenario, problem, columns),
    indent(renderEndedQuarantine(scenario), columns),
    [...renderTrace(problem, style), `  ${paint('faint', '$')} ${renderPlayCommand(scenario, style.playAgain)}`],
  ];
  return ['', ...sections.filter((section) => section.length > 0).flatMap((section) => [...section, ''])];
}

/** Renders a conversation in the form of a chat. */
export function renderConversation(attempt: AttemptResult, { columns, paint }: BlockStyle): readonly string[] {
  return listConversation(attempt, LIMITS).flatMap((line) => renderUtterance(line, columns, paint));
}

function renderUtterance({ speaker, text, wrong }: ConversationLine, columns: number, paint: Paint): readonly string[] {
  const head = speaker === null ? '' : `${speaker}:`;
  const remark = wrong ? `✗ ${text}` : text;
  const lines = wrapText(speaker === null ? remark : text, columns - 4 - SPEAKER_WIDTH);
  return lines.map((line, index) => {
    const shown = speaker === null ? paint(wrong ? 'bad' : 'faint', line) : line;
    return `    ${paint('faint', (index === 0 ? head : '').padEnd(SPEAKER_WIDTH))}${shown}`;
  });
}

function renderCheck({ turn, check, lines }: CheckBlock, { columns, paint }: BlockStyle): readonly string[] {
  const head = `  ${renderTurnName(turn)}, ${renderPrintableLine(check.subject)}`;
  return [head, ...lines.flatMap((line) => renderCheckLine(line, columns, paint))];
}

function renderCheckLine({ label, segments }: CheckLine, columns: number, paint: Paint): readonly string[] {
  const pieces = segments.map(({ kind, text }) => ({ text: markSegment({ kind, text }), tag: kind }));
  return wrapPieces(pieces, columns - LABEL_WIDTH - 5).map((line, index) => {
    const text = line
      .map((piece) => (piece.tag === 'same' ? piece.text : paint(STYLES[piece.tag], piece.text)))
      .join('');
    return `    ${paint('faint', (index === 0 ? label : '').padEnd(LABEL_WIDTH))} ${text}`;
  });
}

const STYLES = { missing: 'good', extra: 'bad' } as const;

/** What neither the conversation nor the checks say. */
function renderWhy({ error, share, attempt, message }: Problem): string {
  if (attempt === undefined) return message;
  return [share ?? '', error === null ? '' : renderErrorFacts(error)].filter((line) => line !== '').join('\n');
}

/** The other attempts in a line each: the block shows only one conversation. */
function listOtherAttempts(scenario: ScenarioResult, shown: Problem, columns: number): readonly string[] {
  const { attempts } = scenario;
  if (attempts.length < 2) return [];
  const lines = attempts.slice(0, MAX_ATTEMPTS).map((attempt) => {
    const problem = describeAttempt(attempt, scenario);
    const head = `  attempt ${attempt.attempt} of ${attempts.length}: ${attempt.verdict}`;
    if (attempt === shown.attempt) return `${head} (shown here)`;
    return fitEnd(problem === undefined ? head : `${head}, ${problem.message}`, columns - 1);
  });
  return attempts.length === lines.length ? lines : [...lines, `  and ${attempts.length - lines.length} more attempts`];
}

function renderTrace(problem: Problem, { columns, paint }: BlockStyle): readonly string[] {
  if (problem.attempt === undefined) return [];
  const time = renderDuration(problem.attempt.duration_ms);
  return indent(`${renderIds(problem)}, ${time}`, columns).map((line) => paint('faint', line));
}

function indent(text: string, columns: number): readonly string[] {
  return text === '' ? [] : wrapText(text, columns - 3).map((line) => `  ${line}`);
}
