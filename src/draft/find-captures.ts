// References that the agent makes up and the user says back: they are captured from the reply, and said as `${reference}`.
import { escapeRegExp } from '../base/escape-regexp.ts';
import { escapeText, renderVariable } from './template-text.ts';
import type { ObservedConversation } from './observed.ts';
import { readTokens, type Token } from './read-tokens.ts';
import { renderLiteral, renderShape } from './reference-shape.ts';
import type { DraftCapture } from './draft.ts';

/** A capture, and where it is made. */
export interface FoundCapture extends DraftCapture {
  /** Index of the reply: 0 is the greeting. */
  readonly reply: number;
  /** What it was in the conversation at hand. */
  readonly value: string;
}

/** Finds what is said back, each once, in the order of the replies; all texts are as a scenario file has them. */
export function findCaptures({ greeting, turns }: ObservedConversation): readonly FoundCapture[] {
  const replies = [greeting, ...turns.map(({ reply }) => reply)].map((reply) => reply?.response ?? '');
  const said = turns.map((turn) => (turn.said.kind === 'text' ? turn.said.text : ''));
  const found: FoundCapture[] = [];
  for (const [reply, text] of replies.entries()) {
    const tokens = readTokens(text);
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== 'reference' || found.some(({ value }) => value === token.text)) continue;
      if (said.slice(0, reply).some(saysIt(token.text)) || !said.slice(reply).some(saysIt(token.text))) continue;
      const name = chooseName(tokens.slice(0, index), found);
      found.push({ name, reply, value: token.text, pattern: renderPattern(text, token) });
    }
  }
  return found;
}

/** Puts `${name}` in the place of what was captured, in a text that is written as in a scenario file. */
export function insertCaptures(text: string, captures: readonly { name: string; value: string }[]): string {
  let result = text;
  for (const { name, value } of captures) {
    if (value !== '') result = result.replaceAll(wholeWord(escapeText(value)), () => renderVariable(name));
  }
  return result;
}

function saysIt(value: string): (text: string) => boolean {
  return (text) => new RegExp(wholeWord(value)).test(text);
}

function wholeWord(value: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}$])${escapeRegExp(value)}(?![\\p{L}\\p{N}])`, 'gu');
}

/** The shape alone, if the reply has it first there; else with the word before it. */
function renderPattern(text: string, token: Token): string {
  const shape = renderShape(token.text);
  const alone = `\\b(${shape})\\b`;
  const first = new RegExp(alone, 'iu').exec(text);
  if (first?.[1] === token.text) return escapeText(alone);
  const before = /(\S+)\s+$/u.exec(text.slice(0, token.start))?.[1];
  return escapeText(before === undefined ? alone : `${renderLiteral(before)} (${shape})\\b`);
}

/** The nearest word before it that says what it is: `reference`, `order`. */
function chooseName(before: readonly Token[], taken: readonly FoundCapture[]): string {
  const word = before
    .slice(-4)
    .reverse()
    .find(({ kind, text }) => kind === 'content' && /^[a-z]{2,20}$/iu.test(text) && text.toLowerCase() !== 'uuid');
  const name = word?.text.toLowerCase() ?? 'reference';
  const used = taken.filter((capture) => capture.name.replace(/_\d+$/u, '') === name).length;
  return used === 0 ? name : `${name}_${used + 1}`;
}
