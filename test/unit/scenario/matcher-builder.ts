// Matchers and scopes for tests, written as authors write them.
import type { Condition, Matcher } from '../../../src/scenario/matcher.ts';
import type { Scope, Template } from '../../../src/scenario/template.ts';

/** A matcher as it stands in a file; a plain text means `contains`. */
export type Demand =
  | string
  | {
      readonly contains?: string | readonly string[];
      readonly equals?: string;
      readonly exact?: string;
      readonly matches?: string;
      readonly any_of?: readonly Demand[];
      readonly all_of?: readonly Demand[];
      readonly none_of?: readonly Demand[];
      readonly empty?: boolean;
      readonly max_words?: number;
      readonly case_sensitive?: boolean;
    };

export const PLACE = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };

export const SCOPE: Scope = { captures: new Map(), uuid: 'u', runId: 'r', now: new Date(0), timeZone: 'UTC' };

/** Builds a matcher; `${name}` in a text is a capture. */
export function createMatcher(demand: Demand, outerCase = false): Matcher {
  if (typeof demand === 'string') return createMatcher({ contains: demand }, outerCase);
  const caseSensitive = demand.case_sensitive ?? outerCase;
  const conditions: Condition[] = [];
  const place = PLACE;
  const list = (demands: readonly Demand[]): Matcher[] => demands.map((inner) => createMatcher(inner, caseSensitive));
  for (const text of [demand.contains ?? []].flat()) {
    conditions.push({ kind: 'contains', text: createTemplate(text), caseSensitive, place });
  }
  if (demand.equals !== undefined)
    conditions.push({ kind: 'equals', text: createTemplate(demand.equals), caseSensitive, place });
  if (demand.exact !== undefined) conditions.push({ kind: 'exact', text: createTemplate(demand.exact), place });
  if (demand.matches !== undefined) {
    conditions.push({ kind: 'matches', pattern: createTemplate(demand.matches), caseSensitive, place });
  }
  if (demand.any_of !== undefined) conditions.push({ kind: 'any_of', matchers: list(demand.any_of), place });
  if (demand.all_of !== undefined) conditions.push({ kind: 'all_of', matchers: list(demand.all_of), place });
  if (demand.none_of !== undefined) conditions.push({ kind: 'none_of', matchers: list(demand.none_of), place });
  if (demand.empty !== undefined) conditions.push({ kind: 'empty', empty: demand.empty, place });
  if (demand.max_words !== undefined) conditions.push({ kind: 'max_words', max: demand.max_words, place });
  return { place, conditions };
}

function createTemplate(text: string): Template {
  return text.split(/(\$\{\w+\})/).map((part) => {
    const name = /^\$\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined ? part : { kind: 'capture', name };
  });
}
