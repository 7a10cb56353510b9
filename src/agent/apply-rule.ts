// Whether a rule is meant: its `when` finds the message, and its `if` holds with what `when` has just captured.
import type { Matcher } from '../scenario/matcher.ts';
import { isMatch } from '../scenario/match-text.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { MissingCaptureError, renderPattern, renderTemplate } from '../scenario/render-template.ts';
import type { Scope } from '../scenario/template.ts';
import { normaliseText } from '../text/normalise.ts';
import type { GroupCapture, Rule, RuleCondition } from './agent.ts';
import type { Memory } from './memory.ts';

/** What rules are judged by. */
export interface RuleContext {
  readonly memory: Memory;
  /** For matching; its `captures` are the memory. */
  readonly scope: Scope;
  /** For texts that are said; an unset name is nothing in them. */
  readonly spoken: Scope;
  readonly patterns: PatternRunner;
}

/** Tells whether a rule is for this message; if so, the named groups of its patterns are remembered as slots. */
export async function applies(rule: Rule, message: string, context: RuleContext): Promise<boolean> {
  if (rule.captures.length === 0 && !(await holdAll(rule.conditions, context))) return false;
  if (rule.when !== undefined && !(await matches(rule.when, message, context))) return false;
  if (rule.captures.length === 0) return true;
  const forget = await rememberGroups(rule.captures, message, context);
  if (await holdAll(rule.conditions, context)) return true;
  forget();
  return false;
}

/** Tells whether all conditions of an `if` hold. */
export async function holdAll(conditions: readonly RuleCondition[], context: RuleContext): Promise<boolean> {
  for (const condition of conditions) if (!(await holds(condition, context))) return false;
  return true;
}

async function holds(condition: RuleCondition, context: RuleContext): Promise<boolean> {
  const value = context.memory.get(condition.name) ?? null;
  if (condition.kind === 'matcher') return matches(condition.matcher, value, context);
  const [number, limit] = [toNumber(value), toNumber(renderTemplate(condition.limit, context.spoken))];
  // NaN, for what is unset or no number, is neither more nor less.
  return condition.kind === 'more_than' ? number > limit : number < limit;
}

/** What is compared with an unset name holds for nothing. */
async function matches(matcher: Matcher, text: string | null, context: RuleContext): Promise<boolean> {
  try {
    return await isMatch(matcher, text, context);
  } catch (error) {
    if (error instanceof MissingCaptureError) return false;
    throw error;
  }
}

function toNumber(text: string | null): number {
  return text === null || text.trim() === '' ? Number.NaN : Number(text);
}

async function rememberGroups(
  captures: readonly GroupCapture[],
  message: string,
  { memory, scope, patterns }: RuleContext,
): Promise<() => void> {
  const before: [string, string | undefined][] = [];
  const text = normaliseText(message);
  for (const { pattern, caseSensitive } of captures) {
    const flags = caseSensitive ? 'u' : 'iu';
    const found = await patterns.find(renderPattern(pattern, scope), flags, text);
    for (const [name, value] of Object.entries(found?.groups ?? {})) {
      if (value === undefined) continue;
      before.push([name, memory.get(name)]);
      memory.set(name, value);
    }
  }
  return () => {
    for (const [name, value] of before.reverse()) {
      if (value === undefined) memory.delete(name);
      else memory.set(name, value);
    }
  };
}
