// Texts and patterns with holes, from filled scalars.
import { escapePattern, isInsideClass } from '../text/normalise-pattern.ts';
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { checkDate } from './check-date.ts';
import type { DeferredChecks } from './deferred-checks.ts';
import { type FilledPart, listParts, type PlayTimeHole, renderParts } from './filled-node.ts';
import { checkCharacters, checkTrap } from './parse-text.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import type { Template, TemplatePart } from './template.ts';

/** Where findings about texts go, at once or after parsing. */
export interface TextContext {
  readonly report: Report;
  readonly deferred: DeferredChecks;
}

/** Reads a text; undefined where the node is none. */
export function parseTemplate(node: YamlNode | undefined, context: TextContext): Template | undefined {
  if (node?.kind !== 'scalar') return undefined;
  checkTrap(node, context.report);
  return parseParts(node, context, (_, text) => text);
}

/** Reads a text where values of any type may stand, so that `yes` or `2026-01-31` without quotes is not strange. */
export function parseTypedText(node: YamlScalar, context: TextContext): Template {
  return parseParts(node, context, (_, text) => text) ?? [''];
}

/** Reads a regular expression; what variables brought stands in it as literal text. */
export function parsePattern(node: YamlNode | undefined, context: TextContext): Template | undefined {
  if (node?.kind !== 'scalar') return undefined;
  checkTrap(node, context.report);
  const pattern = parseParts(node, context, insertIntoPattern);
  if (pattern !== undefined) context.deferred.addPattern(pattern, node);
  return pattern;
}

/** Tells whether a template is the empty text. */
export function isEmptyTemplate(template: Template): boolean {
  return template.every((part) => part === '');
}

function parseParts(
  node: YamlScalar,
  context: TextContext,
  insert: (before: string, text: string) => string,
): Template | undefined {
  const parts = listParts(node);
  if (parts === undefined) return undefined;
  checkCharacters(node, context.report);
  const [only = ''] = parts;
  if (parts.length <= 1 && typeof only === 'string') return [only];
  return joinParts(parts, insert, (hole) => {
    checkHole(hole, node, context);
  });
}

function joinParts(
  parts: readonly FilledPart[],
  insert: (before: string, text: string) => string,
  onHole: (hole: PlayTimeHole) => void,
): Template {
  const template: TemplatePart[] = [];
  /** All literal text so far, to know whether an insertion stands inside `[…]`. */
  let before = '';
  const add = (text: string): void => {
    before += text;
    const last = template.at(-1);
    if (typeof last === 'string') template[template.length - 1] = last + text;
    else template.push(text);
  };
  for (const part of parts) {
    if (typeof part === 'string') add(part);
    else if (part.kind === 'inserted') add(insert(before, part.text));
    else {
      onHole(part);
      template.push(part);
    }
  }
  return template.length === 0 ? [''] : template;
}

function insertIntoPattern(before: string, text: string): string {
  const escaped = escapePattern(text);
  return isInsideClass(before) ? escaped : `(?:${escaped})`;
}

function checkHole(hole: PlayTimeHole, scalar: YamlScalar, { report, deferred }: TextContext): void {
  if (hole.kind !== 'date') return;
  deferred.addDate();
  const reason = checkDate(hole.offset, hole.format);
  if (reason === undefined) return;
  report(
    describeFinding(
      'bad-date',
      scalar,
      `${renderParts([hole])} is not a date: ${reason}`,
      'write ${date("+5d", "EEEE d MMMM")}; the letters are those of Unicode TR35',
    ),
  );
}
