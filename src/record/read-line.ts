// What a line of the author means: something to say, or a command.
import { suggest } from '../text/suggest.ts';

/** A line, understood. */
export type Line =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'expect' | 'save'; readonly argument: string }
  | { readonly kind: 'silence'; readonly message: 'absent' | 'empty' }
  | { readonly kind: 'undo' | 'help' | 'quit' | 'nothing' }
  | { readonly kind: 'unknown'; readonly message: string };

const COMMANDS = ['expect', 'silence', 'undo', 'save', 'help', 'quit'] as const;

/** What `/help` shows. */
export const COMMAND_HELP = `/expect TEXT        the last reply must contain the text
/expect /PATTERN/   it must match the regular expression
/expect = TEXT      it must be exactly this text
/expect not TEXT    it must not contain the text
/expect latency 3s  it must come within this time
/silence            say nothing (no message); /silence empty sends an empty one
/undo               take the last turn back: the rest is said again in a new conversation
/save [FILE]        write the scenario
/quit               close the conversation and leave
//text              say a text that begins with a slash
`;

/** Reads a line. Blanks around what is said are kept; a line of blanks alone says nothing. */
export function readLine(line: string): Line {
  if (line.trim() === '') return { kind: 'nothing' };
  if (!line.startsWith('/')) return { kind: 'say', text: line };
  if (line.startsWith('//')) return { kind: 'say', text: line.slice(1) };
  const [, name = '', argument = ''] = /^\/(\S*)\s*(.*?)\s*$/su.exec(line) ?? [];
  switch (name) {
    case 'expect':
    case 'save':
      return { kind: name, argument };
    case 'silence':
      return readSilence(argument);
    case 'undo':
    case 'help':
    case 'quit':
      return { kind: name };
    default:
      return { kind: 'unknown', message: describeUnknown(name) };
  }
}

function readSilence(argument: string): Line {
  if (argument === '') return { kind: 'silence', message: 'absent' };
  if (argument === 'empty') return { kind: 'silence', message: 'empty' };
  return { kind: 'unknown', message: `/silence takes nothing or \`empty\`, not \`${argument}\`` };
}

function describeUnknown(name: string): string {
  const near = suggest(name, COMMANDS);
  const hint = near === undefined ? '/help lists them' : `did you mean /${near}?`;
  return `there is no command /${name}; ${hint} (to say it, write //${name})`;
}
