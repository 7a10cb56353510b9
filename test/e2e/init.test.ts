// `rehearsal init`: a suite that is right in every part and passes at once, and nothing that is there is written over.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listErrors } from '../ci/github-parser.ts';
import { createFolder, readResults, rehearsal } from './command.ts';

const FILES = [
  '.env.example',
  '.github/workflows/rehearsal.yml',
  '.gitignore',
  'rehearsal.config.yaml',
  'scenarios/first.yaml',
  'schemas/config.schema.json',
  'schemas/fragment.schema.json',
  'schemas/scenario.schema.json',
];

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

test('a new suite is valid and formatted, passes, and is not made a second time', async () => {
  const folder = createFolder();
  const outcome = await rehearsal(['init'], { cwd: folder });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toContain('written    rehearsal.config.yaml\n');
  expect(outcome.stdout).toContain('\nPlay it: rehearsal run\n');
  expect(listFiles(folder)).toEqual(FILES);
  expect(await rehearsal(['validate', '--strict'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  expect(await rehearsal(['fmt', '--check'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  const played = await rehearsal(['run'], { cwd: folder });
  expect(played.code, played.stdout + played.stderr).toBe(0);
  expect(readResults(folder).counts).toMatchObject({ passed: 1, failed: 0 });
  const again = await rehearsal(['init'], { cwd: folder });
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).not.toContain('written');
});

test('the schema lines lead to the schemas', async () => {
  const folder = createFolder();
  await rehearsal(['init'], { cwd: folder });
  for (const file of ['rehearsal.config.yaml', 'scenarios/first.yaml']) {
    const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(path.join(folder, file), 'utf8')) ?? [];
    const text = readFileSync(path.join(folder, path.dirname(file), schema), 'utf8');
    const [, name = ''] = /(\w+)\.schema\.json$/.exec(schema) ?? [];
    expect((await rehearsal(['schema', name], { cwd: folder })).stdout).toBe(text);
  }
});

test('below the root of a repository the workflow goes to the root and works in the folder', async () => {
  const folder = createFolder({ '.git/HEAD': '' });
  const outcome = await rehearsal(['init', 'tests/the agent'], { cwd: folder });
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(outcome.stdout).toContain("\nPlay it: cd 'tests/the agent' && rehearsal run\n");
  const workflow = readFileSync(path.join(folder, '.github/workflows/rehearsal.yml'), 'utf8');
  expect(await listErrors('workflow', workflow)).toEqual([]);
  expect(workflow).toContain('working-directory: "tests/the agent"\n');
  expect(workflow).toContain('path: "tests/the agent/reports/"\n');
  expect(workflow).toMatch(/REHEARSAL: rehearsal@\d+\.\d+\.\d+\n/);
  expect(listFiles(path.join(folder, 'tests/the agent'))).toEqual(FILES.filter((file) => !file.startsWith('.github')));
});

test('the commented target of the config is right once its signs are off', async () => {
  const folder = createFolder();
  await rehearsal(['init'], { cwd: folder });
  const config = path.join(folder, 'rehearsal.config.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replaceAll(/^ {2}# (?=sandbox| )/gm, '  '));
  const names = readFileSync(path.join(folder, '.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
  const outcome = await rehearsal(['run', '--target', 'sandbox', '--dry-run'], { cwd: folder });
  expect(names).toHaveLength(2);
  for (const name of names) expect(outcome.stderr).toContain(name);
  expect(await rehearsal(['validate', '--strict'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
});

test('what is there is kept: the command says so and writes nothing, or the rest with --add-missing', async () => {
  const own = '# mine\n';
  const folder = createFolder({ 'rehearsal.config.yaml': own, '.gitignore': 'node_modules/\nreports/' });
  mkdirSync(path.join(folder, '.env.example'));
  const refused = await rehearsal(['init'], { cwd: folder });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('error[file-exists]: rehearsal.config.yaml is there already');
  expect(refused.stderr).toContain('error[file-exists]: .env.example is there already');
  expect(listFiles(folder)).toEqual(['.gitignore', 'rehearsal.config.yaml']);
  const added = await rehearsal(['init', '--add-missing'], { cwd: folder });
  expect(added.code).toBe(0);
  expect(readFileSync(path.join(folder, 'rehearsal.config.yaml'), 'utf8')).toBe(own);
  expect(readFileSync(path.join(folder, '.gitignore'), 'utf8')).toBe('node_modules/\nreports/\n.env\n');
  expect(listFiles(folder)).toEqual(FILES.filter((file) => file !== '.env.example'));
  writeFileSync(path.join(folder, '.gitignore'), '/reports\r\nnode_modules');
  await rehearsal(['init', '--add-missing'], { cwd: folder });
  expect(readFileSync(path.join(folder, '.gitignore'), 'utf8')).toBe('/reports\r\nnode_modules\r\n.env\r\n');
});

test('a link that leads nowhere is there', async () => {
  const folder = createFolder();
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'rehearsal.config.yaml'));
  const { code, stderr } = await rehearsal(['init'], { cwd: folder });
  expect(stderr).toContain('error[file-exists]: rehearsal.config.yaml is there already');
  expect([code, readdirSync(folder)]).toEqual([2, ['rehearsal.config.yaml']]);
});

test('a file is no folder for a suite', async () => {
  const folder = createFolder({ file: '' });
  const outcome = await rehearsal(['init', 'file'], { cwd: folder });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('error[not-a-folder]');
});
