// Plain values of a scenario: text that is known before a conversation begins, lists of it, durations. What has the wrong
// type is passed over in silence here, because the schema check has said so.
import { DURATION_FORM, parseDuration } from '../base/duration.ts';
import { describeTrap } from '../yaml/yaml-traps.ts';
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { isFilled, listParts, renderParts } from './filled-node.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** Reads text. Holes that only a played conversation fills are refused. */
export function parseText(node: YamlNode | undefined, report: Report): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const parts = listParts(node);
  if (parts === undefined) return undefined;
  checkTrap(node, report);
  checkCharacters(node, report);
  const text = renderParts(parts);
  if (parts.some((part) => typeof part !== 'string' && part.kind !== 'inserted')) {
    report(
      describeFinding(
        'too-early',
        node,
        `\`${text}\` is only known while a conversation is played; here it is needed before`,
        'use it in what is said, expected or sent as integration_attributes',
      ),
    );
  }
  return text;
}

/** Reads a text or a list of texts, with the node of each. */
export function parseTexts(node: YamlNode | undefined, report: Report): readonly { text: string; node: YamlNode }[] {
  if (node === undefined) return [];
  return (node.kind === 'list' ? node.items : [node]).flatMap((item) => {
    const text = parseText(item, report);
    return text === undefined ? [] : [{ text, node: item }];
  });
}

/** Reads a duration in milliseconds. */
export function parseDurationAt(node: YamlNode | undefined, report: Report): number | undefined {
  if (node === undefined) return undefined;
  const text = parseText(node, report);
  if (text === undefined) return undefined;
  const ms = parseDuration(text);
  if (ms === undefined) {
    report(describeFinding('bad-duration', node, `\`${text}\` is not a duration`, describeDurationHint(text)));
  }
  return ms;
}

/** Reads `true` or `false`. */
export function parseBoolean(node: YamlNode | undefined): boolean | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}

/** Reads a number. */
export function parseNumber(node: YamlNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** Reports a scalar that YAML, or another reader of it, takes for something else than the text that is wanted. */
export function checkTrap(scalar: YamlScalar, report: Report): void {
  const trap = describeTrap(isFilled(scalar) ? scalar.origin : scalar);
  if (trap !== undefined) report(trap);
}

/** Reports text that no encoding can carry: half a surrogate pair. */
export function checkCharacters(scalar: YamlScalar, report: Report): void {
  if (typeof scalar.value !== 'string' || scalar.value.isWellFormed()) return;
  report(
    describeFinding(
      'broken-character',
      scalar,
      "The text holds one half of a character (a lone surrogate), which can't be sent",
      'write the character itself, or "\\U0001F600" for one beyond U+FFFF',
    ),
  );
}

function describeDurationHint(text: string): string {
  if (/^\d+(?:\.\d+)?$/u.test(text) && Number(text) > 0) return `write ${text}s or ${text}ms`;
  return `write ${DURATION_FORM}`;
}
