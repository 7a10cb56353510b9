// The files for CI systems hold to their published schemas, and to rules that no schema knows.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createFolder } from '../e2e/command.ts';
import { listErrors } from './github-parser.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('GitHub', () => {
  test.each([
    ['workflow', 'ci/github-workflow.yml', 'runs-on:', 'run-on:'],
    ['workflow', 'ci/github-workflow.yml', 'needs: shard', 'needs: shards'],
    ['action', 'action.yml', 'using: composite', 'using: compost'],
  ] as const)('the %s %s is one, and with a mistake it is none', async (kind, file, right, wrong) => {
    expect(await listErrors(kind, read(file))).toEqual([]);
    expect(await listErrors(kind, read(file).replace(right, wrong))).not.toEqual([]);
  });

  test.each(['action.yml', 'ci/github-workflow.yml'])('%s puts no expression into a script', (file) => {
    const scripts = [...read(file).matchAll(/^( *)(?:- )?run: ?(.*(?:\n(?:\1 +.*)?)*)/gm)].map((match) => match[0]);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

describe('GitLab', () => {
  function list(text: string): { readonly status: number | null; readonly output: string } {
    const folder = createFolder({ '.gitlab-ci.yml': text });
    const git = (...args: string[]): unknown => spawnSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('remote', 'add', 'origin', 'https://gitlab.example/acme/suite.git');
    const main = path.resolve('node_modules/gitlab-ci-local/dist/index.js');
    const env = { PATH: process.env['PATH'], HOME: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--list-csv'], { cwd: folder, env });
    return { status, output: `${stdout.toString()}${stderr.toString()}` };
  }

  test('the pipeline is one', () => {
    const { status, output } = list(read('ci/gitlab-ci.yml'));
    expect(status, output).toBe(0);
    expect(output).toMatch(/rehearse: \[4\/4\];/);
    expect(output).toMatch(/^gate;.*rehearse/m);
  });

  test('a pipeline with a mistake is not', () => {
    expect(list(read('ci/gitlab-ci.yml').replace('paths: [shards/]', 'paths: 7')).status).not.toBe(0);
  });
});

describe('Jenkins', () => {
  // Nothing but Jenkins reads its pipelines; these are the mistakes that editing makes.
  const text = read('ci/Jenkinsfile').replaceAll(/^\s*\/\/.*$/gm, '');

  test('all brackets and quotes are closed', () => {
    const bare = text.replaceAll(/'[^'\n]*'|"[^"\n]*"/g, '');
    expect(bare).not.toMatch(/['"]/);
    for (const pair of ['{}', '()', '[]'])
      expect(bare.split(pair.charAt(0)).length).toBe(bare.split(pair.charAt(1)).length);
  });

  test('every shard is stashed, and unstashed', () => {
    const values = /values (.*)/.exec(text)?.[1]?.split(', ');
    const looped = /for \(shard in \[(.*)\]\)/.exec(text)?.[1]?.split(', ');
    expect(values).toEqual(looped);
    expect(text).toContain(`$SHARD/${values?.length}`);
  });

  test('credentials are never put into a string by Groovy', () => {
    expect(text.match(/^\s*sh "/gm)).toBeNull();
  });
});

describe('Docker', () => {
  const text = read('ci/Dockerfile');

  test('copies only what there is, and what is published with the package', () => {
    const copied = [...text.matchAll(/^COPY --from=build \/build\/(\S+) \/opt\/rehearsal\/(\S+)$/gm)];
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    expect(copied.map((match) => match[1])).toEqual(copied.map((match) => match[2]));
    expect(copied.filter(([, file]) => !existsSync(file!))).toEqual([]);
    expect(files.filter((file) => file !== 'docs' && !copied.some((match) => match[1] === file))).toEqual([]);
  });

  test('does not run as root, and keeps secrets and caches out of the build', () => {
    expect(text.split(/^FROM /m).at(-1)).toMatch(/^USER node$/m);
    expect(read('ci/Dockerfile.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.git', 'node_modules']),
    );
  });
});

test.each(['ci/gitlab-ci.yml', 'ci/github-workflow.yml', 'action.yml'])(
  '%s asks for a Node.js that we support',
  (file) => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const least = Number(/\d+/.exec(engines.node)?.[0]);
    const named = [...JSON.stringify(parse(read(file))).matchAll(/node(?:-version":|:)(\d+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((version) => version >= least)).toBe(true);
  },
);
