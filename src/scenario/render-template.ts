// Fills the holes of templates while a conversation is played: texts, JSON values, patterns.
import type { JsonValue } from '../base/json.ts';
import { TextCache } from '../base/text-cache.ts';
import { unreachable } from '../base/unreachable.ts';
import { escapePattern, isInsideClass, normaliseForPattern } from '../text/normalise-pattern.ts';
import type { renderDate as RenderDate } from './render-date.ts';
import { TemplateObject, type TemplateValue } from './scenario.ts';
import type { Scope, Template, TemplatePart } from './template.ts';

/** A capture that no turn has made: the turn was passed over, or found nothing. What needs it can't be said or judged. */
export class MissingCaptureError extends Error {
  override readonly name = 'MissingCaptureError';
  /** The name in `${name}`. */
  readonly capture: string;

  constructor(capture: string) {
    super(`\`\${${capture}}\` has no value: the turn that captures it was passed over, or its reply did not have it`);
    this.capture = capture;
  }
}

let renderDate: typeof RenderDate | undefined;

/** Loads what dates need. Whoever reads a template with a date awaits this, so that rendering itself is synchronous. */
export async function loadDateFormats(): Promise<void> {
  ({ renderDate } = await import('./render-date.ts'));
}

/** Renders a text. Throws `MissingCaptureError` where a capture has no value. */
export function renderTemplate(template: Template, scope: Scope): string {
  let text = '';
  for (const part of template) text += typeof part === 'string' ? part : renderHole(part, scope);
  return text;
}

/** The text of a template without holes; undefined where it has some. */
export function readPlainText(template: Template): string | undefined {
  const [only] = template;
  return template.length === 1 && typeof only === 'string' ? only : undefined;
}

/** Renders a JSON value whose texts have holes; keys have none. */
export function renderValue(value: TemplateValue, scope: Scope): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => renderValue(item, scope));
  if (value instanceof TemplateObject) {
    return Object.fromEntries(value.entries.map(([key, item]) => [key, renderValue(item, scope)]));
  }
  return isTemplate(value) ? renderTemplate(value.template, scope) : value;
}

/** Patterns without holes, which is nearly all, are normalised once. */
const normalisedPatterns = new TextCache<string>();

/** Renders a pattern, normalised, in the syntax of the `u` flag; what fills a hole is matched literally and as a whole. */
export function renderPattern(template: Template, scope: Scope): string {
  const plain = readPlainText(template);
  if (plain !== undefined) return normalisedPatterns.get(plain, normaliseForPattern);
  return fillPattern(template, (hole) => renderHole(hole, scope));
}

/** Renders a pattern with a stand-in for what will fill its holes, to judge its syntax and its cost beforehand. */
export function renderSamplePattern(template: Template): string {
  return fillPattern(template, () => 'sample');
}

function fillPattern(template: Template, fill: (hole: Exclude<TemplatePart, string>) => string): string {
  let pattern = '';
  for (const part of template) {
    if (typeof part === 'string') pattern += part;
    else {
      const literal = escapePattern(fill(part));
      // The group makes a quantifier behind the hole mean all of it, and keeps its digits apart from a `\1` before it.
      pattern += isInsideClass(pattern) ? literal : `(?:${literal})`;
    }
  }
  return normaliseForPattern(pattern);
}

function renderHole(hole: Exclude<TemplatePart, string>, scope: Scope): string {
  switch (hole.kind) {
    case 'capture': {
      const text = scope.captures.get(hole.name);
      if (text === undefined) throw new MissingCaptureError(hole.name);
      return text;
    }
    case 'uuid':
      return scope.uuid;
    case 'run-id':
      return scope.runId;
    case 'date':
      if (renderDate === undefined) throw new Error('loadDateFormats must be awaited before a date is rendered');
      return renderDate(hole, scope);
    default:
      return unreachable(hole);
  }
}

function isList(value: object): value is readonly TemplateValue[] {
  return Array.isArray(value);
}

function isTemplate(value: object): value is { readonly template: Template } {
  return 'template' in value;
}
