// Why one scenario is not green, as a person wants to read it: what was said up to the turn that failed, what was demanded
// there, what came, and where the two part. Complete without script; all texts are cut, and say so.
import type { AttemptResult, ErrorInfo, ScenarioResult } from '../../event/results.ts';
import { listNotes, listReceivedSegments } from '../check-lines.ts';
import { listConversation, type ConversationLine } from '../conversation.ts';
import { cutMiddle } from '../cut.ts';
import type { Segment } from '../difference.ts';
import { renderPast } from '../past-text.ts';
import { renderPlayCommand, type PlayAgain } from '../play-command.ts';
import { renderErrorFacts, renderEndedQuarantine, renderIds } from '../problem-text.ts';
import type { PastVerdict } from '../reporter.ts';
import { renderExpected, renderTurnName, type FailedCheck, type Problem } from '../problem.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { renderHtml, renderHtmlLine, renderIsolated } from './html-text.ts';
import { renderScenarioLink } from './links.ts';

const MAX_TEXT = 600;
const MAX_CHECKS = 5;
/** Exchanges that are kept; all but the last are folded away. */
const MAX_EXCHANGES = 12;

/** What a card says beside the problem. */
export interface CardParts {
  readonly playAgain: PlayAgain;
  /** How the scenario came out in earlier runs. */
  readonly past: readonly PastVerdict[];
}

/** Renders the card of a problem. */
export function renderFailureCard(problem: Problem, scenario: ScenarioResult, { playAgain, past }: CardParts): string {
  const { attempt, failedChecks, error, share } = problem;
  const name = renderScenarioName(scenario);
  const first = failedChecks[0]?.turn.index ?? error?.turn;
  const shown = failedChecks.filter(({ turn }) => turn.index === first).slice(0, MAX_CHECKS);
  const left = failedChecks.length - shown.length;
  return [
    '<article class="card">',
    `<h4><a href="${renderScenarioLink(scenario.id)}">${renderIsolated(name)}</a> `,
    `<span class="place">${renderIsolated(`${problem.spot.file}:${problem.spot.line}`)}</span></h4>`,
    renderFact(renderPast(past, false)),
    share === undefined ? '' : `<p class="fact">${renderHtmlLine(share)}</p>`,
    attempt === undefined ? '' : renderTalk(attempt, first),
    ...shown.map(renderCheck),
    left > 0 ? `<p class="fact">and ${left} more failed ${left === 1 ? 'check' : 'checks'}</p>` : '',
    error === null ? '' : renderError(error),
    failedChecks.length === 0 && error === null ? `<p class="why">${renderHtmlLine(problem.message)}</p>` : '',
    renderFact(renderEndedQuarantine(scenario)),
    `<p class="fact">Play it again: <code class="command">${renderHtmlLine(renderPlayCommand(scenario, playAgain))}</code></p>`,
    attempt === undefined ? '' : `<p class="fact">${renderIsolated(renderIds(problem))}</p>`,
    '</article>\n',
  ].join('');
}

/** What was said, up to the turn that failed. */
function renderTalk(attempt: AttemptResult, last: number | undefined): string {
  const turns = last === undefined ? attempt.turns : attempt.turns.filter(({ index }) => index <= last);
  if (turns.length === 0) return '';
  const told = { ...attempt, turns, error: null };
  const lines = listConversation(told, { text: MAX_TEXT, turns: MAX_EXCHANGES }).filter((line) => !line.wrong);
  const from = Math.max(
    0,
    lines.findLastIndex(({ speaker }) => speaker === 'User'),
  );
  const [folded, open] = [lines.slice(0, from), lines.slice(from)];
  const list = (some: readonly ConversationLine[]): string => `<ol class="talk">${some.map(renderLine).join('')}</ol>`;
  if (folded.length === 0) return list(open);
  return `<details class="earlier"><summary>what was said before</summary>${list(folded)}</details>${list(open)}`;
}

function renderLine({ speaker, text }: ConversationLine): string {
  if (speaker === null) return `<li class="remark"><p dir="auto">${renderHtml(text)}</p></li>`;
  const who = speaker === 'User' ? 'user' : 'agent';
  return `<li class="${who}"><span class="who">${speaker}</span><p dir="auto">${renderHtml(text)}</p></li>`;
}

function renderCheck({ turn, check }: FailedCheck): string {
  const place = renderIsolated(`${check.file}:${check.line}`);
  return [
    `<div class="check"><p class="subject">✗ ${renderTurnName(turn)}: ${renderIsolated(check.subject)} `,
    `<span class="place">${place}</span></p><dl>`,
    `<dt>expected</dt><dd dir="auto">${renderHtmlLine(renderExpected(check, MAX_TEXT))}</dd>`,
    `<dt>received</dt><dd dir="auto">${renderSegments(listReceivedSegments(check, MAX_TEXT))}</dd></dl>`,
    ...listNotes(check, MAX_TEXT).map((note) => `<p class="fact">${renderHtmlLine(note)}</p>`),
    '</div>',
  ].join('');
}

function renderSegments(segments: readonly Segment[]): string {
  return segments
    .map(({ kind, text }) => {
      const shown = renderHtmlLine(text);
      return kind === 'same' ? shown : kind === 'missing' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
    })
    .join('');
}

function renderError(error: ErrorInfo): string {
  const turn = error.turn === undefined ? '' : `${renderTurnName({ index: error.turn })}: `;
  const facts = renderErrorFacts(error);
  return [
    `<div class="check"><p class="subject">! ${turn}${renderIsolated(error.kind)}</p>`,
    `<p dir="auto">${renderHtmlLine(cutMiddle(error.message, MAX_TEXT))}</p>`,
    ...facts.split('\n').map(renderFact),
    '</div>',
  ].join('');
}

function renderFact(fact: string): string {
  return fact === '' ? '' : `<p class="fact" dir="auto">${renderHtmlLine(fact)}</p>`;
}
