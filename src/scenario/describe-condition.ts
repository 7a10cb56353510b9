// Demands on a text in words, as reports show them behind "expected".
import { unreachable } from '../base/unreachable.ts';
import type { Condition, Matcher } from './matcher.ts';
import { renderTemplate } from './render-template.ts';
import type { Scope } from './template.ts';

/** Puts a condition into words: `contains "30 days"`, `none of: contains "fee", matches /€ ?\d/`. */
export function describeCondition(condition: Condition, scope: Scope): string {
  switch (condition.kind) {
    case 'contains':
    case 'equals':
      return `${condition.kind} ${quote(renderTemplate(condition.text, scope))}${describeCase(condition.caseSensitive)}`;
    case 'exact':
      return `exactly ${quote(renderTemplate(condition.text, scope))}`;
    case 'matches':
      return `matches /${renderTemplate(condition.pattern, scope)}/${describeCase(condition.caseSensitive)}`;
    case 'any_of':
    case 'all_of':
    case 'none_of':
      return `${condition.kind.replace('_', ' ')}: ${describeMatchers(condition.matchers, scope)}`;
    case 'empty':
      return condition.empty ? 'no text' : 'some text';
    case 'max_words':
      return `at most ${renderWords(condition.max)}`;
    default:
      return unreachable(condition);
  }
}

/** Puts matchers into words, as items of a list. */
export function describeMatchers(matchers: readonly Matcher[], scope: Scope): string {
  return matchers.map((matcher) => describeItem(matcher, scope)).join(', ');
}

/** `1 word`, `12 words`. */
export function renderWords(count: number): string {
  return count === 1 ? '1 word' : `${count} words`;
}

function describeItem({ conditions }: Matcher, scope: Scope): string {
  const words = conditions.map((condition) => describeCondition(condition, scope)).join(' and ');
  const [only] = conditions;
  const isSimple = conditions.length === 1 && only !== undefined && !('matchers' in only);
  return isSimple ? words : `(${words})`;
}

function describeCase(caseSensitive: boolean): string {
  return caseSensitive ? ' (case-sensitive)' : '';
}

function quote(text: string): string {
  return JSON.stringify(text);
}
