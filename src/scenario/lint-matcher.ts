// Finds matchers that hold whatever the agent says: they look like a check and are none.
import { normaliseForPattern } from '../text/normalise-pattern.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Condition, Matcher } from './matcher.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import { hasRepeatedGroup } from './repeated-group.ts';
import type { Template } from './template.ts';

/** Replies unlike each other; a pattern that finds something in all of them finds it in any. Short, so that none takes long. */
const SAMPLES = ['x', 'Q7', '!', 'Bye.\nMore?', '再見', '\n'];
const LONGEST_SAMPLE = 12;
const MOST_QUANTIFIERS = 8;

/** A pattern that finds only text with all its characters in it: no choice, nothing that may be left out. */
const IS_PLAIN = /^(?:\\[^]|[^\\|?*{([])*$/u;

/** White space other than the single space that compared texts have between words. */
const LOST_SPACE = /(?<!\\)(?:\\\\)*(?:\\[nrtvf]|[^\S ]| {2})/u;

/** Reports every condition that can't fail. Inside `none_of` it is the other way round: such a condition can't hold. */
export function lintMatcher(matcher: Matcher, report: Report): void {
  for (const condition of matcher.conditions) {
    if (condition.kind === 'any_of' || condition.kind === 'all_of') {
      for (const inner of condition.matchers) lintMatcher(inner, report);
      continue;
    }
    if (condition.kind === 'none_of') {
      for (const inner of condition.matchers) lintForbidden(inner, report);
      continue;
    }
    const finding = describeCannotFail(condition);
    if (finding !== undefined) report(describeFinding('cannot-fail', condition.place, ...finding));
  }
}

/** Reports what is forbidden and can't come: texts are compared with single spaces, so nothing finds a line break. */
function lintForbidden(matcher: Matcher, report: Report): void {
  for (const condition of matcher.conditions) {
    if (condition.kind !== 'matches') continue;
    const pattern = readLiteral(condition.pattern);
    if (pattern === undefined || !IS_PLAIN.test(pattern) || !LOST_SPACE.test(pattern)) continue;
    const message = `\`${pattern}\` finds nothing in any reply, since white space is one space by then: this can't fail`;
    report(describeFinding('cannot-fail', condition.place, message, '`body` sees the reply as it came'));
  }
}

function describeCannotFail(condition: Condition): [message: string, hint: string] | undefined {
  if (condition.kind === 'contains') {
    const text = readLiteral(condition.text);
    if (text === undefined) return undefined;
    const normal = normaliseText(text);
    if (normal === '') {
      return [
        "Every reply contains the empty text: this can't fail",
        'write `empty: true` for no text, `empty: false` for some',
      ];
    }
    if (/^[\p{Lu}\p{Ll}\p{Lt}]$/u.test(normal)) {
      return [`Nearly every reply contains the letter \`${normal}\`: this hardly fails`, 'write a word or phrase'];
    }
  }
  if (condition.kind === 'matches') {
    const pattern = readLiteral(condition.pattern);
    if (pattern !== undefined && findsAnything(pattern)) {
      return [
        `\`${pattern}\` finds something in every reply: this can't fail`,
        'write what the reply must have; `empty: false` demands some text',
      ];
    }
  }
  return undefined;
}

/** The text of a template without holes. */
function readLiteral(template: Template): string | undefined {
  const [only = ''] = template;
  return template.length <= 1 && typeof only === 'string' ? only : undefined;
}

function findsAnything(pattern: string): boolean {
  // One that looks around may refuse what no sample has; one with many quantifiers may take for ever to try.
  const quantifiers = pattern.match(/[*+{]/gu) ?? [];
  if (/\(\?<?[=!]/u.test(pattern) || quantifiers.length > MOST_QUANTIFIERS || hasRepeatedGroup(pattern)) return false;
  const regExp = compile(pattern);
  // A pattern that does not match the empty text demands something.
  if (regExp?.test('') !== true) return false;
  const words = (pattern.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= LONGEST_SAMPLE);
  return [...SAMPLES, ...words].every((sample) => regExp.test(sample));
}

function compile(pattern: string): RegExp | undefined {
  try {
    const regExp = new RegExp(normaliseForPattern(pattern), 'iu');
    // A pattern that is too large for the engine fails only when it is used.
    regExp.test('');
    return regExp;
  } catch {
    return undefined;
  }
}
