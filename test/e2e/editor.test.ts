// The schemas in an editor: completion, explanations and squiggles of a real YAML language server.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, rehearsal } from './command.ts';
import { openEditor, type Editor } from './language-server.ts';

const HEAD = '# yaml-language-server: $schema=./scenario.schema.json\n';

async function openWithSchema(): Promise<Editor> {
  const folder = createFolder();
  const { stdout } = await rehearsal(['schema', 'scenario']);
  writeFileSync(path.join(folder, 'scenario.schema.json'), stdout);
  return openEditor(folder);
}

test('an editor offers the keys, each in its place', async () => {
  const editor = await openWithSchema();
  const scenario = await editor.complete(`${HEAD}|\n`);
  expect(scenario).toEqual(expect.arrayContaining(['turns', 'greeting', 'integration_attributes', 'expected_failure']));
  expect(await editor.complete(`${HEAD}turns:\n  - |\n`)).toEqual(
    expect.arrayContaining(['user', 'silence', 'use', 'expect']),
  );
  const expectation = await editor.complete(`${HEAD}turns:\n  - user: hello\n    expect:\n      |\n`);
  expect(expectation).toEqual(expect.arrayContaining(['response', 'handoff', 'end_conversation', 'latency', 'body']));
  const matcher = await editor.complete(`${HEAD}greeting:\n  response:\n    |\n`);
  expect(matcher).toEqual(expect.arrayContaining(['contains', 'equals', 'matches', 'any_of', 'max_words']));
  const handoff = await editor.complete(`${HEAD}turns:\n  - user: hello\n    expect:\n      handoff:\n        |\n`);
  expect(handoff).toEqual(expect.arrayContaining(['destination', 'reason']));
  expect(await editor.complete(`${HEAD}turns:\n  - silence: |\n`)).toEqual(expect.arrayContaining(['true', 'empty']));
});

test('an editor explains the keys', async () => {
  const editor = await openWithSchema();
  expect(await editor.hover(`${HEAD}|lock: calendar\n`)).toContain('Scenarios that share a name never overlap.');
  expect(await editor.hover(`${HEAD}turns:\n  - |paraphrases: [a]\n    user: b\n`)).toContain(
    'Other ways to say the same.',
  );
  expect(await editor.hover(`${HEAD}greeting:\n  response:\n    |max_words: 5\n`)).toContain('At most so many words');
  expect(await editor.hover(`${HEAD}greeting:\n  |handoff: true\n`)).toContain('any handoff');
});

test('an editor underlines what is wrong, and nothing that variables will fill in', async () => {
  const editor = await openWithSchema();
  expect(await editor.problems(`${HEAD}greeting: { respons: hi }\n`)).toEqual(['Property respons is not allowed.']);
  expect(await editor.problems(`${HEAD}greeting: { end_conversation: 5 }\n`)).toHaveLength(1);
  const filled = `${HEAD}examples: [{ n: 3, ends: true }]\nrepeat: "\${n}"\ngreeting: { end_conversation: "\${ends}", response: 007 }\n`;
  expect(await editor.problems(filled)).toEqual([]);
});
