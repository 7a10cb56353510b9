// Finds matchers that hold whatever the agent says, which look like a check and are none, and those that no reply meets.
import { normaliseForPattern } from '../text/normalise-pattern.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Place } from '../text/place.ts';
import { shorten } from '../yaml/yaml-problems.ts';
import { findOwnConflict } from './find-conflict.ts';
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

/** A pattern as programming languages write it. */
const BETWEEN_SLASHES = /^\/(.+)\/[dgimsuvy]*$/u;

/** Where there are classes, in which `$` is a character, or parts that need not be found, nothing is said of what comes after `$`. */
const HAS_PARTS = /[[(|]/u;

/** A letter or digit that must come after the end of the text: `costs $5`. */
const TEXT_AFTER_END = /(?<!\\)(?:\\\\)*\$[\p{L}\p{N}](?![?*{])/u;

/**
 * Reports every condition that can't fail, and those that no text meets. Inside `none_of` it is the other way round: what
 * can't fail can't hold.
 */
export function lintMatcher(matcher: Matcher, report: Report): void {
  const conflict = findOwnConflict(matcher);
  if (conflict !== undefined) {
    const message = `No text meets both of these, ${conflict.map(quoteDemand).join(' and ')}: this can't pass`;
    report(describeFinding('cannot-pass', matcher.place, message, 'take one of them out'));
  }
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
    else if (condition.kind === 'matches') lintPattern(condition.pattern, condition.place, report);
  }
}

function quoteDemand(words: string): string {
  return `\`${shorten(words)}\``;
}

/** Reports patterns that find nothing where what is said hangs on them: the turn would always be passed over. */
export function lintWhen(matcher: Matcher, report: Report): void {
  for (const condition of matcher.conditions) {
    if (condition.kind === 'matches') lintPattern(condition.pattern, condition.place, report);
    else if (condition.kind === 'any_of' || condition.kind === 'all_of') {
      for (const inner of condition.matchers) lintWhen(inner, report);
    }
  }
}

/** Reports a pattern that finds nothing in any reply. */
export function lintPattern(pattern: Template, place: Place, report: Report): void {
  const reason = findWhyNothing(pattern);
  if (reason === undefined) return;
  report(
    describeFinding(
      'cannot-pass',
      place,
      `${reason.message}: this ${reason.isSure ? "can't pass" : 'hardly passes'}`,
      reason.hint,
    ),
  );
}

/** Reports what is forbidden and can't come. */
function lintForbidden(matcher: Matcher, report: Report): void {
  for (const condition of matcher.conditions) {
    if (condition.kind !== 'matches') continue;
    const reason = findWhyNothing(condition.pattern);
    if (reason === undefined) continue;
    report(
      describeFinding(
        'cannot-fail',
        condition.place,
        `${reason.message}: this ${reason.isSure ? "can't fail" : 'hardly fails'}`,
        reason.hint,
      ),
    );
  }
}

/** Why a pattern finds nothing, and what to write. */
interface Futility {
  readonly message: string;
  readonly hint: string;
  /** Whether no reply can have it; else hardly one does. */
  readonly isSure: boolean;
}

/** Undefined where a pattern may well find something. */
function findWhyNothing(template: Template): Futility | undefined {
  const pattern = readLiteral(template);
  if (pattern === undefined) return undefined;
  if (IS_PLAIN.test(pattern) && LOST_SPACE.test(pattern)) {
    return {
      message: `\`${shorten(pattern)}\` finds nothing in any reply, since white space is one space by then`,
      hint: 'write one space, or `\\s`; `body` sees the reply as it came',
      isSure: true,
    };
  }
  const inner = BETWEEN_SLASHES.exec(pattern)?.[1];
  if (inner !== undefined) {
    return {
      message: `\`${shorten(pattern)}\` finds only what stands between slashes, since they are a part of the pattern`,
      hint: `write \`${shorten(inner)}\`; letter case is ignored unless \`case_sensitive: true\``,
      isSure: false,
    };
  }
  if (!HAS_PARTS.test(pattern) && TEXT_AFTER_END.test(pattern)) {
    return {
      message: `\`${shorten(pattern)}\` finds nothing in any reply, since \`$\` is the end of it`,
      hint: 'write `\\$` for a dollar sign',
      isSure: true,
    };
  }
  return undefined;
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
        `\`${shorten(pattern)}\` finds something in every reply: this can't fail`,
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
