// YAML's words for the types of JSON Schema, and small grammar.
import type { YamlNode } from './yaml-node.ts';
import { shorten } from './yaml-problems.ts';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'null',
};

/** Says what is wanted: `text`, `a list or a mapping`. Where text is wanted, numbers and booleans go without saying. */
export function describeWanted(types: readonly string[]): string {
  const isAnyScalar = types.includes('string') && types.includes('number') && types.includes('boolean');
  const kept = isAnyScalar
    ? types.filter((type) => type !== 'number' && type !== 'integer' && type !== 'boolean')
    : types;
  return joinWords(
    kept.filter((type) => type !== 'null' || kept.length === 1).map((type) => TYPE_WORDS[type] ?? type),
    'or',
  );
}

/** Says what is there: `a list`, `the text "yes"`, `the number 5`. */
export function describeFound(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a mapping';
  switch (typeof node.value) {
    case 'string':
      return node.value === '' ? 'an empty text' : `the text "${shorten(node.value.replaceAll('\n', ' '))}"`;
    case 'number':
      return `the number ${node.written}`;
    case 'boolean':
      return node.written;
    default:
      return 'empty';
  }
}

/** `a scenario`, `an expectation`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/iu.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
