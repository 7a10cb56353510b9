import { describe, expect, test } from 'vitest';
import { checkQuarantinedIds, findQuarantine, parseQuarantine, renderDate } from '../../../src/plan/quarantine.ts';
import { readNode } from '../yaml/reading.ts';

const TODAY = '2026-11-25';

function parse(text: string): ReturnType<typeof parseQuarantine> {
  return parseQuarantine(readNode(text), TODAY);
}

const FILE = `
- { id: returns, reason: flaky wording, owner: ann, ticket: QA-7, expires: 2026-12-31 }
- { id: "tiers[gold]", reason: gold is being rebuilt, expires: 2026-11-24 }
- { id: tiers, reason: all of them, expires: 2026-11-25 }
`;

describe('an entry covers', () => {
  const { entries } = parse(FILE);
  test.each([
    ['the scenario of its id', 'returns', 'returns', { reason: 'flaky wording', expired: false }],
    ['its conversations', 'returns[turn 1: hi]', 'returns', { reason: 'flaky wording', owner: 'ann', ticket: 'QA-7' }],
    ['one conversation before all', 'tiers[gold]', 'tiers', { reason: 'gold is being rebuilt', expired: true }],
    ['the day it expires on', 'tiers[silver]', 'tiers', { reason: 'all of them', expired: false }],
  ])('%s', (_, id, baseId, expected) => {
    expect(findQuarantine(entries, { id, baseId })).toMatchObject(expected);
  });

  test('nothing else', () => {
    expect(findQuarantine(entries, { id: 'return', baseId: 'return' })).toBeUndefined();
    expect(parseQuarantine(null, TODAY)).toEqual({ entries: [], diagnostics: [] });
  });
});

test('an entry without a scenario is a warning that names the nearest', () => {
  const { entries } = parse('- { id: retruns, reason: typing }\n- { id: elsewhere, reason: gone }');
  expect(checkQuarantinedIds(entries, [{ id: 'returns', baseId: 'returns' }])).toMatchObject([
    { code: 'quarantine-unknown-id', severity: 'warning', hint: 'did you mean `returns`?' },
    { code: 'quarantine-unknown-id', severity: 'warning', hint: 'remove the entry if the scenario is gone' },
  ]);
});

describe('mistakes', () => {
  test.each([
    ['no reason', '- { id: a }', 'missing-key 1:5'],
    ['a day that there is not', '- { id: a, reason: b, expires: 2026-02-30 }', 'bad-value 1:32'],
    ['a date in words', '- { id: a, reason: b, expires: tomorrow }', 'bad-value 1:32'],
    ['twice', '- { id: a, reason: b }\n- { id: a, reason: c }', 'duplicate-id 2:9'],
    ['not a list', 'a: b', 'wrong-type 1:1'],
    ['an unknown key', '- { id: a, reason: b, expiers: 2026-12-31 }', 'unknown-key 1:23'],
  ])('%s', (_, text, expected) => {
    const found = parse(text).diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
    expect(found).toEqual([expected]);
  });
});

test('the day is that of the time zone', () => {
  const moment = new Date('2026-11-25T23:30:00Z');
  expect([renderDate(moment, 'UTC'), renderDate(moment, 'Europe/Berlin')]).toEqual(['2026-11-25', '2026-11-26']);
});
