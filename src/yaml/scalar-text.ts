// The text of a scalar: quotes removed, escapes read, lines folded. The rare cases are left to the yaml package.
import { CST } from 'yaml';
import { checkEnd } from './node-properties.ts';
import { quoteText, type YamlProblems } from './yaml-problems.ts';

const FIRST_CHARACTERS: Readonly<Record<string, string>> = { '\t': 'a tab', '`': 'a backtick', ',': 'a comma' };

/** Gives the text of a scalar without quotes. */
export function readPlainText(token: CST.FlowScalar, problems: YamlProblems): string {
  const { source, offset } = token;
  const first = source.charAt(0);
  if (first !== '' && '\t,%|>@`'.includes(first)) {
    problems.syntaxToLineEnd(offset, {
      message: `A value without quotes can't begin with ${FIRST_CHARACTERS[first] ?? `\`${first}\``}`,
      hint: `write ${quoteText(problems.restOfLine(offset))}`,
    });
  }
  checkEnd(token.end, true, problems);
  return source.includes('\n') ? resolve(token, problems) : source;
}

/** Gives the text of a scalar in single or double quotes. */
export function readQuotedText(token: CST.FlowScalar, problems: YamlProblems): string {
  const { source, offset } = token;
  if (!isClosed(source)) {
    problems.syntaxToLineEnd(offset, {
      message: 'The quote that begins here is never closed',
      hint: `end the text with \`${source.charAt(0)}\``,
    });
    return '';
  }
  checkAfterQuote(token, problems);
  checkEnd(token.end, true, problems);
  if (source.includes('\n')) return resolve(token, problems);
  if (source.startsWith("'")) {
    const text = source.slice(1, -1);
    return text.includes("'") ? text.replaceAll("''", "'") : text;
  }
  return source.includes('\\') ? resolve(token, problems) : source.slice(1, -1);
}

function resolve(token: CST.FlowScalar, problems: YamlProblems): string {
  const resolved = CST.resolveAsScalar(token, false, (offset, code) => {
    if (code !== 'BAD_DQ_ESCAPE') return;
    const escape = problems.source.text.slice(offset, offset + 2);
    problems.syntax(offset, offset + 2, {
      message: `\`${escape}\` means nothing in double quotes`,
      hint: `write \`\\${escape}\`, or put the text in single quotes, where \`\\\` is an ordinary character`,
    });
  });
  return resolved.value;
}

function isClosed(source: string): boolean {
  if (source.length < 2) return false;
  const quote = source.charAt(0);
  const escape = quote === '"' ? '\\' : "'";
  const last = source.length - 1;
  if (source.charAt(last) !== quote) return false;
  let escapes = 0;
  for (let at = last - 1; at > 0 && source.charAt(at) === escape; at -= 1) escapes += 1;
  return escapes % 2 === 0;
}

/** Words after the closing quote: `"Hello" she said`, `'don't'`. */
function checkAfterQuote(token: CST.FlowScalar, problems: YamlProblems): void {
  const extra = token.end?.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
  if (extra === undefined) return;
  const quote = token.source.charAt(0);
  const line = problems.restOfLine(token.offset);
  const isQuotedWhole = line.length > 1 && line.endsWith(quote);
  problems.syntaxToLineEnd(extra.offset, {
    message: 'This text stands after the closing quote',
    hint: `for the whole text, write ${quoteText(isQuotedWhole ? line.slice(1, -1) : line)}`,
  });
}
