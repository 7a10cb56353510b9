// What production has and no scenario does, by share of traffic, and which records to import to have most of it.
import type { ObservedConversation, ObservedReply } from '../draft/observed.ts';
import type { CoverageRow, Dimension, NextRecord, TrafficGap, TrafficReport } from './coverage-report.ts';
import { groupOpenings, renderOpening } from './group-openings.ts';
import { listHandoffFacts, listStartFacts, type Fact } from './facts.ts';

/** A conversation that a user of production had. */
export interface TrafficRecord {
  readonly id: string;
  readonly file: string;
  readonly conversation: ObservedConversation;
}

/** What traffic is held against. */
export interface TrafficRequest {
  readonly records: readonly TrafficRecord[];
  readonly rows: readonly CoverageRow[];
  /** What the users of scenarios say first. */
  readonly openings: readonly string[];
  readonly nameVariant: (id: string) => string;
  /** What some scenarios leave to the agent: what most records have is taken to be what it then does. */
  readonly defaults: readonly Dimension[];
}

/** Records that are proposed at most. */
const MOST_NEXT = 5;

/** One kind of thing that occurs in records. */
interface Kind {
  readonly dimension: TrafficGap['dimension'];
  readonly value: string;
  readonly records: TrafficRecord[];
}

/** Measures traffic against a suite. */
export function measureTraffic(request: TrafficRequest): TrafficReport {
  const { records } = request;
  const { gaps, openingsCovered } = listGaps(request);
  const next = rankRecords(gaps, records.length);
  const rank = new Map(next.map(({ record }, at) => [record, at]));
  const best = ({ records: own }: Kind): TrafficRecord | undefined =>
    own.toSorted((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || compareRecords(a, b))[0];
  return {
    records: records.length,
    openings_covered: roundShare(openingsCovered, records.length),
    gaps: gaps.map((kind) => ({
      dimension: kind.dimension,
      value: kind.value,
      records: kind.records.length,
      share: roundShare(kind.records.length, records.length),
      best_record: best(kind)?.id ?? '',
    })),
    import_next: next.map(describeNext),
  };
}

function listGaps(request: TrafficRequest): { gaps: Kind[]; openingsCovered: number } {
  const { records, rows, openings, nameVariant } = request;
  const covered = new Set(rows.filter(({ exercised }) => exercised > 0).map((row) => keyOf(row.dimension, row.value)));
  const kinds = new Map<string, Kind>();
  const add = (dimension: Kind['dimension'], value: string, record: TrafficRecord): void => {
    const key = keyOf(dimension, value);
    if (covered.has(key)) return;
    const kind = kinds.get(key) ?? { dimension, value, records: [] };
    kinds.set(key, kind);
    if (kind.records.at(-1) !== record) kind.records.push(record);
  };
  const groups = groupOpenings(
    openings,
    records.flatMap(({ conversation }) => readOpening(conversation) ?? []),
  );
  const byText = new Map(groups.flatMap((group) => Array.from(group.texts, (text) => [text, group] as const)));
  let openingsCovered = 0;
  for (const fact of listDefaults(request)) covered.add(keyOf(...fact));
  for (const record of records) {
    for (const [dimension, value] of listFacts(record, nameVariant)) add(dimension, value, record);
    const opening = readOpening(record.conversation);
    const group = opening === undefined ? undefined : byText.get(renderOpening(opening));
    if (group === undefined || group.isKnown) openingsCovered += 1;
    else add('opening', group.leader, record);
  }
  const gaps = [...kinds.values()].sort(
    (a, b) =>
      b.records.length - a.records.length || (keyOf(a.dimension, a.value) < keyOf(b.dimension, b.value) ? -1 : 1),
  );
  return { gaps, openingsCovered };
}

function listFacts({ conversation }: TrafficRecord, nameVariant: (id: string) => string): readonly Fact[] {
  const { start, greeting, turns } = conversation;
  const { variant, channel, language } = start;
  const replies = [greeting, ...turns.map(({ reply }) => reply)].filter((reply) => reply !== undefined);
  const body = {
    ...(variant !== undefined && { variant_id: variant }),
    ...(channel !== undefined && { channel }),
    ...(language?.asr !== undefined && { asr_lang_code: language.asr }),
    ...(language?.tts !== undefined && { tts_lang_code: language.tts }),
  };
  const silences = turns.flatMap(({ said }) => (said.kind === 'silence' ? [['silence', said.message] as const] : []));
  return [...listStartFacts(body, nameVariant), ...silences, ...replies.flatMap(listReplyFacts)];
}

function listReplyFacts({ handoff }: ObservedReply): readonly Fact[] {
  return listHandoffFacts(handoff ?? null);
}

/** The most frequent value of each dimension that scenarios leave to the agent. */
function listDefaults({ records, defaults, nameVariant }: TrafficRequest): readonly Fact[] {
  return defaults.flatMap((dimension) => {
    const values = records.flatMap((record) => listFacts(record, nameVariant).filter(([other]) => other === dimension));
    const counts = Map.groupBy(values, ([, value]) => value);
    const [most] = [...counts].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
    return most === undefined ? [] : [[dimension, most[0]] as const];
  });
}

/** The first thing that the user says. */
function readOpening({ turns }: ObservedConversation): string | undefined {
  const said = turns.find((turn) => turn.said.kind === 'text' && turn.said.text.trim() !== '')?.said;
  return said?.kind === 'text' ? said.text : undefined;
}

/** Greedy: the record that closes gaps of most traffic, then the one that closes most of what is left. */
function rankRecords(
  gaps: readonly Kind[],
  total: number,
): readonly { readonly record: TrafficRecord; readonly gain: number; readonly covers: readonly Kind[] }[] {
  const open = new Set(gaps);
  const byRecord = new Map<TrafficRecord, Kind[]>();
  for (const kind of gaps)
    for (const record of kind.records) byRecord.set(record, [...(byRecord.get(record) ?? []), kind]);
  const ranked = [];
  while (open.size > 0 && ranked.length < MOST_NEXT) {
    let best: { record: TrafficRecord; gain: number; covers: readonly Kind[] } | undefined;
    for (const [record, kinds] of byRecord) {
      const covers = kinds.filter((kind) => open.has(kind));
      const gain = covers.reduce((sum, kind) => sum + kind.records.length / total, 0);
      const isBetter =
        best === undefined || gain > best.gain || (gain === best.gain && compareRecords(record, best.record) < 0);
      if (gain > 0 && isBetter) best = { record, gain, covers };
    }
    if (best === undefined) break;
    ranked.push(best);
    for (const kind of best.covers) open.delete(kind);
  }
  return ranked;
}

function describeNext({
  record,
  gain,
  covers,
}: {
  record: TrafficRecord;
  gain: number;
  covers: readonly Kind[];
}): NextRecord {
  return {
    id: record.id,
    file: record.file,
    gain: Math.round(gain * 10_000) / 10_000,
    covers: covers.map(({ dimension, value }) => `${dimension.replaceAll('_', ' ')} ${value}`),
  };
}

/** Short conversations make better scenarios. */
function compareRecords(a: TrafficRecord, b: TrafficRecord): number {
  return a.conversation.turns.length - b.conversation.turns.length || (a.id < b.id ? -1 : 1);
}

function keyOf(dimension: string, value: string): string {
  return `${dimension}\n${value}`;
}

function roundShare(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.floor((part * 10_000) / whole) / 10_000;
}
