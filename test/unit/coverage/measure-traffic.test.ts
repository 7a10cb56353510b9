// What production has and no scenario does, with the records that are worth most.
import { expect, test } from 'vitest';
import type { CoverageRow } from '../../../src/coverage/coverage-report.ts';
import { measureTraffic, type TrafficRecord } from '../../../src/coverage/measure-traffic.ts';
import type { ObservedTurn } from '../../../src/draft/observed.ts';

interface RecordParts {
  readonly destination?: string;
  readonly variant?: string;
  readonly language?: string;
  readonly turns?: number;
}

function record(id: string, opening: string, parts: RecordParts = {}): TrafficRecord {
  const { destination, variant, language, turns: count = 1 } = parts;
  const handoff = destination === undefined ? null : { destination };
  const turn = (text: string): ObservedTurn => ({
    said: { kind: 'text', text },
    reply: { response: 'ok', endConversation: undefined, handoff },
    notes: [],
  });
  const start = {
    ...(variant !== undefined && { variant }),
    ...(language !== undefined && { language: { asr: language } }),
  };
  const turns = [opening, ...Array.from({ length: count - 1 }, () => 'more')].map(turn);
  return { id, file: 'records.json', conversation: { start, startedAt: undefined, greeting: undefined, turns } };
}

const ROWS: readonly CoverageRow[] = [
  { dimension: 'handoff_destination', value: 'desk', exercised: 2, asserted: 0 },
  { dimension: 'variant', value: 'uptown', exercised: 1, asserted: null },
  { dimension: 'variant', value: 'harbour', exercised: 0, asserted: null },
];

function measure(
  records: readonly TrafficRecord[],
  defaults: ('language' | 'variant')[] = [],
): ReturnType<typeof measureTraffic> {
  const nameVariant = (id: string): string => (id === 'VARIANT-1' ? 'uptown' : id === 'VARIANT-2' ? 'harbour' : id);
  return measureTraffic({ records, rows: ROWS, openings: ['I want a refund'], nameVariant, defaults });
}

test('by share of traffic, with the best record of each', () => {
  const report = measure([
    record('a', 'refund please', { destination: 'desk', variant: 'VARIANT-1' }),
    record('b', 'lost umbrella', { destination: 'lost_property', variant: 'VARIANT-2', turns: 3 }),
    record('c', 'lost my umbrella', { destination: 'lost_property', turns: 9 }),
    record('d', 'lost umbrella', { destination: 'lost_property', turns: 2 }),
  ]);
  expect(report.gaps.map(({ dimension, value, share, best_record }) => [dimension, value, share, best_record])).toEqual(
    [
      ['handoff_destination', 'lost_property', 0.75, 'b'],
      ['opening', 'lost umbrella', 0.75, 'b'],
      ['variant', 'harbour', 0.25, 'b'],
    ],
  );
  expect(report).toMatchObject({ records: 4, openings_covered: 0.25 });
  expect(report.import_next).toEqual([
    {
      id: 'b',
      file: 'records.json',
      gain: 1.75,
      covers: ['handoff destination lost_property', 'opening lost umbrella', 'variant harbour'],
    },
  ]);
});

test('what scenarios leave to the agent is what most records have', () => {
  const records = [
    record('a', 'refund', { language: 'en-GB' }),
    record('b', 'refund', { language: 'en-GB' }),
    record('c', 'refund', { language: 'cy-GB' }),
  ];
  expect(measure(records, ['language']).gaps.map(({ value }) => value)).toEqual(['cy-GB']);
  expect(measure(records).gaps.map(({ value }) => value)).toEqual(['en-GB', 'cy-GB']);
});

test('a share is not less than it is', () => {
  const records = Array.from({ length: 100 }, (_, at) => record(String(at), at < 57 ? 'refund' : 'lost umbrella'));
  expect(measure(records).openings_covered).toBe(0.57);
});

test('nothing lacks where there is no traffic', () => {
  expect(measure([])).toEqual({ records: 0, openings_covered: 1, gaps: [], import_next: [] });
});
