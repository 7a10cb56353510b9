// `integration_attributes`: sent as they are, so types are kept, and what JSON can't carry exactly is refused.
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { describeTrap, describeTypeTrap } from '../yaml/yaml-traps.ts';
import { isFilled } from './filled-node.ts';
import { parseTypedText, type TextContext } from './parse-template.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import { TemplateObject, type TemplateValue } from './scenario.ts';

/** Reads a mapping of values of any type. */
export function parseAttributes(node: YamlMapping, context: TextContext): TemplateObject {
  return new TemplateObject(node.entries.map(({ key, value }) => [key, parseValue(value, context)] as const));
}

function parseValue(node: YamlNode, context: TextContext): TemplateValue {
  switch (node.kind) {
    case 'list':
      return node.items.map((item) => parseValue(item, context));
    case 'mapping':
      return parseAttributes(node, context);
    case 'scalar':
      return typeof node.value === 'string' ? parseString(node, context) : parseOther(node, context.report);
  }
}

function parseString(node: YamlScalar, context: TextContext): TemplateValue {
  const trap = node.cutOff === undefined ? describeTypeTrap(node) : describeTrap(node);
  if (trap !== undefined) context.report(trap);
  const template = parseTypedText(node, context);
  const [only = ''] = template;
  return template.length <= 1 && typeof only === 'string' ? only : { template };
}

function parseOther(node: YamlScalar, report: Report): TemplateValue {
  const { value } = node;
  if (typeof value === 'number') checkNumber(isFilled(node) ? (node.inserted ?? node) : node, value, report);
  return value;
}

function checkNumber(node: YamlScalar, value: number, report: Report): void {
  const { written } = node;
  if (!Number.isFinite(value)) {
    report(
      describeFinding('inexact-number', node, `JSON has no ${written}`, 'write a number, null, or a text in quotes'),
    );
  } else if (Number.isInteger(value) && !isExactInteger(node, value)) {
    const message = `${written} is beyond 2^53, and many readers of JSON would see another number`;
    report(describeFinding('inexact-number', node, message, `write a text: "${written}"`));
  } else {
    const trap = describeTypeTrap(node);
    if (trap !== undefined) report(trap);
  }
}

/** Up to 2^53 itself; what rounds to that is told by its digits. */
function isExactInteger({ written }: YamlScalar, value: number): boolean {
  if (Number.isSafeInteger(value)) return true;
  return Math.abs(value) === 2 ** 53 && /^[-+]?0*9007199254740992$/u.test(written);
}
