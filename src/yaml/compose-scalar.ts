// Makes the nodes of scalars. The text of quoted ones is read in scalar-text.ts, values of plain ones in plain-scalar.ts.
import { CST } from 'yaml';
import type { SourceFile } from '../text/source-file.ts';
import { resolvePlainScalar } from './plain-scalar.ts';
import { readPlainText, readQuotedText } from './scalar-text.ts';
import type { YamlScalar } from './yaml-node.ts';
import { quoteText, type Wording, type YamlProblems } from './yaml-problems.ts';

/** Makes a scalar with or without quotes. */
export function composeFlowScalar(token: CST.FlowScalar, problems: YamlProblems): YamlScalar {
  const { source } = problems;
  const start = token.offset;
  const end = start + token.source.length;
  if (token.type !== 'scalar') {
    const value = readQuotedText(token, problems);
    return { kind: 'scalar', source, start, end, value, written: value, plain: false };
  }
  const written = readPlainText(token, problems);
  const value = resolvePlainScalar(written);
  const cutOff = token.end === undefined || written === '' ? undefined : readCutOff(token.end);
  if (cutOff === undefined) return { kind: 'scalar', source, start, end, value, written, plain: true };
  return { kind: 'scalar', source, start, end, value, written, plain: true, cutOff };
}

/** Makes a scalar in block style (`|`, `>`). */
export function composeBlockScalar(token: CST.BlockScalar, problems: YamlProblems): YamlScalar {
  const { source } = problems;
  const start = token.offset;
  const headerEnd = lineEndAfter(source.text, start);
  const { value, range } = CST.resolveAsScalar(token, true, (offset) => {
    if (offset <= headerEnd) problems.syntaxToLineEnd(start, describeHeader(problems.restOfLine(start)));
    else problems.syntaxToLineEnd(offset, describeIndentation(token));
  });
  const end = start + source.text.slice(start, range[1]).trimEnd().length;
  return { kind: 'scalar', source, start, end, value, written: value, plain: false };
}

/** The value of a key or item without one. */
export function emptyScalar(at: number, source: SourceFile): YamlScalar {
  return { kind: 'scalar', source, start: at, end: at, value: null, written: '', plain: true };
}

/** The characters of an alias as a text without quotes. */
export function plainScalar({ offset, source: text }: CST.FlowScalar, source: SourceFile): YamlScalar {
  return { kind: 'scalar', source, start: offset, end: offset + text.length, value: text, written: text, plain: true };
}

/** The comment right after a plain scalar on the same line, with the blanks before it. */
function readCutOff(end: readonly CST.SourceToken[]): string | undefined {
  const [space, comment] = end;
  return space?.type === 'space' && comment?.type === 'comment' ? space.source + comment.source : undefined;
}

function lineEndAfter(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at;
}

function describeHeader(line: string): Wording {
  return {
    message: `\`${line.slice(0, 1)}\` at the beginning of a value announces a text on the lines below, so nothing may follow it here`,
    hint: `if it is text, write ${quoteText(line)}`,
  };
}

function describeIndentation(token: CST.BlockScalar): Wording {
  const mark = token.props[0] !== undefined && 'source' in token.props[0] ? token.props[0].source : '|';
  return {
    message: `This line is indented less than the text that \`${mark}\` began`,
    hint: 'indent all lines of the text at least as deep as the first, and deeper than the key',
  };
}
