// The syntax of `${…}` inside a text: where literal text ends, where a hole is, and what stands in it.
// What a name stands for is decided by whoever resolves it.

/** What stands between `${` and `}`. */
export type Hole =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'run-id' }
  | { readonly kind: 'date'; readonly offset: string; readonly format: string }
  /** Not to be understood; `raw` runs to the next `}` or the end of the text. */
  | { readonly kind: 'broken' };

/** A piece of a text: literal (escapes are resolved), or a hole as it was written. */
export type TextPiece = string | { readonly raw: string; readonly start: number; readonly hole: Hole };

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
const NAMED_HOLE = new RegExp(String.raw`\$\{\s*(${NAME}(?:\.${NAME})*)\s*\}`, 'uy');
const ARGUMENT = String.raw`(?:"([^"]*)"|'([^']*)')`;
const DATE_HOLE = new RegExp(String.raw`\$\{\s*date\(\s*${ARGUMENT}\s*,\s*${ARGUMENT}\s*\)\s*\}`, 'uy');
const VARIABLE_NAME = new RegExp(`^${NAME}$`, 'u');

/** Tells whether a name can be read as `${name}`: letters, digits, `_` and `-`, no digit first, not `uuid`. */
export function isVariableName(name: string): boolean {
  return VARIABLE_NAME.test(name) && name !== 'uuid';
}

/** Tells whether a text has anything for `parseHoles` to do. */
export function hasHoles(text: string): boolean {
  return text.includes('${');
}

/** Splits a text at its holes, reading from the left; `$${` writes `${`. */
export function parseHoles(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let literal = '';
  let at = 0;
  for (let next = text.indexOf('$', at); next !== -1; next = text.indexOf('$', at)) {
    literal += text.slice(at, next);
    if (text.startsWith('$${', next)) {
      literal += '${';
      at = next + 3;
    } else if (text.startsWith('${', next)) {
      if (literal !== '') pieces.push(literal);
      literal = '';
      const hole = parseHole(text, next);
      pieces.push(hole);
      at = next + hole.raw.length;
    } else {
      literal += '$';
      at = next + 1;
    }
  }
  literal += text.slice(at);
  if (literal !== '') pieces.push(literal);
  return pieces;
}

function parseHole(text: string, start: number): { raw: string; start: number; hole: Hole } {
  NAMED_HOLE.lastIndex = start;
  const named = NAMED_HOLE.exec(text);
  if (named !== null) return { raw: named[0], start, hole: describeName(named[1] ?? '') };
  DATE_HOLE.lastIndex = start;
  const date = DATE_HOLE.exec(text);
  if (date !== null) {
    const [raw, offset = date[2] ?? '', , format = date[4] ?? ''] = date;
    return { raw, start, hole: { kind: 'date', offset, format } };
  }
  const close = text.indexOf('}', start);
  return { raw: text.slice(start, close === -1 ? undefined : close + 1), start, hole: { kind: 'broken' } };
}

function describeName(name: string): Hole {
  if (name === 'uuid') return { kind: 'uuid' };
  return name === 'run.id' ? { kind: 'run-id' } : { kind: 'name', name };
}
