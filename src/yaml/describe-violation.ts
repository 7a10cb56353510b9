// The words for a part of a YAML value that breaks a JSON Schema: code, message, hint, and the place to underline.
import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import { describeCharacter } from './lookalikes.ts';
import type { YamlCode } from './yaml-codes.ts';
import type { YamlNode, YamlSpan } from './yaml-node.ts';
import { describeFound, describeWanted, joinWords, withArticle } from './schema-words.ts';
import { placeOf } from './yaml-access.ts';
import { quoteText } from './yaml-problems.ts';

/** A node that breaks the schema, and where it hangs. */
export interface Violation {
  readonly error: ErrorObject;
  readonly node: YamlNode;
  /** Where the node's key stands; undefined for the root and for items of a list. */
  readonly keySpan: YamlSpan | undefined;
  /** The key, or the key of the list that the node is an item of; undefined at the root. */
  readonly key: string | undefined;
  readonly isItem: boolean;
}

interface Finding {
  readonly code: YamlCode;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly span: YamlSpan;
}

/** The members of a schema that messages are made of. */
interface SchemaFacts {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** As the YAML and JSON language servers know it: what a text must look like. */
  readonly patternErrorMessage?: string;
  /** What to do where the type is wrong, by what was found; it is no part of the published schemas. */
  readonly wrongTypeHints?: Readonly<Partial<Record<'text' | 'list' | 'mapping' | 'nothing', string>>>;
  /** What to do about keys that are often written here and belong elsewhere, or have another name; not published either. */
  readonly unknownKeyHints?: Readonly<Record<string, string>>;
}

/** Gives the diagnostic for one violation. */
export function describeViolation(violation: Violation): Diagnostic {
  const { code, message, hint, span } = describeFinding(violation);
  return {
    code,
    severity: 'error',
    message: message.charAt(0).toUpperCase() + message.slice(1),
    place: placeOf(span),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The types that a `type` error asks for. */
export function listTypes(error: ErrorObject): readonly string[] {
  const { type } = error.params as { readonly type: string | readonly string[] };
  return typeof type === 'string' ? type.split(',') : type;
}

function describeFinding(violation: Violation): Finding {
  const { error, node } = violation;
  const params = error.params as Readonly<Record<string, unknown>>;
  const name = nameOf(violation);
  const span = valueSpan(violation);
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(violation, String(params['additionalProperty']));
    case 'required':
      return describeMissingKey(violation, String(params['missingProperty']));
    case 'type':
      return describeWrongType(violation);
    case 'enum':
      return describeBadChoice(violation, params['allowedValues'] as readonly unknown[]);
    case 'const':
      return describeBadChoice(violation, [params['allowedValue']]);
    case 'minItems':
      if (params['limit'] === 1) {
        return { code: 'empty-list', message: `${name} is an empty list`, hint: 'write at least one item', span };
      }
      return { code: 'bad-value', message: `${name} must have at least ${String(params['limit'])} items`, span };
    case 'maxItems':
      return { code: 'bad-value', message: `${name} must have at most ${String(params['limit'])} items`, span };
    case 'minProperties':
      return { code: 'empty-mapping', message: `${name} is an empty mapping`, hint: 'write at least one key', span };
    case 'minLength':
      return { code: 'empty-text', message: `${name} is an empty text`, span };
    case 'uniqueItems':
      return describeRepeatedItem(violation, Math.max(Number(params['i']), Number(params['j'])));
    case 'pattern':
      return describeBadPattern(violation, String(params['pattern']));
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return {
        code: 'bad-value',
        message: `${name} must be ${describeLimit(error.keyword, Number(params['limit']))}, but is ${describeFound(node)}`,
        span,
      };
    default:
      return { code: 'bad-value', message: `${name} ${error.message ?? 'is not valid'}`, span };
  }
}

function describeUnknownKey(violation: Violation, key: string): Finding {
  const { error, node } = violation;
  const { title, properties, unknownKeyHints = {} } = factsOf(error);
  const entry = node.kind === 'mapping' ? node.entries.find((each) => each.key === key) : undefined;
  const known = Object.keys(properties ?? {});
  const owner = title === undefined ? 'of this mapping' : `of ${withArticle(title)}`;
  return {
    code: 'unknown-key',
    message: `\`${key}\` is not a key ${owner}`,
    hint: Object.hasOwn(unknownKeyHints, key) ? unknownKeyHints[key] : describeMeantKey(key, known),
    span: entry?.keySpan ?? node,
  };
}

/** Spaces that are no plain ones, and characters without width. */
const UNSEEN = /(?! )[\p{Zs}\p{Cf}]/u;

function describeMeantKey(key: string, known: readonly string[]): string | undefined {
  const unseen = UNSEEN.exec(key)?.[0];
  if (unseen !== undefined) return `type it anew: it holds ${describeCharacter(unseen)}, which nobody sees`;
  const meant = suggest(key, known);
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  if (known.length === 0) return undefined;
  return `its keys are ${joinWords(
    known.map((key) => `\`${key}\``),
    'and',
  )}`;
}

function describeMissingKey(violation: Violation, key: string): Finding {
  const { title } = factsOf(violation.error);
  const owner = title === undefined ? nameOf(violation) : withArticle(title);
  return {
    code: 'missing-key',
    message: `${owner} needs the key \`${key}\``,
    hint: `add \`${key}: …\``,
    span: headSpan(violation),
  };
}

function describeWrongType(violation: Violation): Finding {
  const { node } = violation;
  const types = listTypes(violation.error);
  const wanted = describeWanted(types);
  const isEmpty = node.kind === 'scalar' && node.value === null;
  const message = isEmpty
    ? `${nameOf(violation)} has no value; it must be ${wanted}`
    : `${nameOf(violation)} must be ${wanted}, but is ${describeFound(node)}`;
  const hint = findOwnHint(violation) ?? describeTypeHint(node, types);
  return { code: 'wrong-type', message, hint, span: valueSpan(violation) };
}

function findOwnHint({ node, error }: Violation): string | undefined {
  const { wrongTypeHints } = factsOf(error);
  if (node.kind !== 'scalar') return wrongTypeHints?.[node.kind];
  return wrongTypeHints?.[node.value === null ? 'nothing' : 'text'];
}

function describeTypeHint(node: YamlNode, types: readonly string[]): string | undefined {
  if (node.kind === 'scalar') {
    if (typeof node.value !== 'string') return undefined;
    if (types.includes('boolean') && /^(?:y|yes|on)$/iu.test(node.value)) return 'write `true`';
    if (types.includes('boolean') && /^(?:n|no|off)$/iu.test(node.value)) return 'write `false`';
    const isNumeric = /^-?\d+(?:\.\d+)?$/u.test(node.value) || /^(?:true|false)$/u.test(node.value);
    return isNumeric && !node.plain ? `write ${node.value}, without quotes` : undefined;
  }
  if (!types.includes('string')) {
    return node.kind === 'mapping' && types.includes('array') ? 'begin each item with `- `' : undefined;
  }
  const written = node.source.text.slice(node.start, node.end);
  if (written.includes('\n') || written.length > 80) return undefined;
  return `if it is text, put it in quotes: ${quoteText(written)}`;
}

function describeBadChoice(violation: Violation, allowed: readonly unknown[]): Finding {
  const { node } = violation;
  const texts = allowed.map(String);
  const written = node.kind === 'scalar' ? node.written : undefined;
  const meant = written === undefined ? undefined : suggest(written, texts);
  return {
    code: 'bad-value',
    message: `${nameOf(violation)} must be ${joinWords(
      texts.map((text) => `\`${text}\``),
      'or',
    )}, but is ${describeFound(node)}`,
    hint: meant === undefined ? undefined : `did you mean \`${meant}\`?`,
    span: valueSpan(violation),
  };
}

function describeRepeatedItem(violation: Violation, index: number): Finding {
  const { node } = violation;
  const item = node.kind === 'list' ? node.items[index] : undefined;
  const what = item === undefined ? 'an item' : describeFound(item);
  return {
    code: 'duplicate-item',
    message: `${nameOf(violation)} holds ${what} twice`,
    hint: 'keep one of them',
    span: item ?? valueSpan(violation),
  };
}

function describeBadPattern(violation: Violation, pattern: string): Finding {
  const { patternErrorMessage } = factsOf(violation.error);
  const form = patternErrorMessage ?? `must match the pattern ${pattern}`;
  return {
    code: 'bad-value',
    message: `${nameOf(violation)} ${form}, but is ${describeFound(violation.node)}`,
    span: valueSpan(violation),
  };
}

function describeLimit(keyword: string, limit: number): string {
  if (keyword === 'minimum') return `at least ${limit}`;
  if (keyword === 'maximum') return `at most ${limit}`;
  return keyword === 'exclusiveMinimum' ? `above ${limit}` : `below ${limit}`;
}

function factsOf(error: ErrorObject): SchemaFacts {
  return (error.parentSchema ?? {}) as SchemaFacts;
}

/** What a message calls the node: its key, an item of a list, or the title of its schema. */
function nameOf({ key, isItem, error }: Violation): string {
  if (key === undefined) return withArticle(factsOf(error).title ?? 'document');
  return isItem ? `an item of \`${key}\`` : `\`${key}\``;
}

/** The value, or its key where the value has no characters of its own. */
function valueSpan({ node, keySpan }: Violation): YamlSpan {
  return node.start === node.end && keySpan !== undefined ? keySpan : firstLineOf(node);
}

/** The key of a mapping, or its first key where it is an item or the root. */
function headSpan({ node, keySpan }: Violation): YamlSpan {
  const first = node.kind === 'mapping' ? node.entries[0]?.keySpan : undefined;
  return keySpan ?? first ?? firstLineOf(node);
}

function firstLineOf({ source, start, end }: YamlSpan): YamlSpan {
  const lineEnd = source.text.indexOf('\n', start);
  return { source, start, end: lineEnd === -1 ? end : Math.min(end, lineEnd) };
}
