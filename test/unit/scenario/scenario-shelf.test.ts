// What is taken out of memory comes back as it was: the suites of this repository, and everything that a scenario can hold.
import { describe, expect, test } from 'vitest';
import type { ExpandedScenario } from '../../../src/scenario/add-paraphrases.ts';
import { loadSuite } from '../../../src/scenario/load-suite.ts';
import { packScript, unpackScript } from '../../../src/scenario/pack-script.ts';
import { ScenarioShelf } from '../../../src/scenario/scenario-shelf.ts';
import { TemplateObject, type Scenario } from '../../../src/scenario/scenario.ts';
import { SourceFile } from '../../../src/text/source-file.ts';

const SOURCE = new SourceFile('a.yaml', 'name: a\n');
const ROOT = { source: SOURCE, start: 0, end: 8 };
const NOTHING = { scenarios: 0, sourceChars: 0 };

async function loadScenarios(): Promise<readonly Scenario[]> {
  const { scenarios } = await loadSuite({
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
  return scenarios;
}

function shelve(scenarios: readonly Scenario[], kept: number): readonly ExpandedScenario[] {
  const expanded = scenarios.map((scenario) => ({ scenario, idSpan: ROOT, root: ROOT }));
  return [...new ScenarioShelf(false, { ...NOTHING, scenarios: kept }).putAll(expanded).values()];
}

/** Everything that a reader of a scenario sees. */
function readAll(scenario: Scenario): unknown {
  const { description, greeting, turns, answers, integrationAttributes } = scenario;
  return { ...scenario, description, greeting, turns, answers, integrationAttributes };
}

describe('the shelf', () => {
  test('gives back every scenario of this repository', async () => {
    const scenarios = await loadScenarios();
    const shelved = shelve(scenarios, 0).map(({ scenario }) => scenario);
    expect(scenarios.length).toBeGreaterThan(50);
    expect(shelved.map(readAll)).toEqual(scenarios.map(readAll));
    // Only what can't be written as text stays.
    const left = scenarios.filter((scenario, index) => scenario === shelved[index]);
    expect(left.filter((scenario) => packScript(scenario) !== undefined)).toEqual([]);
    expect(left.length).toBeLessThan(scenarios.length / 2);
  });

  test('leaves a small suite as it is', async () => {
    const scenarios = await loadScenarios();
    expect(shelve(scenarios, scenarios.length).every(({ scenario }, index) => scenario === scenarios[index])).toBe(
      true,
    );
  });

  test('keeps one of equal lists', async () => {
    const [scenario] = await loadScenarios();
    const marked = { ...scenario!, tags: ['a', 'b'], onlyOn: ['simulated'] };
    const [one, other] = shelve([marked, structuredClone(marked)], 0).map((each) => each.scenario);
    expect([one!.tags === other!.tags, one!.onlyOn === other!.onlyOn]).toEqual([true, true]);
  });

  test('keeps apart which conversations belong to one document', async () => {
    const [first, second, third] = await loadScenarios();
    const other = { ...ROOT };
    const expanded = [
      { scenario: first!, idSpan: ROOT, root: ROOT },
      { scenario: second!, idSpan: ROOT, root: ROOT },
      { scenario: third!, idSpan: other, root: other },
    ];
    const [a, b, c] = [...new ScenarioShelf(false, NOTHING).putAll(expanded).values()];
    expect([a!.root === b!.root, a!.root === c!.root]).toEqual([true, false]);
    expect(a!.root).toEqual(ROOT);
  });

  test('gives the text of a file back, and its lines and places', () => {
    const source = new SourceFile('a.yaml', 'é: 1\nb: 2\n');
    new ScenarioShelf(false, NOTHING).putSource(source);
    expect([source.text, source.line(2)]).toEqual(['é: 1\nb: 2\n', 'b: 2']);
    expect(source.place(5, 6)).toEqual({ file: 'a.yaml', line: 2, column: 1, endLine: 2, endColumn: 2 });
  });
});

describe('a packed script', () => {
  const place = { file: 'a.yaml', line: 1, column: 2, endLine: 3, endColumn: 4 };
  const script = { greeting: { place, expect: {}, captures: [] }, turns: [], answers: [] };

  test('keeps places in other files, and every kind of attribute', () => {
    const attributes = new TemplateObject([
      ['entries', new TemplateObject([['template', 1]])],
      ['list', [null, true, { template: ['a', { kind: 'uuid' }] }, new TemplateObject([])]],
      ['template', { template: ['x'] }],
    ]);
    const greeting = { ...script.greeting, place: { ...place, file: 'fragments/b.yaml' } };
    const scenario = { ...script, greeting, place, integrationAttributes: attributes } as unknown as Scenario;
    const { greeting: back, integrationAttributes } = unpackScript(packScript(scenario)!, 'a.yaml');
    expect(back).toEqual(greeting);
    expect(integrationAttributes).toEqual(attributes);
    expect(integrationAttributes).toBeInstanceOf(TemplateObject);
  });

  test('is not made where a body has a compiled schema', () => {
    const body = { place, schema: true, validate: () => [] };
    const greeting = { ...script.greeting, expect: { body } };
    expect(packScript({ ...script, greeting, place } as unknown as Scenario)).toBeUndefined();
  });
});
