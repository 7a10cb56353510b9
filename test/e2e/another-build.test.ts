// What one build has kept is nothing to another build, though version, sizes and times are the same, as in packages.
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from './command.ts';

/** npm gives it to every file of a package. */
const NPM_TIME = new Date('1985-10-26T08:15:00Z');

test('a suite that another build of the same version found clean is checked again', () => {
  const project = createFolder({
    'suite/scenarios/a.yaml': 'turns: [{ user: hello, expect: { response: good evening } }]\n',
  });
  for (const name of ['dist', 'src', 'scripts', 'page', 'package.json']) {
    cpSync(name, path.join(project, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  const validate = (): string => {
    utimesSync(path.join(project, 'dist/check.js'), NPM_TIME, NPM_TIME);
    return execFileSync(process.execPath, ['../dist/main.js', 'validate', '--format', 'json'], {
      cwd: path.join(project, 'suite'),
      encoding: 'utf8',
    });
  };
  for (let times = 0; times < 2; times += 1) expect(validate()).not.toContain('cannot-fail');
  const lint = path.join(project, 'src/scenario/lint-matcher.ts');
  writeFileSync(lint, readFileSync(lint, 'utf8').replace('{Lt}]$/u', '{Lt} ]+$/u'));
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: project });
  expect(validate()).toContain('cannot-fail');
});
