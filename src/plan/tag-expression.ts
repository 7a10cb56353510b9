// The language of `--tags`: names joined by `and`, `or`, `not` and parentheses. `not` binds closest, then `and`.
// Whether the tags exist is asked by select-scenarios.ts.
import type { Diagnostic } from '../text/diagnostic.ts';
import { unreachable } from '../base/unreachable.ts';

/** A tag expression as data. */
export type TagExpression =
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'not'; readonly operand: TagExpression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly TagExpression[] };

/** Parses a tag expression; a malformed one gives an error without a place (`bad-tags`) and no expression. */
export function parseTagExpression(text: string): { expression?: TagExpression; diagnostics: readonly Diagnostic[] } {
  const parser = new TagParser(text);
  const expression = parser.parseAll();
  return parser.problem === undefined ? { expression, diagnostics: [] } : { diagnostics: [parser.problem] };
}

/** Tells whether a scenario with these tags is meant. */
export function matchTags(expression: TagExpression, tags: ReadonlySet<string>): boolean {
  switch (expression.kind) {
    case 'tag':
      return tags.has(expression.name);
    case 'not':
      return !matchTags(expression.operand, tags);
    case 'and':
      return expression.operands.every((operand) => matchTags(operand, tags));
    case 'or':
      return expression.operands.some((operand) => matchTags(operand, tags));
    default:
      return unreachable(expression);
  }
}

/** The names in an expression, in the order in which they are written. */
export function listTags(expression: TagExpression): readonly string[] {
  switch (expression.kind) {
    case 'tag':
      return [expression.name];
    case 'not':
      return listTags(expression.operand);
    case 'and':
    case 'or':
      return expression.operands.flatMap(listTags);
    default:
      return unreachable(expression);
  }
}

type Operator = 'and' | 'or' | 'not' | '(' | ')' | 'end';

interface Token {
  readonly kind: Operator | 'tag';
  readonly text: string;
  /** From 1, as people count characters. */
  readonly position: number;
}

/** More than anybody writes, and far from the end of the stack. */
const MAX_DEPTH = 100;

/** Recursive descent. After the first problem it reads on to the end, and what it returns means nothing. */
class TagParser {
  readonly #text: string;
  #token: Token;
  #end = 0;
  #depth = 0;
  problem: Diagnostic | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#token = this.#readToken();
  }

  parseAll(): TagExpression {
    const expression = this.#parseChain('or');
    if (this.#token.kind === ')') this.#report(`${describeToken(this.#token)} closes nothing`, 'remove it');
    else if (this.#token.kind !== 'end') this.#reportMissingOperator('`and` or `or`');
    return expression;
  }

  #parseChain(kind: 'and' | 'or'): TagExpression {
    const parseOperand = () => (kind === 'or' ? this.#parseChain('and') : this.#parseOperand());
    const first = parseOperand();
    if (this.#token.kind !== kind) return first;
    const operands = [first];
    while (this.#token.kind === kind) {
      this.#next();
      operands.push(parseOperand());
    }
    return { kind, operands };
  }

  #parseOperand(): TagExpression {
    const token = this.#token;
    if (token.kind === 'tag') {
      this.#next();
      return { kind: 'tag', name: token.text };
    }
    if (token.kind !== 'not' && token.kind !== '(') {
      const missing =
        this.#text.trim() === '' ? 'the expression is empty' : `a tag is missing before ${describeToken(token)}`;
      this.#report(missing, 'for example: "billing and not slow"');
      return { kind: 'tag', name: '' };
    }
    this.#next();
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.#report('it is nested too deeply', 'remove parentheses');
    const inner = token.kind === 'not' ? this.#parseOperand() : this.#parseParenthesis(token);
    this.#depth -= 1;
    return token.kind === 'not' ? { kind: 'not', operand: inner } : inner;
  }

  #parseParenthesis(open: Token): TagExpression {
    const inner = this.#parseChain('or');
    if (this.#token.kind === ')') this.#next();
    else if (this.#token.kind === 'end') this.#report(`${describeToken(open)} is never closed`, 'add `)`');
    else this.#reportMissingOperator('`and`, `or` or `)`');
    return inner;
  }

  #next(): void {
    this.#token = this.#readToken();
  }

  #readToken(): Token {
    const match = /\s*(?:([()])|"([^"]*)"|'([^']*)'|(["'])|([^\s()"']+))/y;
    match.lastIndex = this.#end;
    const found = match.exec(this.#text);
    if (found === null || this.problem !== undefined) return { kind: 'end', text: '', position: this.#text.length + 1 };
    const [whole, parenthesis, double, single, quote, word] = found;
    const position = this.#end + whole.length - whole.trimStart().length + 1;
    this.#end += whole.length;
    if (parenthesis !== undefined) return { kind: parenthesis as '(' | ')', text: parenthesis, position };
    if (quote !== undefined)
      this.#report(`the quote at character ${position} is never closed`, 'add the closing quote');
    const text = double ?? single ?? word ?? '';
    if (word !== undefined && /^(?:and|or|not)$/i.test(word))
      return { kind: word.toLowerCase() as Operator, text, position };
    if (word !== undefined && /^[!&|]|,/.test(word)) {
      this.#report(`\`${word}\` at character ${position} is not understood`, 'write `and`, `or`, `not`');
    }
    return { kind: 'tag', text, position };
  }

  #reportMissingOperator(operators: string): void {
    const hint = 'put a tag that has spaces between quotes';
    this.#report(`${operators} is missing before ${describeToken(this.#token)}`, hint);
  }

  #report(problem: string, hint: string): void {
    const message = `\`--tags ${JSON.stringify(this.#text)}\`: ${problem}`;
    this.problem ??= { code: 'bad-tags', severity: 'error', message, hint };
    this.#token = { kind: 'end', text: '', position: this.#text.length + 1 };
  }
}

function describeToken(token: Token): string {
  return token.kind === 'end' ? 'the end' : `\`${token.text}\` at character ${token.position}`;
}
