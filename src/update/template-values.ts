// Texts with `${name}` in them: what the holes stood for in a rendered text, and the same holes in another text.
import { escapeRegExp } from '../base/escape-regexp.ts';
import { parseHoles, type TextPiece } from '../scenario/parse-holes.ts';

/** A hole and what stood in its place. */
export interface HoleValue {
  /** As written: `${name}`. */
  readonly raw: string;
  /** Undefined for `${uuid}`, `${run.id}` and dates. */
  readonly name: string | undefined;
  readonly value: string;
}

/** Reads what the holes of a template stand for in a text that it was rendered to; undefined where it can't have been. */
export function readHoles(template: string, rendered: string): readonly HoleValue[] | undefined {
  const pieces = parseHoles(template);
  const pattern = pieces.map((piece) => (typeof piece === 'string' ? escapeRegExp(piece) : '([^]*?)')).join('');
  const match = new RegExp(`^${pattern}$`, 'u').exec(rendered);
  if (match === null) return undefined;
  return pieces.filter(isHole).map((hole, index) => ({
    raw: hole.raw,
    name: hole.hole.kind === 'name' ? hole.hole.name : undefined,
    value: match[index + 1] ?? '',
  }));
}

/** Writes a text as a template: every value that stands in it, in this order, becomes its hole again. Undefined if one is missing. */
export function writeHoles(text: string, holes: readonly HoleValue[]): string | undefined {
  let [template, at] = ['', 0];
  for (const { raw, value } of holes) {
    const start = value === '' ? -1 : text.toLowerCase().indexOf(value.toLowerCase(), at);
    if (start === -1) return undefined;
    template += escapeHoles(text.slice(at, start)) + raw;
    at = start + value.length;
  }
  return template + escapeHoles(text.slice(at));
}

/** Renders a template with the values of its holes, in their order. */
export function fillHoles(template: string, holes: readonly HoleValue[]): string {
  const values = holes.values();
  return parseHoles(template)
    .map((piece) => (typeof piece === 'string' ? piece : (values.next().value?.value ?? piece.raw)))
    .join('');
}

/** Writes a text so that nothing in it is read as a hole. */
export function escapeHoles(text: string): string {
  return text.replaceAll('${', () => '$${');
}

function isHole(piece: TextPiece): piece is Exclude<TextPiece, string> {
  return typeof piece !== 'string';
}
