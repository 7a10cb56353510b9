// What an author sees of a conversation: who says what, how long it took, a handoff, the end.
import { styleText } from 'node:util';
import { renderDuration } from '../base/duration.ts';
import type { Said } from '../draft/observed.ts';
import { renderPrintable } from '../text/printable.ts';
import type { HeardReply } from './talk.ts';

/** Names of the speakers, of one width, so that texts stand below each other. */
const YOU = 'you    ';
const AGENT = 'agent  ';
const INDENT = ' '.repeat(AGENT.length);

/** Renders what the user says, where the terminal does not show it already. */
export function renderSaid(said: Said): string {
  if (said.kind === 'text') return `${YOU}${indent(said.text)}\n`;
  return `${YOU}(${said.message === 'empty' ? 'an empty message' : 'silence'})\n`;
}

/** Renders a reply. */
export function renderReply(reply: HeardReply, colour: boolean): string {
  const dim = (text: string): string => (colour ? styleText('dim', text, { validateStream: false }) : text);
  const text = reply.response === '' ? dim('(an empty reply)') : indent(reply.response);
  const lines = [`${AGENT}${text}  ${dim(renderDuration(reply.latencyMs))}`];
  if (reply.handoff !== null && reply.handoff !== undefined) {
    lines.push(`${INDENT}handoff ${renderPrintable(JSON.stringify(reply.handoff))}`);
  }
  if (reply.endConversation === true) lines.push(`${INDENT}the agent has ended the conversation`);
  lines.push(...reply.warnings.map((warning) => `${INDENT}warning: ${renderPrintable(warning)}`));
  return `${lines.join('\n')}\n`;
}

function indent(text: string): string {
  return renderPrintable(text).replaceAll('\n', `\n${INDENT}`);
}
