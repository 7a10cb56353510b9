// Finds a part of a scalar's text in its file: where a hole stands, where a pattern goes wrong.
import type { YamlScalar, YamlSpan } from '../yaml/yaml-node.ts';

/** The span of the characters `from` up to `to` of a text; of the whole scalar where escapes or folded lines hide them. */
export function locateInText(scalar: YamlScalar, from: number, to: number): YamlSpan {
  const { source, start, end, value } = scalar;
  if (typeof value !== 'string') return scalar;
  const quote = source.text[start];
  const isQuoted = !scalar.plain && (quote === '"' || quote === "'");
  const first = isQuoted ? start + 1 : start;
  if (source.text.startsWith(value, first)) return { source, start: first + from, end: first + to };
  const inside = source.text.slice(first, end - 1);
  if (quote !== "'" || !isQuoted || inside.replaceAll("''", "'") !== value) return scalar;
  const doubled = (length: number): number => length + (value.slice(0, length).split("'").length - 1);
  return { source, start: first + doubled(from), end: first + doubled(to) };
}
