// Patterns inside body schemas: each is asked for its own text, and none can hold up the run.
import { expect, test } from 'vitest';
import { createGuardedPattern } from '../../../src/scenario/guarded-pattern.ts';
import { PatternTimeoutError } from '../../../src/scenario/pattern-runner.ts';
import { readScenario } from './read-scenarios.ts';

const SCHEMA = `{ properties: { id: { pattern: "^CONV-" }, end: { pattern: "!$" } } }`;

test.for([
  [{ id: 'CONV-1', end: 'bye!' }, []],
  [{ id: 'no', end: 'bye!' }, ['/id must match pattern "^CONV-"']],
  [{ id: 'CONV-1', end: 'bye' }, ['/end must match pattern "!$"']],
] as const)('%o', async ([body, violations]) => {
  const scenario = await readScenario(`turns: [{ user: hi, expect: { body: ${SCHEMA} } }]`);
  expect(scenario.turns[0]?.expect.body?.validate(body)).toEqual(violations);
});

test('a pattern that takes too long is given up', () => {
  const { test: find } = createGuardedPattern(/^(?:a|a)*$/u, 0);
  expect(() => find(`${'a'.repeat(60)}b`)).toThrow(PatternTimeoutError);
});
