// Values of a config file that no schema can check: durations, rates, time zones.
import { DURATION_FORM, parseDuration } from '../base/duration.ts';
import { parseRate, RATE_FORM } from '../base/rate.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Milliseconds; undefined where the node is absent or wrong. */
export function readDurationAt(node: YamlNode | undefined, report: Report): number | undefined {
  return readAt(node, report, { read: parseDuration, wanted: `a duration: ${DURATION_FORM}` });
}

/** Requests per second; undefined where the node is absent or wrong. */
export function readRateAt(node: YamlNode | undefined, report: Report): number | undefined {
  return readAt(node, report, { read: parseRate, wanted: `a rate: ${RATE_FORM}` });
}

/** An IANA name; undefined where the node is absent or wrong. */
export function readTimeZoneAt(node: YamlNode | undefined, report: Report): string | undefined {
  return readAt(node, report, { read: knowTimeZone, wanted: 'an IANA time zone, such as Europe/London' });
}

function readAt<T>(
  node: YamlNode | undefined,
  report: Report,
  { read, wanted }: { readonly read: (text: string) => T | undefined; readonly wanted: string },
): T | undefined {
  if (node === undefined) return undefined;
  const text = textOf(node) ?? '';
  const value = read(text);
  if (value === undefined) {
    report({ code: 'bad-value', severity: 'error', message: `\`${text}\` is not ${wanted}`, place: placeOf(node) });
  }
  return value;
}

function knowTimeZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone === '' ? undefined : name;
  } catch {
    return undefined;
  }
}
