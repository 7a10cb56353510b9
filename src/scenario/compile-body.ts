// JSON Schemas that a raw response body must satisfy. Imported only where a scenario has one, because ajv is heavy.
import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { isRecord, type JsonObject, type JsonValue } from '../base/json.ts';
import { runWithin } from '../base/time-limit.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import type { YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { getEntry, placeOf } from '../yaml/yaml-access.ts';
import { findUnsafePatterns, listPatterns } from './body-patterns.ts';
import { createGuardedPattern, type GuardedPattern } from './guarded-pattern.ts';
import { findCheapLength } from './pattern-cost.ts';
import { PatternTimeoutError } from './pattern-runner.ts';
import type { PendingBody } from './pending-body.ts';
import { describeFinding } from './scenario-codes.ts';
import { exchangeUniqueItems, ValueNumbers, type BodyContext } from './unique-items.ts';

/** Violations named at most; the rest is counted. */
const MAX_SENTENCES = 10;

/** Far more than an honest schema takes on the longest body; meanwhile the whole run stands still. */
const LIMIT_MS = 1000;

/** Texts up to these lengths are matched fast, by pattern. */
const cheapLengths = new Map<string, number>();

function guard(pattern: string, flags: string): GuardedPattern {
  return createGuardedPattern(new RegExp(pattern, flags), cheapLengths.get(pattern) ?? 0);
}
// ajv also asks for the source of this function, for code that it writes to files; it writes none.
guard.code = 'new RegExp';

const OPTIONS: Options = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  addUsedSchema: false,
  logger: false,
  passContext: true,
  code: { regExp: guard },
};

/** Keywords that describe a schema and demand nothing of a body. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$anchor', '$comment', '$defs', 'definitions'],
  ...['title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
]);

/** What is used of ajv, whichever draft it speaks. */
interface Compiler {
  readonly errors?: ErrorObject[] | null | undefined;
  readonly RULES: { readonly keywords: Readonly<Record<string, unknown>> };
  validateSchema(schema: JsonObject | boolean): unknown;
  compile(schema: JsonObject | boolean): ValidateFunction;
}

const DRAFTS: Readonly<Record<string, () => Promise<Compiler>>> = {
  'http://json-schema.org/draft-07/schema': async () => {
    const { Ajv } = (await import('ajv')).default;
    const ajv = new Ajv(OPTIONS);
    formats.default(ajv);
    exchangeUniqueItems(ajv);
    return ajv;
  },
  'https://json-schema.org/draft/2020-12/schema': async () => {
    const { Ajv2020 } = (await import('ajv/dist/2020.js')).default;
    const ajv = new Ajv2020(OPTIONS);
    formats.default(ajv);
    exchangeUniqueItems(ajv, 'maxContains');
    return ajv;
  },
};

/** Compiles schemas and gives the findings about them. */
export async function compileBodies(bodies: readonly PendingBody[]): Promise<readonly Diagnostic[]> {
  const compilers = new Map<string, Compiler>();
  const diagnostics: Diagnostic[] = [];
  for (const body of bodies) {
    const draft = readDraft(body.schema);
    const create = DRAFTS[draft];
    if (create === undefined) {
      diagnostics.push(describeUnknownDraft(body.node, draft));
      continue;
    }
    const compiler = compilers.get(draft) ?? (await create());
    compilers.set(draft, compiler);
    for (const { pattern } of listPatterns(body.node)) cheapLengths.set(pattern, await findCheapLength(pattern, 'u'));
    const findings = [...findUnsafePatterns(body.node), ...compileBody(body, compiler)];
    diagnostics.push(...findings);
  }
  return diagnostics;
}

function readDraft(schema: JsonObject | boolean): string {
  const draft = typeof schema === 'boolean' ? undefined : schema['$schema'];
  return typeof draft === 'string' ? draft.replace(/#$/u, '') : 'https://json-schema.org/draft/2020-12/schema';
}

function compileBody(body: PendingBody, ajv: Compiler): readonly Diagnostic[] {
  const { node, schema } = body;
  // A schema with `$async` would be compiled to a function that gives a promise, which nothing can fail.
  if (typeof schema !== 'boolean' && '$async' in schema) {
    return [describeMistake(findKey(node, '$async') ?? node, '`$async` is not a keyword of JSON Schema')];
  }
  try {
    if (ajv.validateSchema(schema) !== true) return [describeSchemaError(node, ajv.errors ?? [])];
    const validate = ajv.compile(schema);
    const isBounded = !refers(schema);
    body.validator = (value) => {
      const check = (): readonly string[] => checkBody(validate, value, node);
      return isBounded ? check() : runWithin(LIMIT_MS, check);
    };
    return demandsAnything(schema) ? [] : [describeCannotFail(node)];
  } catch (error) {
    return [describeCompileError(node, error, ajv)];
  }
}

/** A body is always an object; whoever reads it makes sure of that. */
function demandsAnything(schema: JsonObject | boolean): boolean {
  if (typeof schema === 'boolean') return !schema;
  return Object.entries(schema).some(
    ([key, value]) => !ANNOTATIONS.has(key) && !(key === 'type' && value === 'object'),
  );
}

/** Without references a schema takes as long as it and the body are; with them, twice as long with each level of the body. */
function refers(schema: JsonValue): boolean {
  if (Array.isArray(schema)) return schema.some(refers);
  if (!isRecord(schema)) return false;
  return '$ref' in schema || '$dynamicRef' in schema || Object.values(schema).some(refers);
}

function checkBody(validate: ValidateFunction, body: JsonValue, node: YamlNode): readonly string[] {
  const context: BodyContext = { valueNumbers: new ValueNumbers() };
  try {
    return validate.call(context, body) ? [] : renderErrors(validate.errors ?? []);
  } catch (error) {
    // A schema that refers to itself goes as deep as the body does.
    if (error instanceof PatternTimeoutError) throw error.at(placeOf(node));
    if (error instanceof RangeError) return ['the body is nested too deeply to be checked'];
    throw error;
  }
}

function renderErrors(errors: readonly ErrorObject[]): readonly string[] {
  const sentences = errors.slice(0, MAX_SENTENCES).map(renderError);
  const more = errors.length - sentences.length;
  return more > 0 ? [...sentences, `and ${more} more`] : sentences;
}

function renderError({ instancePath, message = 'is not valid', params }: ErrorObject): string {
  const { additionalProperty, allowedValue, allowedValues } = params as Readonly<Record<string, JsonValue | undefined>>;
  const detail = additionalProperty ?? allowedValues ?? allowedValue;
  return `${instancePath === '' ? 'the body' : instancePath} ${message}${detail === undefined ? '' : `: ${JSON.stringify(detail)}`}`;
}

function describeSchemaError(node: YamlNode, errors: readonly ErrorObject[]): Diagnostic {
  // Of the branches of a meta-schema, the deepest error is the one about what was written.
  const [first] = errors.toSorted((a, b) => b.instancePath.length - a.instancePath.length);
  const at = findPath(node, first?.instancePath ?? '');
  return describeMistake(at, first === undefined ? 'it is not a JSON Schema' : describeSchemaProblem(first));
}

function describeSchemaProblem(error: ErrorObject): string {
  const key = error.instancePath.slice(error.instancePath.lastIndexOf('/') + 1);
  const { allowedValues } = error.params as { allowedValues?: readonly unknown[] };
  const choices = allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`;
  return `${key === '' ? 'it' : `\`${key}\``} ${error.message ?? 'is not valid'}${choices}`;
}

function describeCompileError(node: YamlNode, error: unknown, ajv: Compiler): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const keyword = /unknown keyword: "([^"]*)"/u.exec(message)?.[1];
  if (keyword !== undefined) {
    const reason = `\`${keyword}\` is not a keyword of JSON Schema`;
    return describeMistake(findKey(node, keyword) ?? node, reason, describeKeywordHint(keyword, ajv));
  }
  const missing = error instanceof Error && 'missingRef' in error ? String(error.missingRef) : undefined;
  if (missing !== undefined) {
    return describeMistake(
      findKey(node, '$ref') ?? node,
      `\`${missing}\` is not in this schema, and nothing is fetched`,
    );
  }
  const format = /unknown format "([^"]*)"/u.exec(message)?.[1];
  if (format !== undefined) return describeMistake(findKey(node, 'format') ?? node, `there is no format \`${format}\``);
  return describeMistake(node, message.replace(/^strict mode: /u, ''));
}

function describeKeywordHint(keyword: string, ajv: Compiler): string {
  const meant = suggest(keyword, Object.keys(ajv.RULES.keywords));
  return meant === undefined ? 'what a field must be stands under `properties`' : `did you mean \`${meant}\`?`;
}

function describeMistake(at: YamlSpan, reason: string, hint?: string): Diagnostic {
  return describeFinding('bad-body-schema', at, `The JSON Schema for the body is not valid: ${reason}`, hint);
}

function describeCannotFail(node: YamlNode): Diagnostic {
  return describeFinding(
    'cannot-fail',
    node,
    "This JSON Schema demands nothing: this can't fail",
    'write `required: [conversation_id]`, or whatever the body must have',
  );
}

function describeUnknownDraft(node: YamlNode, draft: string): Diagnostic {
  const at = findKey(node, '$schema') ?? node;
  return describeFinding(
    'bad-body-schema',
    at,
    `\`${draft}\` is not a version of JSON Schema that is known here`,
    `leave $schema out for draft 2020-12, or write http://json-schema.org/draft-07/schema#`,
  );
}

function findKey(node: YamlNode, key: string): YamlSpan | undefined {
  if (node.kind === 'list') return node.items.map((item) => findKey(item, key)).find((span) => span !== undefined);
  if (node.kind !== 'mapping') return undefined;
  const own = getEntry(node, key)?.keySpan;
  return own ?? node.entries.map(({ value }) => findKey(value, key)).find((span) => span !== undefined);
}

function findPath(root: YamlNode, pointer: string): YamlNode {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<YamlNode>((node, step) => {
      if (node.kind === 'list') return node.items[Number(step)] ?? node;
      return node.kind === 'mapping' ? (getEntry(node, step)?.value ?? node) : node;
    }, root);
}
