// The script of a scenario as a text, and back. Places, of which there are many, are written short.
import { isRecord } from '../base/json.ts';
import type { Place } from '../text/place.ts';
import { TemplateObject, type Scenario, type TemplateValue } from './scenario.ts';

/** What of a scenario only matters while it is played. */
export interface Script extends Pick<Scenario, 'greeting' | 'turns' | 'answers'> {
  readonly description: string | undefined;
  readonly integrationAttributes: TemplateObject | undefined;
}

/** Lines and columns of a place in the scenario's own file. */
type PackedPlace = readonly [line: number, column: number, endLine: number, endColumn: number];

/** False where a script holds what no text can: the compiled schema of a body. */
export function isPackable({ greeting, turns, answers }: Scenario): boolean {
  return [greeting, ...turns, ...answers].every(({ expect }) => expect.body === undefined);
}

/** Packs the script of a scenario; undefined where it can't be. */
export function packScript(scenario: Scenario): string | undefined {
  if (!isPackable(scenario)) return undefined;
  const { description, greeting, turns, answers, integrationAttributes, place } = scenario;
  return JSON.stringify([pack([greeting, turns, answers], place.file), integrationAttributes?.entries, description]);
}

/** Unpacks the script of a scenario that stands in `file`. */
export function unpackScript(text: string, file: string): Script {
  const [packed, attributes, description] = JSON.parse(text) as [
    unknown,
    TemplateObject['entries'] | null,
    string | null,
  ];
  const [greeting, turns, answers] = unpack(packed, file) as [Script['greeting'], Script['turns'], Script['answers']];
  return {
    description: description ?? undefined,
    greeting,
    turns,
    answers,
    integrationAttributes: attributes === null ? undefined : unpackEntries(attributes),
  };
}

function pack(value: unknown, file: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pack(item, file));
  const given = value as Readonly<Record<string, unknown>>;
  const packed: Record<string, unknown> = {};
  for (const key in given) {
    packed[key] = key === 'place' ? packPlace(given[key] as Place, file) : pack(given[key], file);
  }
  return packed;
}

/** Places in other files, as turns of fragments have them, stay as they are. */
function packPlace(place: Place, file: string): Place | PackedPlace {
  if (place.file !== file) return place;
  return [place.line, place.column, place.endLine, place.endColumn];
}

function unpack(value: unknown, file: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const item of value) unpack(item, file);
    return value;
  }
  const unpacked = value as Record<string, unknown>;
  for (const key in unpacked) {
    if (key === 'place') unpacked[key] = unpackPlace(unpacked[key] as Place | PackedPlace, file);
    else unpack(unpacked[key], file);
  }
  return unpacked;
}

function unpackPlace(place: Place | PackedPlace, file: string): Place {
  if (!isPacked(place)) return place;
  const [line, column, endLine, endColumn] = place;
  return { file, line, column, endLine, endColumn };
}

function isPacked(place: Place | PackedPlace): place is PackedPlace {
  return Array.isArray(place);
}

/** Mappings are objects of a class of their own, written as `{ entries }`; all other objects hold a template. */
function unpackEntries(entries: TemplateObject['entries']): TemplateObject {
  return new TemplateObject(entries.map(([key, value]) => [key, unpackValue(value)]));
}

function unpackValue(value: TemplateValue): TemplateValue {
  if (Array.isArray(value)) return value.map((item) => unpackValue(item as TemplateValue));
  if (!isRecord(value) || !('entries' in value)) return value;
  return unpackEntries(value['entries'] as TemplateObject['entries']);
}
