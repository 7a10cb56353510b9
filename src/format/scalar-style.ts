// How a scalar is written: without quotes where that means the same to every reader, else in double quotes, or in single
// ones where that saves an escape. What nobody would see stays an escape where it was one. Texts with a backslash, which are patterns, keep quotes although few need them: whoever
// changes one need not think about YAML then. Block scalars stay, and what had no quotes never gets any.
import { Scalar } from 'yaml';
import { hasEscapes } from '../yaml/escapes.ts';
import { resolvePlainScalar } from '../yaml/plain-scalar.ts';
import { describeTrap, describeTypeTrap } from '../yaml/yaml-traps.ts';
import { SourceFile } from '../text/source-file.ts';

const NO_SOURCE = new SourceFile('', '');

/** Chooses the style of one scalar of the text `original`; a scalar that was not quoted is left alone. */
export function chooseStyle(scalar: Scalar, original: string): void {
  if (scalar.type !== Scalar.QUOTE_DOUBLE && scalar.type !== Scalar.QUOTE_SINGLE) return;
  const text = String(scalar.value);
  if (hasEscapes(text, original)) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (isPlainText(text)) scalar.type = Scalar.PLAIN;
  else scalar.type = /["\\]/u.test(text) && !/[\n'\p{Cc}]/u.test(text) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE;
}

/** Tells whether a text without quotes is that text to this reader and to those of older YAML. Syntax is the library's part. */
function isPlainText(text: string): boolean {
  if (text.includes('\\') || text.includes('\n') || text.trim() !== text) return false;
  if (resolvePlainScalar(text) !== text || text === '<<' || text === '=') return false;
  const scalar = {
    kind: 'scalar',
    source: NO_SOURCE,
    start: 0,
    end: 0,
    value: text,
    written: text,
    plain: true,
  } as const;
  return describeTrap(scalar) === undefined && describeTypeTrap(scalar) === undefined;
}
