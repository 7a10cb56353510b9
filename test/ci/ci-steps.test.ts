// The steps of the files for CI systems, run as a shell runs them: a suite against a simulated agent, in a folder of its own, with
// stand-ins for npm, npx and gh.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createFolder, MAIN } from '../e2e/command.ts';

const SCENARIO = (id: string, expected: string): string =>
  `id: ${id}\nvariant: downtown\ngreeting: { response: ${expected} }\nturns: [{ user: bye }]\n`;

const SUITE = {
  'rehearsal.config.yaml': 'targets: { simulated: { simulated: bistro } }\nvariants: { downtown: VARIANT-2b81 }\n',
  ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`scenarios/${id}.yaml`, SCENARIO(id, 'Bistro')])),
};

const RED = { ...SUITE, 'scenarios/wrong.yaml': SCENARIO('wrong', 'no agent says that') };

interface Step {
  readonly status: number | null;
  readonly output: string;
}

/** A machine of a CI system with the suite checked out. */
class Machine {
  readonly folder: string;
  readonly #bin: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = createFolder(files);
    this.#bin = createFolder({
      npm: '#!/bin/sh\necho "npm $*"\n',
      npx: `#!/bin/sh\nshift\nexec "${process.execPath}" "${MAIN}" "$@"\n`,
      gh: '#!/bin/sh\necho "$*" >> "$GH_LOG"\ncase "$*" in *--paginate*) cat "$GH_COMMENTS";; esac\n',
    });
    for (const name of ['npm', 'npx', 'gh']) chmodSync(path.join(this.#bin, name), 0o755);
    symlinkSync(process.execPath, path.join(this.#bin, 'node'));
  }

  /** Runs a script as the CI system does: it ends at the first command that fails. */
  run(script: string, env: Readonly<Record<string, string>> = {}, shell = ['bash', '-eo', 'pipefail', '-c']): Step {
    const [command = 'bash', ...args] = shell;
    const { status, stdout, stderr } = spawnSync(command, [...args, script], {
      cwd: this.folder,
      env: { PATH: `${this.#bin}:${process.env['PATH']}`, HOME: this.folder, ...env },
    });
    return { status, output: `${stdout.toString()}${stderr.toString()}` };
  }

  move(from: string, to: string): void {
    const target = path.join(this.folder, to);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(this.folder, from), target);
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  counts(): Readonly<Record<string, number>> {
    return (JSON.parse(this.read('reports/latest/results.json')) as { counts: Record<string, number> }).counts;
  }
}

interface GithubStep {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe('the workflow for GitHub', () => {
  const { jobs } = parse(readFileSync('ci/github-workflow.yml', 'utf8')) as {
    jobs: Readonly<Record<'shard' | 'gate', { steps: readonly GithubStep[] }>>;
  };
  const step = (job: 'shard' | 'gate', name: string): string =>
    jobs[job].steps.find((one) => one.name === name)?.run ?? '';
  const GITHUB = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SHA: '0123abcd',
    GITHUB_HEAD_REF: 'fix/returns',
    GITHUB_REF: 'refs/pull/12/merge',
    GITHUB_REPOSITORY: 'acme/suite',
    GITHUB_RUN_ID: '7',
    GITHUB_SERVER_URL: 'https://git.example',
  };

  test('plays shards, is red where one never came, joins them, annotates and comments', () => {
    const machine = new Machine(RED);
    const statuses = [1, 2, 3, 4].map((index) => {
      const { status } = machine.run(step('shard', 'Rehearse'), { ...GITHUB, SHARD: `${index}/4` });
      machine.move('shards', `artifacts/shard-${index}`);
      return status;
    });
    expect(statuses.toSorted()).toEqual([0, 0, 0, 1]);

    const last = statuses.indexOf(1) + 1;
    machine.move('artifacts', 'shards');
    machine.move(`shards/shard-${last}`, 'later');
    const partial = machine.run(step('gate', 'Join the shards'), GITHUB);
    expect(partial.status).toBe(5);
    expect(partial.output).toContain(`shard ${last}/4 is missing`);

    machine.move('later', `shards/shard-${last}`);
    const summary = path.join(machine.folder, 'step-summary.md');
    const gate = machine.run(step('gate', 'Join the shards'), { ...GITHUB, GITHUB_STEP_SUMMARY: summary });
    expect(gate.status, gate.output).toBe(1);
    expect(machine.counts()).toMatchObject({ planned: 6, passed: 5, failed: 1 });
    expect(gate.output).toMatch(/^::error file=scenarios\/wrong\.yaml,line=3,/m);
    expect(machine.read('step-summary.md')).toContain('https://git.example/acme/suite/actions/runs/7');
    expect(machine.read('reports/latest/results.json')).toContain('"pull_request": "12"');

    const env = {
      NUMBER: '12',
      GH_LOG: path.join(machine.folder, 'gh.log'),
      GH_COMMENTS: path.join(machine.folder, 'ids'),
    };
    for (const ids of ['', '55\n66\n']) {
      writeFileSync(env.GH_COMMENTS, ids);
      expect(machine.run(step('gate', 'Comment on the pull request'), { ...GITHUB, ...env }).status).toBe(0);
    }
    const calls = machine.read('gh.log').trimEnd().split('\n');
    expect(calls).toHaveLength(4);
    expect(calls[0]).toContain('startswith("<!-- rehearsal:simulated -->")');
    expect(calls[1]).toBe(
      'api --method POST repos/acme/suite/issues/12/comments --field body=@reports/latest/comment.md',
    );
    expect(calls[3]).toBe(
      'api --method PATCH repos/acme/suite/issues/comments/55 --field body=@reports/latest/comment.md',
    );
  });
});

describe('the action for GitHub', () => {
  const { runs } = parse(readFileSync('action.yml', 'utf8')) as { runs: { steps: readonly GithubStep[] } };
  const script = runs.steps.find(({ name }) => name === 'Rehearse')?.run ?? '';
  const INPUTS = { COMMAND: 'run', PATHS: '', TARGET: '', SHARD: '', ARGUMENTS: '', REHEARSAL_AGENT_VERSION: '' };

  function call(machine: Machine, inputs: Readonly<Record<string, string>>): Step & { readonly outputs: string } {
    const outputs = path.join(machine.folder, 'outputs');
    writeFileSync(outputs, '');
    const env = { ...INPUTS, GITHUB_ACTION_PATH: process.cwd(), GITHUB_OUTPUT: outputs, ...inputs };
    return { ...machine.run(script, env), outputs: readFileSync(outputs, 'utf8') };
  }

  test('plays, and tells its exit code and where the reports are', () => {
    const machine = new Machine(RED);
    const green = call(machine, { PATHS: 'scenarios/a.yaml\nscenarios/b.yaml\n', REHEARSAL_AGENT_VERSION: '4.2' });
    expect(green.status, green.output).toBe(0);
    expect(green.outputs).toMatch(/^directory=reports\/\S+\nexit-code=0\n$/);
    expect(machine.read('reports/latest/results.json')).toContain('"agent_version": "4.2"');
    const red = call(machine, { ARGUMENTS: '--grep\nwrong\n--meta\nnote=two words' });
    expect(red.status).toBe(1);
    expect(red.outputs).toContain('exit-code=1');
    expect(machine.read('reports/latest/results.json')).toContain('"note": "two words"');
  });

  test('takes inputs for words, whatever is in them', () => {
    const machine = new Machine(SUITE);
    const { status, outputs } = call(machine, { TARGET: 'x; touch owned', ARGUMENTS: '$(touch owned)\n`touch owned`' });
    expect(status).toBe(2);
    expect(outputs).toBe('exit-code=2\n');
    expect(existsSync(path.join(machine.folder, 'owned'))).toBe(false);
  });

  test('plays shards and merges them', () => {
    const machine = new Machine(SUITE);
    for (const SHARD of ['1/2', '2/2']) expect(call(machine, { SHARD, ARGUMENTS: '--out\nshards' }).status).toBe(0);
    expect(call(machine, { COMMAND: 'merge', PATHS: 'shards' }).status).toBe(0);
    expect(machine.counts()).toMatchObject({ planned: 5, passed: 5 });
  });
});

test('the pipeline for GitLab plays shards, joins them and leaves a junit.xml where it is looked for', () => {
  const pipeline = parse(readFileSync('ci/gitlab-ci.yml', 'utf8')) as Readonly<
    Record<'rehearse' | 'gate', { script: readonly string[]; artifacts: { reports?: { junit: string } } }>
  >;
  const machine = new Machine(RED);
  const GITLAB = { CI: 'true', GITLAB_CI: 'true', CI_COMMIT_SHA: '0123abcd', CI_PIPELINE_URL: 'https://git.example/7' };
  const statuses = ['1', '2'].map(
    (CI_NODE_INDEX) =>
      machine.run(pipeline.rehearse.script.join('\n'), { ...GITLAB, CI_NODE_INDEX, CI_NODE_TOTAL: '2' }).status,
  );
  expect(statuses.sort()).toEqual([0, 1]);
  const gate = machine.run(pipeline.gate.script.join('\n'), GITLAB);
  expect(gate.status, gate.output).toBe(1);
  expect(pipeline.gate.artifacts.reports?.junit).toBe('junit*.xml');
  expect(machine.read('junit.xml')).toContain('<testcase name="wrong"');
  expect(machine.read('reports/latest/comment.md')).toContain('https://git.example/7');
});

test('the pipeline for Jenkins plays shards in sh, joins what was stashed and leaves a junit.xml where it is looked for', () => {
  const text = readFileSync('ci/Jenkinsfile', 'utf8');
  const steps = [...text.matchAll(/^\s*sh '(.*)'$/gm)].map((match) => match[1] ?? '');
  const [shard = '', merge = ''] = steps.filter((line) => line.startsWith('npx'));
  const SH = ['sh', '-ec'];
  const machine = new Machine(RED);
  const env = { JENKINS_URL: 'https://ci.example', GIT_COMMIT: '0123abcd', BUILD_URL: 'https://ci.example/7' };
  for (const index of ['1', '2', '3', '4']) {
    const cell = new Machine(RED);
    cell.run(shard, { ...env, SHARD: index }, SH);
    cpSync(path.join(cell.folder, 'shards'), path.join(machine.folder, 'shards', index, 'shards'), { recursive: true });
  }
  const gate = machine.run(merge, env, SH);
  expect(gate.status, gate.output).toBe(1);
  expect(machine.counts()).toMatchObject({ planned: 6, passed: 5, failed: 1 });
  const run = readdirSync(path.join(machine.folder, 'reports')).find((name) => name !== 'latest') ?? '';
  expect(existsSync(path.join(machine.folder, 'reports', run, 'junit.xml'))).toBe(true);
});

test('what the image holds runs without anything else', () => {
  const dockerfile = readFileSync('ci/Dockerfile', 'utf8');
  const root = createFolder();
  for (const [, from = '', to = ''] of dockerfile.matchAll(/^COPY --from=build \/build\/(\S+) (\S+)$/gm)) {
    cpSync(from, path.join(root, to), { recursive: true });
  }
  const entry = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(dockerfile)?.[1] ?? '[]') as string[];
  const machine = new Machine(SUITE);
  const words = entry.map((word) => (word.startsWith('/') ? path.join(root, word) : word));
  const { status, output } = machine.run(
    [...words, 'run', '--reporter', 'console,json,junit,markdown,ctrf,tap'].join(' '),
  );
  expect(status, output).toBe(0);
  expect(machine.counts()).toMatchObject({ planned: 5, passed: 5 });
});
