// The keyword `uniqueItems` of body schemas. ajv compares every object of a list with every other one; a reply of some
// hundred kilobytes would hold up all conversations for minutes. Here the time grows as the reply does.
import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import type { JsonObject, JsonValue } from '../base/json.ts';

/** What is used of ajv to exchange a keyword. */
interface Keywords {
  getKeyword(keyword: string): unknown;
  removeKeyword(keyword: string): unknown;
  addKeyword(definition: CodeKeywordDefinition): unknown;
}

/** What a body that is checked against a schema brings along: ajv makes it the `this` of the compiled schema. */
export interface BodyContext {
  readonly valueNumbers: ValueNumbers;
}

const SCALARS: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'null']);

/** Exchanges the keyword; `next` is the one that ajv looks at after it, if there is one, so that violations keep their order. */
export function exchangeUniqueItems(ajv: Keywords, next?: string): void {
  const own = ajv.getKeyword('uniqueItems') as CodeKeywordDefinition;
  const code = (context: KeywordCxt): void => {
    const { gen, data, parentSchema } = context;
    if (parentSchema['uniqueItems'] !== true) return;
    // What is declared to be scalar ajv itself looks up.
    if (isScalar(parentSchema['items'])) {
      own.code(context);
      return;
    }
    const find = gen.scopeValue('func', { ref: findRepeat });
    const pair = gen.const('pair', _`${find}(${data}, this?.valueNumbers)`);
    context.setParams({ i: _`${pair}.i`, j: _`${pair}.j` });
    context.fail(_`${pair} !== undefined`);
  };
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({ ...own, code, ...(next !== undefined && { before: next }) });
}

function isScalar(items: unknown): boolean {
  if (typeof items !== 'object' || items === null || !('type' in items)) return false;
  return [items.type].flat().every((type) => SCALARS.has(type));
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * The last item that one before it equals, and the nearest such one. ajv checks schemas with the keyword, too, and brings no
 * numbers along for that.
 */
function findRepeat(
  items: readonly JsonValue[],
  values: ValueNumbers = new ValueNumbers(),
): { i: number; j: number } | undefined {
  const places = new Map<number, number>();
  let found: { i: number; j: number } | undefined;
  for (const [i, item] of items.entries()) {
    const number = values.find(item);
    const j = places.get(number);
    if (j !== undefined) found = { i, j };
    places.set(number, i);
  }
  return found;
}

/** Gives equal values the same number. A value is described by the numbers of what is in it, and never looked at twice. */
export class ValueNumbers {
  readonly #byForm = new Map<string, number>();
  readonly #known = new Map<object, number>();

  find(value: JsonValue): number {
    // Not as JSON: a number too big for a double is read as Infinity, which JSON would write as null.
    if (typeof value !== 'object' || value === null)
      return this.#number(typeof value === 'string' ? `"${value}` : String(value));
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const number = this.#number(this.#describe(value));
    this.#known.set(value, number);
    return number;
  }

  #describe(value: readonly JsonValue[] | JsonObject): string {
    if (isList(value)) return `[${value.map((item) => this.find(item)).join()}`;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${members.map(([key, member]) => `${this.find(key)}:${this.find(member)}`).join()}`;
  }

  #number(form: string): number {
    const number = this.#byForm.get(form) ?? this.#byForm.size;
    this.#byForm.set(form, number);
    return number;
  }
}
