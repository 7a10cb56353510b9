// Matchers, from a plain text or a mapping. Unknown keys and wrong types are the schema's to report.
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { getValue, placeOf } from '../yaml/yaml-access.ts';
import type { Condition, Matcher } from './matcher.ts';
import { parseBoolean, parseNumber } from './parse-text.ts';
import { parsePattern, parseTemplate, type TextContext } from './parse-template.ts';
import { describeFinding } from './scenario-codes.ts';

/** What a matcher takes from where it stands. */
export interface MatcherContext extends TextContext {
  /** What a plain text means here. */
  readonly plainMeans: 'contains' | 'equals';
  /** What `case_sensitive` is around it; false outermost. */
  readonly caseSensitive?: boolean;
}

/** Reads a matcher; undefined where nothing usable stands. */
export function parseMatcher(node: YamlNode, context: MatcherContext): Matcher | undefined {
  if (node.kind === 'list') return undefined;
  const conditions = node.kind === 'scalar' ? parsePlainText(node, context) : parseMapping(node, context);
  return conditions.length === 0 ? undefined : { place: placeOf(node), conditions };
}

function parsePlainText(node: YamlNode, context: MatcherContext): Condition[] {
  return parseComparisons(node, context.plainMeans, context);
}

function parseMapping(node: YamlMapping, outer: MatcherContext): Condition[] {
  const caseSensitive = parseBoolean(getValue(node, 'case_sensitive'));
  const context = caseSensitive === undefined ? outer : { ...outer, caseSensitive };
  const demands = node.entries.filter(({ key }) => key !== 'case_sensitive');
  if (demands.length === 0) {
    context.report(
      describeFinding(
        'empty-matcher',
        node,
        'This matcher demands nothing',
        'write `contains`, `equals`, `matches` or another kind; `empty: false` demands some text',
      ),
    );
  }
  return demands.flatMap((entry) => parseConditions(entry, context));
}

function parseConditions({ key, value }: YamlEntry, context: MatcherContext): Condition[] {
  switch (key) {
    case 'contains':
      return (value.kind === 'list' ? value.items : [value]).flatMap((item) => parseComparisons(item, key, context));
    case 'equals':
      return parseComparisons(value, key, context);
    case 'exact': {
      const text = parseTemplate(value, context);
      return text === undefined ? [] : [{ kind: key, text, place: placeOf(value) }];
    }
    case 'matches': {
      const pattern = parsePattern(value, context);
      if (pattern === undefined) return [];
      return [{ kind: key, pattern, caseSensitive: context.caseSensitive ?? false, place: placeOf(value) }];
    }
    case 'any_of':
    case 'all_of':
    case 'none_of': {
      const items = value.kind === 'list' ? value.items : [];
      const matchers = items.flatMap((item) => parseMatcher(item, context) ?? []);
      return matchers.length === 0 ? [] : [{ kind: key, matchers, place: placeOf(value) }];
    }
    case 'empty': {
      const empty = parseBoolean(value);
      return empty === undefined ? [] : [{ kind: key, empty, place: placeOf(value) }];
    }
    case 'max_words': {
      const max = parseNumber(value);
      return max === undefined ? [] : [{ kind: key, max, place: placeOf(value) }];
    }
    default:
      return [];
  }
}

function parseComparisons(node: YamlNode, kind: 'contains' | 'equals', context: MatcherContext): Condition[] {
  const text = parseTemplate(node, context);
  if (text === undefined) return [];
  return [{ kind, text, caseSensitive: context.caseSensitive ?? false, place: placeOf(node) }];
}
