// Texts as YAML scalars in the style of the one that they take the place of.
import type { JsonValue } from '../base/json.ts';
import type { YamlScalar } from '../yaml/yaml-node.ts';
import { needsEscape, quoteEscaped } from '../yaml/escapes.ts';
import { quoteText } from '../yaml/yaml-problems.ts';

/** Ways to write a text in the place of a scalar, the likeliest first. Which of them is right is found by reading it. */
export function listForms(text: string, old: YamlScalar | undefined): readonly string[] {
  const quoted = [quoteText(text), quoteEscaped(text)];
  if (needsEscape(text.replaceAll(/[\n\t]/gu, ''))) return quoted;
  if (old === undefined) return [text, ...quoted];
  const { source, start, end, plain } = old;
  if (plain) return [text, ...quoted];
  const written = source.text.slice(start, end);
  switch (written.charAt(0)) {
    case "'":
      return [`'${text.replaceAll("'", "''")}'`, ...quoted];
    case '"':
      return [quoteEscaped(text), ...quoted];
    case '|':
    case '>':
      return [renderBlock(text, written), ...quoted];
    default:
      return quoted;
  }
}

function renderBlock(text: string, written: string): string {
  const [header = '|', ...lines] = written.split('\n');
  const indent = /^ */u.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  return [
    header,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : indent + line)),
  ].join('\n');
}

/** Renders a value on one line, in brackets where it is a list or mapping. */
export function renderInline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(renderInline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, member]) => `${key}: ${renderInline(member)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' ? renderInlineText(value) : String(value);
}

/** Words, with nothing in or around them that means something to YAML. */
const HARMLESS = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[\p{L}_](?:[\p{L}\p{N}_ .'/-]*[\p{L}\p{N}_])?$/iu;

function renderInlineText(text: string): string {
  return HARMLESS.test(text) ? text : quoteText(text);
}
