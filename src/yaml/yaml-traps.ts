// Values without quotes that say something else than their author meant, or than another YAML reader would take them for.
import type { Diagnostic } from '../text/diagnostic.ts';
import type { YamlCode } from './yaml-codes.ts';
import type { YamlScalar } from './yaml-node.ts';
import { placeOf } from './yaml-access.ts';
import { quoteText, type Wording } from './yaml-problems.ts';

const BOOLEAN_WORD = /^(?:y|yes|n|no|on|off)$/iu;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/u;
const BASE_60 = /^[-+]?\d+(?::[0-5]?\d)+$/u;
/** Quotes that word processors and chat programs make of those that are typed. */
const TYPOGRAPHIC_QUOTES = /^(?:[“”„][^]*[“”]|[‘’‚][^]*[‘’])$/u;
const DIGIT_GROUPS = /^[-+]?\d[\d_]*_[\d_]*$/u;

/**
 * A warning (`yaml-trap`) for a scalar without quotes where text is wanted: `yes`, `0123`, `+44…`, `2026-01-31`, a text
 * that ` #` cuts off, or one in typographic quotes. Undefined where nothing is strange.
 */
export function describeTrap(scalar: YamlScalar): Diagnostic | undefined {
  if (!scalar.plain) return undefined;
  const wording = describeCutOff(scalar) ?? describeLookalike(scalar.written, scalar.value);
  return wording === undefined ? undefined : toWarning(scalar, wording);
}

/**
 * A warning (`yaml-trap`) for a scalar without quotes whose type is kept: a number that loses characters when it is
 * read (`0123`, `+44…`, `1.10`), or a word that looks like a boolean and is text (`yes`).
 */
export function describeTypeTrap(scalar: YamlScalar): Diagnostic | undefined {
  if (!scalar.plain) return undefined;
  const { written, value } = scalar;
  const quoted = quoteText(written);
  if (typeof value === 'number' && Number.isFinite(value) && String(value) !== written) {
    return toWarning(scalar, {
      message: `\`${written}\` without quotes is the number ${value}`,
      hint: `write ${quoted} for the text, or ${value} for the number`,
    });
  }
  if (typeof value === 'string' && BOOLEAN_WORD.test(written)) {
    const meant = /^(?:y|yes|on)$/iu.test(written);
    return toWarning(scalar, {
      message: `\`${written}\` without quotes is the text ${quoted} here, and true or false to older YAML readers`,
      hint: `write ${quoted} for the text, or ${meant} for the boolean`,
    });
  }
  return undefined;
}

/** Words for a text that YAML ends at ` #`, unless the comment is set off as comments are (two blanks and one after the `#`). */
function describeCutOff({ written, cutOff }: YamlScalar): Wording | undefined {
  if (cutOff === undefined || /^(?:[ \t]{2,}|\t)#(?:[ \t#!]|$)/u.test(cutOff)) return undefined;
  return {
    message: `The text ends before \` #\`, which begins a comment: \`${cutOff.trim()}\` is left out`,
    hint: `write ${quoteText(written + cutOff)}, or put two spaces before a comment`,
  };
}

function describeLookalike(written: string, value: YamlScalar['value']): Wording | undefined {
  const quoted = quoteText(written);
  if (typeof value === 'boolean' || BOOLEAN_WORD.test(written)) {
    return {
      message: `\`${written}\` without quotes is a boolean to YAML; it is taken as the text ${quoted}`,
      hint: `write ${quoted}`,
    };
  }
  if (typeof value === 'number' && String(value) !== written) {
    return {
      message: `\`${written}\` without quotes is the number ${value} to YAML; it is taken as the text ${quoted}`,
      hint: `write ${quoted}`,
    };
  }
  if (TYPOGRAPHIC_QUOTES.test(written)) {
    return {
      message: 'Typographic quotes are no quotes to YAML: they are a part of the text',
      hint: `write ${quoteText(written.slice(1, -1))}, or ${quoted} to keep them`,
    };
  }
  const other = describeOlderYaml(written);
  if (other === undefined) return undefined;
  return {
    message: `\`${written}\` without quotes is ${other} to other YAML readers; it is taken as the text ${quoted}`,
    hint: `write ${quoted}`,
  };
}

function describeOlderYaml(written: string): string | undefined {
  if (DATE.test(written)) return 'a date';
  if (BASE_60.test(written)) return 'a number in base 60';
  return DIGIT_GROUPS.test(written) ? 'a number' : undefined;
}

function toWarning(scalar: YamlScalar, { message, hint }: Wording): Diagnostic {
  const place = placeOf(scalar);
  return {
    code: 'yaml-trap' satisfies YamlCode,
    severity: 'warning',
    message,
    place,
    ...(hint === undefined ? {} : { hint }),
  };
}
