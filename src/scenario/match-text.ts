// Compares a text with what an author demands of it. The one place that decides whether a matcher holds; how a demand is
// put into words is describe-condition.ts.
import { unreachable } from '../base/unreachable.ts';
import type { Place } from '../text/place.ts';
import { ComparedText, readComparedText } from './compared-text.ts';
import { describeCondition, describeMatchers, renderWords } from './describe-condition.ts';
import type { Condition, Matcher } from './matcher.ts';
import { PatternTimeoutError, type PatternRunner } from './pattern-runner.ts';
import type { PatternMatch } from './pattern-worker.ts';
import { renderPattern, renderTemplate } from './render-template.ts';
import type { Scope, Template } from './template.ts';

const IGNORE_CASE = 'iu';
const KEEP_CASE = 'u';

/** What matching needs beside the text. */
export interface MatchContext {
  readonly scope: Scope;
  readonly patterns: PatternRunner;
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

/**
 * Checks a text, one check for each condition. Null is a missing text: it meets `empty: true`, and `none_of` what it does
 * not meet. Rejects with `PatternTimeoutError` or `MissingCaptureError` where it can't be told whether the matcher holds.
 */
export async function matchText(
  matcher: Matcher,
  text: string | null,
  context: MatchContext,
): Promise<readonly TextCheck[]> {
  const compared = readComparedText(text);
  const checks: TextCheck[] = [];
  for (const condition of matcher.conditions) checks.push(await checkCondition(condition, compared, context));
  return checks;
}

/** Tells whether a text meets all conditions of a matcher; rejects as `matchText` does. */
export function isMatch(matcher: Matcher, text: string | null, context: MatchContext): Promise<boolean> {
  return holdsAll(matcher, readComparedText(text), context);
}

/**
 * Takes the first group, or the whole match where a pattern has none, from a text as patterns see it, letter case kept.
 * Undefined where nothing is found, or nothing but white space: a later `contains` of that could not fail.
 */
export async function captureText(
  pattern: Template,
  text: string | null,
  context: MatchContext,
): Promise<string | undefined> {
  const { normal } = readComparedText(text);
  if (normal === null) return undefined;
  const match = await context.patterns.find(renderPattern(pattern, context.scope), IGNORE_CASE, normal);
  const captured = match?.captures.length === 0 ? match.text : match?.captures[0];
  return captured === undefined || captured.trim() === '' ? undefined : captured;
}

async function checkCondition(condition: Condition, text: ComparedText, context: MatchContext): Promise<TextCheck> {
  const passed = await holds(condition, text, context);
  const { kind, place } = condition;
  const demanded = 'text' in condition ? renderTemplate(condition.text, context.scope) : undefined;
  const message = passed ? undefined : await explain(condition, text, context);
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

async function holdsAll(matcher: Matcher, text: ComparedText, context: MatchContext): Promise<boolean> {
  for (const condition of matcher.conditions) if (!(await holds(condition, text, context))) return false;
  return true;
}

async function holds(condition: Condition, text: ComparedText, context: MatchContext): Promise<boolean> {
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
      return text.normal !== null && (await findPattern(condition, text.normal, context)) !== null;
    case 'any_of':
      return (await findMatcher(condition.matchers, true, text, context)) !== undefined;
    case 'all_of':
      return (await findMatcher(condition.matchers, false, text, context)) === undefined;
    case 'none_of':
      return (await findMatcher(condition.matchers, true, text, context)) === undefined;
    case 'empty':
      return condition.empty === (text.normal === null || text.normal === '');
    case 'max_words':
      return text.words !== null && text.words <= condition.max;
    default:
      return unreachable(condition);
  }
}

/** The first matcher that holds, or the first that does not. */
async function findMatcher(
  matchers: readonly Matcher[],
  wanted: boolean,
  text: ComparedText,
  context: MatchContext,
): Promise<Matcher | undefined> {
  for (const matcher of matchers) if ((await holdsAll(matcher, text, context)) === wanted) return matcher;
  return undefined;
}

async function findPattern(
  { pattern, caseSensitive, place }: Extract<Condition, { kind: 'matches' }>,
  text: string,
  { scope, patterns }: MatchContext,
): Promise<PatternMatch | null> {
  try {
    return await patterns.find(renderPattern(pattern, scope), caseSensitive ? KEEP_CASE : IGNORE_CASE, text);
  } catch (error) {
    throw error instanceof PatternTimeoutError ? error.at(place) : error;
  }
}

/** Demands without holes, which is nearly all, are normalised once. */
const demands = new WeakMap<Template, ComparedText>();

function readDemand(template: Template, scope: Scope): ComparedText {
  const known = demands.get(template);
  if (known !== undefined) return known;
  const demand = new ComparedText(renderTemplate(template, scope));
  if (template.every((part) => typeof part === 'string')) demands.set(template, demand);
  return demand;
}

/** Says why a condition does not hold, where that is not plain to see. */
async function explain(condition: Condition, text: ComparedText, context: MatchContext): Promise<string | undefined> {
  switch (condition.kind) {
    case 'none_of': {
      const found = await findMatcher(condition.matchers, true, text, context);
      return found && `found: ${describeMatchers([found], context.scope)}`;
    }
    case 'all_of': {
      const missing: Matcher[] = [];
      for (const matcher of condition.matchers) if (!(await holdsAll(matcher, text, context))) missing.push(matcher);
      return `does not hold: ${describeMatchers(missing, context.scope)}`;
    }
    case 'max_words':
      return text.words === null ? undefined : renderWords(text.words);
    case 'contains':
    case 'equals':
      return condition.caseSensitive && (await holds({ ...condition, caseSensitive: false }, text, context))
        ? 'differs in letter case only'
        : undefined;
    case 'exact':
      return (await holds({ ...condition, kind: 'equals', caseSensitive: true }, text, context))
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
