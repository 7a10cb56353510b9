// A variable without quotes inside brackets, `{ user: Hi ${name} }`: YAML takes its brace for the beginning of a mapping.
import { quoteText, type YamlProblems } from './yaml-problems.ts';

/** A text with variables, after a bracket, comma or colon and up to the next one. */
const TEXT = /(?<=[[{,][ \t]*|:[ \t]+)(?:[^\s,:[\]{}$]|:(?! )|[ \t]|\$(?!\{)|\$\{[^{}]*\})+/gu;

/** Characters of a line that are looked at before and after the brace. */
const WINDOW = 200;

/** Reports the text around a brace that belongs to a variable; says whether it does. */
export function reportBareVariable(brace: number, problems: YamlProblems): boolean {
  const { text } = problems.source;
  if (!text.startsWith('${', brace - 1)) return false;
  const from = Math.max(text.lastIndexOf('\n', brace) + 1, brace - WINDOW);
  const line = text.slice(from, brace) + problems.restOfLine(brace);
  const found = [...line.matchAll(TEXT)].findLast(({ index }) => from + index < brace);
  if (found === undefined) return false;
  const words = found[0].trim();
  const start = from + found.index + found[0].indexOf(words);
  problems.syntax(start, start + words.length, {
    message: 'Inside brackets and braces, a text with a variable must be in quotes',
    hint: `write ${quoteText(words)}`,
  });
  return true;
}
