// The shape of a reference as a pattern: what identifies this conversation is left out, what all references share stays.
import { escapePattern } from '../text/normalise-pattern.ts';

/** Renders `DT-4821` as `DT-\d{4}`: a prefix of letters stays, digits count; what mixes both is a class of its own. */
export function renderShape(reference: string): string {
  const prefixed = /^(\p{L}{1,8}(?:[^\p{L}\p{N}]?))(\p{N}[\p{N}._/-]*)$/u.exec(reference);
  if (prefixed !== null) return renderLiteral(prefixed[1] ?? '') + renderDigits(prefixed[2] ?? '');
  return (reference.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map(renderPart).join('');
}

/** Renders text for a pattern; unlike `escapePattern`, a dash outside of a class stays one, since people read it. */
export function renderLiteral(text: string): string {
  return escapePattern(text).replaceAll('\\x2d', '-').replaceAll('\\/', '/');
}

function renderDigits(text: string): string {
  return (text.match(/\p{N}+|\P{N}+/gu) ?? [])
    .map((part) => (/\p{N}/u.test(part) ? `\\d{${part.length}}` : renderLiteral(part)))
    .join('');
}

function renderPart(part: string): string {
  if (!/[\p{L}\p{N}]/u.test(part)) return renderLiteral(part);
  if (/^\p{N}+$/u.test(part)) return `\\d{${part.length}}`;
  // Mixed: a random token, or words of letters alone, which may be as random beside it.
  return `[A-Z0-9]{${part.length}}`;
}
