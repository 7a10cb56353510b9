// A problem as a block of plain text, for the reports that have one field for all of it.
import type { ErrorInfo, ScenarioResult } from '../event/results.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { LABEL_WIDTH, listCheckBlocks, renderSegments, type CheckBlock } from './check-lines.ts';
import { listConversation, renderConversation } from './conversation.ts';
import { cutMiddle } from './cut.ts';
import { renderPlayCommand, type PlayAgain } from './play-command.ts';
import { renderQuarantine } from './quarantine-text.ts';
import { renderTurnName, type Problem } from './problem.ts';

/** How a block is made. */
export interface ProblemTextOptions {
  readonly playAgain: PlayAgain;
  /** Prefix of file names; empty or ending in `/`. */
  readonly pathBase: string;
  /** Characters of a single text. */
  readonly textLimit: number;
  /** Exchanges of the conversation, the last ones; 0 for none. */
  readonly turns: number;
}

const MAX_CHECKS = 20;
const MAX_BODY_EXCERPT = 500;

/**
 * Renders a problem. The first line repeats the message, for readers that show nothing else; the second has the form of a
 * stack frame, by which readers find the line to annotate.
 */
export function renderProblemText(problem: Problem, scenario: ScenarioResult, options: ProblemTextOptions): string {
  const { failedChecks, error, attempt } = problem;
  const blocks = [
    `${problem.message}\n${renderFrame(problem, options.pathBase)}`,
    ...listCheckBlocks(failedChecks.slice(0, MAX_CHECKS), options.textLimit).map(renderCheck),
    failedChecks.length > MAX_CHECKS ? `and ${failedChecks.length - MAX_CHECKS} more checks` : '',
    error === null ? '' : renderErrorFacts(error),
    renderEndedQuarantine(scenario),
  ];
  if (attempt !== undefined) {
    if (options.turns > 0) {
      const lines = listConversation(attempt, { text: options.textLimit, turns: options.turns });
      blocks.push(`Conversation:\n${renderConversation(lines, '  ')}`);
    }
    blocks.push(renderIds(problem));
  }
  blocks.push(`Play it again: ${renderPlayCommand(scenario, options.playAgain)}`);
  return blocks.filter((block) => block !== '').join('\n\n');
}

function renderFrame({ failedChecks, error, spot }: Problem, pathBase: string): string {
  const index = failedChecks[0]?.turn.index ?? error?.turn;
  const where = index === undefined ? 'scenario' : renderTurnName({ index });
  return `    at ${where} (${renderPrintableLine(`${pathBase}${spot.file}`)}:${spot.line}:${spot.column})`;
}

function renderCheck({ turn, check, lines }: CheckBlock): string {
  const place = renderPrintableLine(`${check.file}:${check.line}:${check.column}`);
  const shown = lines.map(({ label, segments }) => `  ${label.padEnd(LABEL_WIDTH)} ${renderSegments(segments)}`);
  return [`${renderTurnName(turn)}: ${renderPrintableLine(check.subject)} (${place})`, ...shown].join('\n');
}

/** What is known of an error beside its message. */
export function renderErrorFacts(error: ErrorInfo): string {
  const facts = [
    error.hint,
    error.may_be_delivered === true
      ? 'The agent may have processed the message all the same; it was not sent again.'
      : undefined,
    error.status === undefined
      ? undefined
      : `HTTP status ${error.status}${error.error_code === undefined ? '' : `, ${error.error_code}`}`,
    error.body_excerpt === undefined ? undefined : `Body: ${cutMiddle(error.body_excerpt, MAX_BODY_EXCERPT)}`,
  ];
  return facts
    .filter((fact) => fact !== undefined)
    .map(renderPrintableLine)
    .join('\n');
}

/** Says why a scenario that was in quarantine makes the run fail again. */
export function renderEndedQuarantine({ quarantine }: ScenarioResult): string {
  return quarantine?.expired === true ? `Its quarantine has ended (${renderQuarantine(quarantine)}).` : '';
}

/** By which ids support finds the conversation. */
export function renderIds({ attempt, failedChecks, error }: Problem): string {
  const conversation = attempt?.conversation_id ?? null;
  const correlation = error?.correlation_id ?? failedChecks[0]?.turn.correlation_id;
  const parts = [
    conversation === null ? 'no conversation was created' : `conversation ${conversation}`,
    correlation === undefined ? undefined : `correlation id ${correlation}`,
    attempt?.repeat === undefined ? undefined : `repeat ${attempt.repeat}`,
  ];
  return renderPrintableLine(parts.filter((part) => part !== undefined).join(', '));
}
