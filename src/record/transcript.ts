// What an author sees of a conversation: who says what, how long it took, a handoff, the end.
import { styleText } from 'node:util';
import { renderDuration } from '../base/duration.ts';
import type { Said } from '../draft/observed.ts';
import { wrapText } from '../text/fit-text.ts';
import { renderPrintable } from '../text/printable.ts';
import type { HeardReply } from './talk.ts';

/** Names of the speakers, of one width, so that texts stand below each other. */
const YOU = 'you    ';
const AGENT = 'agent  ';
const INDENT = ' '.repeat(AGENT.length);

/** How a terminal is written to. */
export interface TranscriptStyle {
  readonly colour: boolean;
  /** Width in characters, asked for at every use since a window can change; undefined where nothing is wrapped. */
  readonly columns: () => number | undefined;
}

/** Renders what the user says, where the terminal does not show it already. */
export function renderSaid(said: Said, style: TranscriptStyle): string {
  if (said.kind === 'text') return `${hang(YOU, wrap(renderPrintable(said.text), style))}\n`;
  return `${YOU}(${said.message === 'empty' ? 'an empty message' : 'silence'})\n`;
}

/** Renders a reply. */
export function renderReply(reply: HeardReply, style: TranscriptStyle): string {
  const dim = (text: string): string => (style.colour ? styleText('dim', text, { validateStream: false }) : text);
  const texts = reply.response === '' ? ['(an empty reply)'] : wrap(renderPrintable(reply.response), style);
  const shown = reply.response === '' ? texts.map(dim) : texts;
  const took = renderDuration(reply.latencyMs);
  const fits = wrap(`${texts.at(-1) ?? ''}  ${took}`, style).length === 1;
  const lines = fits ? [...shown.slice(0, -1), `${shown.at(-1) ?? ''}  ${dim(took)}`] : [...shown, dim(took)];
  if (reply.handoff !== null && reply.handoff !== undefined) {
    lines.push(...wrap(`handoff ${renderPrintable(JSON.stringify(reply.handoff))}`, style));
  }
  if (reply.endConversation === true) lines.push('the agent has ended the conversation');
  lines.push(...reply.warnings.flatMap((warning) => wrap(`warning: ${renderPrintable(warning)}`, style)));
  return `${hang(AGENT, lines)}\n`;
}

/** The lines of a text, none of them longer than there is room for behind a speaker. */
function wrap(text: string, { columns }: TranscriptStyle): readonly string[] {
  const width = columns();
  return width === undefined ? text.split('\n') : wrapText(text, width - INDENT.length - 1);
}

function hang(speaker: string, lines: readonly string[]): string {
  return `${speaker}${lines.join(`\n${INDENT}`)}`;
}
