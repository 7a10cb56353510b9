// Looks closely at the patterns that parsing found suspicious. Imported only when there are any.
import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { YamlScalar } from '../yaml/yaml-node.ts';
import { findAmbiguousRepeat } from './ambiguous-repeat.ts';
import { isFilled } from './filled-node.ts';
import { locateInText } from './locate-in-text.ts';
import { describeFinding } from './scenario-codes.ts';

/** A pattern as it will be compiled (holes stand as `x`), and where it was written. */
export interface SuspiciousPattern {
  readonly source: string;
  /** What the engine says about it; undefined where it compiles. */
  readonly engineError: string | undefined;
  readonly scalar: YamlScalar;
}

/** Gives the findings about one pattern. */
export function analysePattern({ source, engineError, scalar }: SuspiciousPattern): readonly Diagnostic[] {
  const parsed = parse(source);
  if (engineError !== undefined || 'error' in parsed) {
    return engineError === undefined ? [] : [describeInvalid(source, engineError, parsed, scalar)];
  }
  const repeat = findAmbiguousRepeat(parsed.pattern);
  if (repeat === undefined) return [];
  return [
    describeFinding(
      'slow-pattern',
      locatePart(scalar, source, repeat.start, repeat.end),
      `\`${repeat.raw}\` can take the same text in very many ways: a long reply may keep it busy until the time limit, and the scenario is then errored`,
      "let each round begin with something that the round before can't take, such as `\\w+(?:\\s\\w+)*`",
    ),
  ];
}

/** Tells whether a pattern can backtrack exponentially; one that can't be parsed counts as safe. */
export function isSlowPattern(source: string): boolean {
  const parsed = parse(source);
  return 'pattern' in parsed && findAmbiguousRepeat(parsed.pattern) !== undefined;
}

type Parsed =
  { readonly pattern: AST.Pattern } | { readonly error: { readonly index: number; readonly message: string } };

function parse(source: string): Parsed {
  try {
    return { pattern: new RegExpParser().parsePattern(source, 0, source.length, { unicode: true }) };
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    return { error: { index: error.index, message: error.message } };
  }
}

function describeInvalid(source: string, engineError: string, parsed: Parsed, scalar: YamlScalar): Diagnostic {
  const index = 'error' in parsed ? Math.min(parsed.error.index, source.length - 1) : 0;
  const reason = readReason('error' in parsed ? parsed.error.message : engineError);
  const at = 'error' in parsed ? locatePart(scalar, source, index, Math.min(index + 1, source.length)) : scalar;
  return describeFinding(
    'invalid-pattern',
    at,
    `The pattern is not valid: ${reason}`,
    describeHint(source, index, reason),
  );
}

/** `Invalid regular expression: /(/u: Unterminated group` says the pattern twice. */
function readReason(message: string): string {
  const reason = message.slice(message.lastIndexOf(': ') + 2);
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

function describeHint(source: string, index: number, reason: string): string {
  if (/\(\?[imsx]+\)/u.test(source)) return 'leave `(?i)` out: letter case is ignored unless `case_sensitive: true`';
  if (source.includes('(?P')) return 'a named group is written (?<name>…)';
  if (/escape/iu.test(reason)) {
    const escape = /\\(.)?/u.exec(source.slice(Math.max(0, index - 1)))?.[1];
    return escape === undefined
      ? 'write \\\\ for a backslash'
      : `write ${escape} without a backslash, or \\\\ for a backslash`;
  }
  if (/nothing to repeat|lone quantifier/iu.test(reason)) return 'for the character itself, put a backslash before it';
  if (/unterminated|unmatched/iu.test(reason))
    return 'close it, or put a backslash before a bracket that is meant itself';
  return 'patterns are JavaScript regular expressions with the `u` flag';
}

function locatePart(scalar: YamlScalar, source: string, start: number, end: number): ReturnType<typeof locateInText> {
  // With variables in it, the pattern is not the text that stands in the file.
  return isFilled(scalar) || scalar.value !== source ? scalar : locateInText(scalar, start, end);
}
