// The values of scalars without quotes by the YAML 1.2 core schema. Everything that is no number, boolean or null is text.

const INTEGER = /^(?:[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+)$/u;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/u;
const NAN = /^\.(?:nan|NaN|NAN)$/u;

/** Gives the value of a plain scalar. */
export function resolvePlainScalar(text: string): string | number | boolean | null {
  switch (text) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return mayBeNumber(text.charCodeAt(0)) ? resolveNumber(text) : text;
  }
}

function mayBeNumber(first: number): boolean {
  // Digits, `+`, `-`, `.`
  return (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
}

function resolveNumber(text: string): string | number {
  if (INTEGER.test(text)) {
    if (text.startsWith('0x')) return Number.parseInt(text.slice(2), 16);
    if (text.startsWith('0o')) return Number.parseInt(text.slice(2), 8);
    return Number.parseInt(text, 10);
  }
  if (FLOAT.test(text)) return Number.parseFloat(text);
  if (INFINITY.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return NAN.test(text) ? Number.NaN : text;
}
