// Compares a text with what an author demands of it. The one place that decides whether a matcher holds; how a demand is
// put into words is describe-condition.ts.
import { TextCache } from '../base/text-cache.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Place } from '../text/place.ts';
import { ComparedText, readComparedText } from './compared-text.ts';
import { describeCondition, describeMatchers, renderWords } from './describe-condition.ts';
import type { Condition, Matcher } from './matcher.ts';
import { PatternTimeoutError, type PatternFinder, type PatternRunner } from './pattern-runner.ts';
import type { PatternJob, PatternMatch } from './pattern-worker.ts';
import { MissingCaptureError, readPlainText, renderPattern, renderTemplate } from './render-template.ts';
import type { Scope, Template } from './template.ts';

const IGNORE_CASE = 'iu';
const KEEP_CASE = 'u';

/** What matching needs beside the text; its patterns are prepared for what `listPatterns` gives. */
export interface MatchContext {
  readonly scope: Scope;
  readonly patterns: PatternFinder;
}

/** One demand and whether a text meets it. */
export interface TextCheck {
  /** The key of the demand: `contains`, `matches` ... */
  readonly matcher: Condition['kind'];
  readonly passed: boolean;
  /** What is demanded, as a person reads it: `contains "30 days"`. */
  readonly expected: string;
  /** The demanded text alone, of `contains`, `equals` and `exact`. */
  readonly expectedText?: string;
  /** The text as it came; null where there was none. */
  readonly actual: string | null;
  /** Why it failed, where expected and actual do not say it all. */
  readonly message?: string;
  readonly place: Place;
}

/** Lists what a matcher may look for in a text. */
export function listPatterns(matcher: Matcher, text: string | null, scope: Scope): PatternJob[] {
  const { normal } = readComparedText(text);
  const jobs: PatternJob[] = [];
  if (normal !== null) addPatterns(matcher, normal, scope, jobs);
  return jobs;
}

function addPatterns({ conditions }: Matcher, text: string, scope: Scope, jobs: PatternJob[]): void {
  for (const condition of conditions) {
    if ('matchers' in condition) for (const matcher of condition.matchers) addPatterns(matcher, text, scope, jobs);
    if (condition.kind === 'matches') addPattern(condition.pattern, flagsOf(condition), { text, scope, jobs });
  }
}

/** Lists what `captureText` will look for. */
export function listCapture(pattern: Template, text: string | null, scope: Scope): PatternJob[] {
  const { normal } = readComparedText(text);
  const jobs: PatternJob[] = [];
  if (normal !== null) addPattern(pattern, IGNORE_CASE, { text: normal, scope, jobs });
  return jobs;
}

/** A pattern that lacks a capture is left out: evaluating it will say so. */
function addPattern(
  pattern: Template,
  flags: string,
  { text, scope, jobs }: { readonly text: string; readonly scope: Scope; readonly jobs: PatternJob[] },
): void {
  try {
    jobs.push({ source: renderPattern(pattern, scope), flags, text });
  } catch (error) {
    if (!(error instanceof MissingCaptureError)) throw error;
  }
}

function flagsOf({ caseSensitive }: { readonly caseSensitive: boolean }): string {
  return caseSensitive ? KEEP_CASE : IGNORE_CASE;
}

/**
 * Checks a text, one check for each condition. Null is a missing text: it meets `empty: true`, and `none_of` what it does
 * not meet. Throws `PatternTimeoutError` or `MissingCaptureError` where it can't be told whether the matcher holds.
 */
export function matchText(matcher: Matcher, text: string | null, context: MatchContext): readonly TextCheck[] {
  const compared = readComparedText(text);
  return matcher.conditions.map((condition) => checkCondition(condition, compared, context));
}

/** Tells whether a text meets all conditions of a matcher; rejects with what `matchText` throws. */
export async function isMatch(
  matcher: Matcher,
  text: string | null,
  { scope, patterns }: { readonly scope: Scope; readonly patterns: PatternRunner },
): Promise<boolean> {
  const ready = await patterns.prepare(listPatterns(matcher, text, scope));
  return holdsAll(matcher, readComparedText(text), { scope, patterns: ready });
}

/**
 * Takes the first group, or the whole match where a pattern has none, from a text as patterns see it, letter case kept.
 * Undefined where nothing is found, or nothing but white space: a later `contains` of that could not fail.
 */
export function captureText(pattern: Template, text: string | null, context: MatchContext): string | undefined {
  const { normal } = readComparedText(text);
  if (normal === null) return undefined;
  const match = context.patterns.find(renderPattern(pattern, context.scope), IGNORE_CASE, normal);
  const captured = match?.captures.length === 0 ? match.text : match?.captures[0];
  return captured === undefined || captured.trim() === '' ? undefined : captured;
}

function checkCondition(condition: Condition, text: ComparedText, context: MatchContext): TextCheck {
  const passed = holds(condition, text, context);
  const { kind, place } = condition;
  const demanded = 'text' in condition ? renderTemplate(condition.text, context.scope) : undefined;
  const message = passed ? undefined : explain(condition, text, context);
  return {
    matcher: kind,
    passed,
    expected: describeCondition(condition, context.scope),
    ...(demanded !== undefined && { expectedText: demanded }),
    actual: text.raw,
    ...(message !== undefined && { message }),
    place,
  };
}

function holdsAll(matcher: Matcher, text: ComparedText, context: MatchContext): boolean {
  for (const condition of matcher.conditions) if (!holds(condition, text, context)) return false;
  return true;
}

function holds(condition: Condition, text: ComparedText, context: MatchContext): boolean {
  switch (condition.kind) {
    case 'contains':
    case 'equals': {
      const demanded = readDemand(condition.text, context.scope);
      const [have, want] = condition.caseSensitive ? [text.normal, demanded.normal] : [text.folded, demanded.folded];
      if (have === null || want === null) return false;
      return condition.kind === 'equals' ? have === want : have.includes(want);
    }
    case 'exact':
      return text.raw === renderTemplate(condition.text, context.scope);
    case 'matches':
      return text.normal !== null && findPattern(condition, text.normal, context) !== null;
    case 'any_of':
      return findMatcher(condition.matchers, true, text, context) !== undefined;
    case 'all_of':
      return findMatcher(condition.matchers, false, text, context) === undefined;
    case 'none_of':
      return findMatcher(condition.matchers, true, text, context) === undefined;
    case 'empty':
      return condition.empty === (text.normal === null || text.normal === '');
    case 'max_words':
      return text.words !== null && text.words <= condition.max;
    default:
      return unreachable(condition);
  }
}

/** The first matcher that holds, or the first that does not. */
function findMatcher(
  matchers: readonly Matcher[],
  wanted: boolean,
  text: ComparedText,
  context: MatchContext,
): Matcher | undefined {
  for (const matcher of matchers) if (holdsAll(matcher, text, context) === wanted) return matcher;
  return undefined;
}

/** For explanations of what is decided already: a matcher of which nothing can be told must not turn a failure into an error. */
function isSureToHold(matcher: Matcher, text: ComparedText, context: MatchContext): boolean {
  try {
    return holdsAll(matcher, text, context);
  } catch (error) {
    if (error instanceof PatternTimeoutError) return false;
    throw error;
  }
}

function findPattern(
  condition: Extract<Condition, { kind: 'matches' }>,
  text: string,
  { scope, patterns }: MatchContext,
): PatternMatch | null {
  try {
    return patterns.find(renderPattern(condition.pattern, scope), flagsOf(condition), text);
  } catch (error) {
    throw error instanceof PatternTimeoutError ? error.at(condition.place) : error;
  }
}

/** Demands without holes, which is nearly all, are normalised once. */
const demands = new TextCache<ComparedText>();

function readDemand(template: Template, scope: Scope): ComparedText {
  const plain = readPlainText(template);
  if (plain !== undefined) return demands.get(plain, compareText);
  return compareText(renderTemplate(template, scope));
}

function compareText(text: string): ComparedText {
  return new ComparedText(text);
}

/** Says why a condition does not hold, where that is not plain to see. */
function explain(condition: Condition, text: ComparedText, context: MatchContext): string | undefined {
  switch (condition.kind) {
    case 'none_of': {
      const found = condition.matchers.filter((matcher) => isSureToHold(matcher, text, context));
      return `found: ${describeMatchers(found, context.scope)}`;
    }
    case 'all_of': {
      const missing: Matcher[] = [];
      for (const matcher of condition.matchers) if (!holdsAll(matcher, text, context)) missing.push(matcher);
      return `does not hold: ${describeMatchers(missing, context.scope)}`;
    }
    case 'max_words':
      return text.words === null ? undefined : renderWords(text.words);
    case 'contains':
    case 'equals':
      return condition.caseSensitive && holds({ ...condition, caseSensitive: false }, text, context)
        ? 'differs in letter case only'
        : undefined;
    case 'exact':
      return holds({ ...condition, kind: 'equals', caseSensitive: true }, text, context)
        ? 'differs only in white space, quotes, dashes or invisible characters'
        : undefined;
    case 'matches':
    case 'any_of':
    case 'empty':
      return undefined;
    default:
      return unreachable(condition);
  }
}
