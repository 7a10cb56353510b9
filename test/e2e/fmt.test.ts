// `rehearsal fmt`: files in one style, `--check`, and files that are left alone.
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, rehearsal } from './command.ts';

const UGLY = '# about\nturns:\n- expect: {response: "hello"}\n  user: "hi"   # why\nname: x\n';
const FORMATTED = '# about\nname: x\nturns:\n  - user: hi  # why\n    expect: { response: hello }\n';
const BROKEN = 'turns: [\n';

test('writes files that are not in the style, names them, and leaves the rest', async () => {
  const folder = createFolder({
    'scenarios/a.yaml': UGLY,
    'scenarios/b.yaml': FORMATTED,
    'scenarios/fragments/c.yaml': UGLY,
  });
  chmodSync(path.join(folder, 'scenarios/a.yaml'), 0o640);
  const before = statSync(path.join(folder, 'scenarios/b.yaml')).mtimeMs;
  const outcome = await rehearsal(['fmt'], { cwd: folder });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toBe('scenarios/a.yaml\nscenarios/fragments/c.yaml\n2 of 3 files formatted\n');
  expect(readFileSync(path.join(folder, 'scenarios/a.yaml'), 'utf8')).toBe(FORMATTED);
  expect(statSync(path.join(folder, 'scenarios/a.yaml')).mode & 0o777).toBe(0o640);
  expect(statSync(path.join(folder, 'scenarios/b.yaml')).mtimeMs).toBe(before);
  const again = await rehearsal(['fmt', '--check'], { cwd: folder });
  expect(again).toMatchObject({ code: 0, stdout: '3 files checked: all are formatted\n' });
});

test('--check writes nothing and ends with 1', async () => {
  const folder = createFolder({ 'scenarios/a.yaml': UGLY });
  const outcome = await rehearsal(['fmt', '--check'], { cwd: folder });
  expect(outcome.code).toBe(1);
  expect(outcome.stdout).toBe('scenarios/a.yaml\n1 of 1 file would be formatted; `rehearsal fmt` does it\n');
  expect(readFileSync(path.join(folder, 'scenarios/a.yaml'), 'utf8')).toBe(UGLY);
});

test('a file with errors is reported and left alone, the others are formatted', async () => {
  const folder = createFolder({
    'scenarios/a.yaml': UGLY,
    'scenarios/broken.yaml': BROKEN,
    'scenarios/latin.yaml': 'name: x\n',
    'scenarios/other.yaml': 'rules: []\nname: "x"\n',
  });
  writeFileSync(path.join(folder, 'scenarios/latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe4, 0x0a]));
  const outcome = await rehearsal(['fmt'], { cwd: folder });
  expect(outcome.code).toBe(2);
  expect(outcome.stdout).toBe('scenarios/a.yaml\n1 of 1 file formatted\n');
  for (const code of ['yaml-syntax', 'not-utf-8', 'not-a-scenario-file'])
    expect(outcome.stderr).toContain(`error[${code}]`);
  expect(outcome.stderr).toContain('3 errors; what has errors was left as it is');
  expect(readFileSync(path.join(folder, 'scenarios/broken.yaml'), 'utf8')).toBe(BROKEN);
  expect(readFileSync(path.join(folder, 'scenarios/a.yaml'), 'utf8')).toBe(FORMATTED);
});

test('CRLF stays; a byte order mark goes when the file is written', async () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const folder = createFolder({ 'scenarios/a.yaml': `\ufeff${crlf(UGLY)}` });
  await rehearsal(['fmt'], { cwd: folder });
  expect(readFileSync(path.join(folder, 'scenarios/a.yaml'), 'utf8')).toBe(crlf(FORMATTED));
});

test.each<[string, readonly string[], string]>([
  ['a path that is not there', ['nowhere.yaml'], 'missing-path'],
  ['a path outside of the suite', ['/etc'], 'outside-suite'],
  ['a config that is not there', ['--config', 'nowhere.yaml'], 'unreadable-file'],
])('%s is a finding', async (_name, args, code) => {
  const folder = createFolder({ 'scenarios/a.yaml': FORMATTED });
  const outcome = await rehearsal(['fmt', ...args], { cwd: folder });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain(`error[${code}]`);
});

test('where no file could be read, none is called formatted', async () => {
  const outcome = await rehearsal(['fmt', '--check'], { cwd: createFolder({ 'scenarios/broken.yaml': BROKEN }) });
  expect(outcome).toMatchObject({ code: 2, stdout: 'nothing was checked\n' });
});
