// A suite that was packed comes back as it was: the suites of this repository, and what is known of a suite as a whole.
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TextFile } from '../../../src/base/text-file.ts';
import { loadSuite, type Suite } from '../../../src/scenario/load-suite.ts';
import { packSuite, SuiteUnpacker, type ExpandedSuite } from '../../../src/scenario/pack-suite.ts';
import { canPack } from '../../../src/scenario/resting-scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

async function loadOwn(): Promise<Suite> {
  const suite = await loadSuite({
    paths: ['scenarios', 'examples'],
    cwd: process.cwd(),
    suiteFolder: process.cwd(),
    target: { name: 'simulated', known: ['simulated'] },
    variants: new Map(
      ['downtown', 'uptown', 'waterfront', 'clinic', 'shop', 'kiosk'].map((name) => [name, 'VARIANT-1']),
    ),
    configVars: new Map(),
    flagVars: new Map(),
  });
  return { ...suite, scenarios: suite.scenarios.filter(canPack) };
}

async function unpack(lines: Iterable<string>): Promise<ExpandedSuite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-suite-'));
  const text = [...lines].map((line) => `${line}\n`).join('');
  writeFileSync(path.join(folder, 'suite.jsonl'), text);
  const file = new TextFile(openSync(path.join(folder, 'suite.jsonl'), 'r'), Buffer.byteLength(text));
  onTestFinished(() => {
    file.close();
    rmSync(folder, { recursive: true });
  });
  const unpacker = new SuiteUnpacker();
  let offset = 0;
  for (const line of text.split('\n').slice(0, -1)) {
    const bytes = Buffer.byteLength(line);
    unpacker.add(Buffer.from(line), { offset, bytes });
    offset += bytes + 1;
  }
  return unpacker.finish(file);
}

/** Everything that a reader of a scenario sees. */
function readAll(scenario: Scenario): unknown {
  const { description, greeting, turns, answers, integrationAttributes } = scenario;
  return { ...scenario, description, greeting, turns, answers, integrationAttributes };
}

test('every scenario of this repository comes back, packed once and twice', async () => {
  const suite = await loadOwn();
  expect(suite.scenarios.length).toBeGreaterThan(25);
  const once = await unpack(packSuite(suite)!);
  const twice = await unpack(packSuite(once)!);
  for (const { scenarios } of [once, twice]) expect(scenarios.map(readAll)).toEqual(suite.scenarios.map(readAll));
});

test('so does what is known of the suite as a whole', async () => {
  const { scenarios } = await loadOwn();
  const whole = { ids: ['a', 'b[ä]'], selectedLines: ['a'], missedLines: ['a.yaml:7'], needsDates: true };
  expect(await unpack(packSuite({ ...whole, scenarios })!)).toMatchObject(whole);
});

test('a suite is packed whole or not at all', async () => {
  const suite = await loadOwn();
  const [first] = suite.scenarios;
  const body = { place: first!.place, schema: true, validate: () => [] };
  const withBody = { ...first!, greeting: { ...first!.greeting, expect: { body } } };
  expect(packSuite({ ...suite, scenarios: [...suite.scenarios, withBody] })).toBeUndefined();
});
