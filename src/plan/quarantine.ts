// quarantine.yaml: scenarios that run and are reported, and never gate, each with its reason and an end.
import type { QuarantineInfo } from '../event/results.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { Place } from '../text/place.ts';
import { suggest } from '../text/suggest.ts';
import { checkSchema } from '../yaml/check-schema.ts';
import { getValue, placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import validate from './generated/validate-quarantine.js';

/** One entry of the file. */
export interface QuarantineEntry {
  /** Of a scenario, which covers all of its conversations, or of one conversation: `id[gold card]`. */
  readonly id: string;
  readonly place: Place;
  readonly info: QuarantineInfo;
}

/** What of a scenario decides whether an entry is about it. */
interface Identified {
  readonly id: string;
  readonly baseId: string;
}

/** Reads the document of a quarantine file. `today` is the date in the config's time zone, `2026-11-25`. */
export function parseQuarantine(
  document: YamlNode | null | undefined,
  today: string,
): { entries: readonly QuarantineEntry[]; diagnostics: readonly Diagnostic[] } {
  if (!document) return { entries: [], diagnostics: [] };
  const diagnostics = checkSchema(document, validate);
  if (hasErrors(diagnostics) || document.kind !== 'list') return { entries: [], diagnostics };
  const mappings = document.items.filter((item) => item.kind === 'mapping');
  diagnostics.push(...mappings.flatMap(checkDate), ...checkRepeated(mappings));
  return { entries: mappings.map((mapping) => readEntry(mapping, today)), diagnostics };
}

/** The entry that covers a scenario: one about this very conversation before one about all of them. */
export function findQuarantine(
  entries: readonly QuarantineEntry[],
  { id, baseId }: Identified,
): QuarantineInfo | undefined {
  return (entries.find((entry) => entry.id === id) ?? entries.find((entry) => entry.id === baseId))?.info;
}

/** Warnings for entries that no scenario has the id of. */
export function checkQuarantinedIds(
  entries: readonly QuarantineEntry[],
  scenarios: readonly Identified[],
): readonly Diagnostic[] {
  const known = new Set(scenarios.flatMap(({ id, baseId }) => [id, baseId]));
  return entries
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => {
      const near = suggest(id, known);
      const hint = near === undefined ? 'remove the entry if the scenario is gone' : `did you mean \`${near}\`?`;
      const message = `No scenario has the id \`${id}\`, so nothing is quarantined by this entry`;
      return { code: 'quarantine-unknown-id', severity: 'warning', message, place, hint };
    });
}

/** The date in a time zone, `2026-11-25`. */
export function renderDate(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const { year, month, day } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}`;
}

function readEntry(mapping: YamlMapping, today: string): QuarantineEntry {
  const text = (key: string): string | undefined => {
    const node = getValue(mapping, key);
    return node && textOf(node);
  };
  const { owner, ticket, expires } = { owner: text('owner'), ticket: text('ticket'), expires: text('expires') };
  return {
    id: text('id') ?? '',
    place: placeOf(getValue(mapping, 'id') ?? mapping),
    info: {
      reason: text('reason') ?? '',
      ...(owner !== undefined && { owner }),
      ...(ticket !== undefined && { ticket }),
      ...(expires !== undefined && { expires }),
      expired: expires !== undefined && expires < today,
    },
  };
}

function checkDate(mapping: YamlMapping): readonly Diagnostic[] {
  const node = getValue(mapping, 'expires');
  const text = node && textOf(node);
  if (node === undefined || text === undefined || isDate(text)) return [];
  const message = `\`${text}\` is not a date`;
  return [{ code: 'bad-value', severity: 'error', message, place: placeOf(node), hint: 'write it as 2026-12-31' }];
}

/** A day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function checkRepeated(mappings: readonly YamlMapping[]): readonly Diagnostic[] {
  const seen = new Map<string, Place>();
  return mappings.flatMap((mapping) => {
    const node = getValue(mapping, 'id') ?? mapping;
    const id = textOf(node) ?? '';
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, placeOf(node));
    if (earlier === undefined) return [];
    const message = `\`${id}\` is quarantined already, at line ${earlier.line}`;
    return [
      { code: 'duplicate-id', severity: 'error', message, place: placeOf(node), hint: 'keep one entry' } as const,
    ];
  });
}
