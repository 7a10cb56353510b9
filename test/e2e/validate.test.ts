// `rehearsal validate` from outside: scenarios side by side, and what is said at the end.
import { expect, test } from 'vitest';
import { createFolder, rehearsal } from './command.ts';

function renderSuite(second: string): Record<string, string> {
  return {
    'scenarios/a.yaml': `name: First
turns: [{ user: hello, expect: { response: { equals: Good morning } } }]
---
name: Second
turns: [{ user: ${second}, expect: { response: { equals: Good evening } } }]
`,
  };
}

test('nothing is wrong only where nothing was found', async () => {
  const outcome = await rehearsal(['validate'], { cwd: createFolder(renderSuite('good evening')) });
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout: '2 scenarios checked: nothing is wrong\n' });
});

test('scenarios that contradict each other are a warning, and an error where strict', async () => {
  const cwd = createFolder(renderSuite('hello'));
  const outcome = await rehearsal(['validate'], { cwd });
  expect(outcome).toMatchObject({ code: 0, stdout: '2 scenarios checked: no errors\n' });
  expect(outcome.stderr).toContain('warning[contradiction]');
  expect(outcome.stderr).toContain('scenarios/a.yaml:5');
  expect(await rehearsal(['validate', '--strict'], { cwd })).toMatchObject({ code: 2, stdout: '' });
});
