// Files and folders that are made to hang, exhaust or trick the command: each ends in a finding with exit code 2, or is read
// as it should be. A heap of 128 MB must do, and nothing may take longer than the deadline, which is there against hanging.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createFolder, createSharedFolder, listFindings, rehearsal, type Outcome } from './command.ts';

const DEADLINE_MS = 60_000;
const GOOD = 'greeting: { response: hi }\n';
const OTHER = 'greeting: { response: hello }\n';

async function validate(folder: string, args: readonly string[] = []): Promise<Outcome & { codes: string[] }> {
  const outcome = await rehearsal(['validate', ...args], {
    cwd: folder,
    env: { NODE_OPTIONS: '--max-old-space-size=128' },
    onStart: (child) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), DEADLINE_MS);
      child.on('close', () => {
        clearTimeout(timer);
      });
    },
  });
  expect(outcome.signal).toBeNull();
  expect(outcome.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  return {
    ...outcome,
    codes: [...outcome.stderr.matchAll(/^(?:error|warning)\[([a-z0-9-]+)\]/gm)].map(([, code]) => code!),
  };
}

const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from('bcdefghi', (name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[at]!}`).join(', ')}]`),
  )
  .join('\n');

describe('a file', () => {
  const cases: readonly (readonly [name: string, content: string | Buffer, code: string])[] = [
    ['with an alias bomb', `integration_attributes:\n${BOMB.replaceAll(/^/gm, '  ')}\n${GOOD}`, 'too-many-aliases'],
    ['of 10,000 brackets', `${GOOD}vars: { a: ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n`, 'too-deep'],
    ['of 10,000 open brackets', '['.repeat(10_000), 'too-deep'],
    ['of 10,000 dashes', '- '.repeat(10_000), 'too-deep'],
    ['of 250,000 commas', `${GOOD}tags: [${'x,'.repeat(250_000)}]\n`, 'file-too-large'],
    ['in UTF-16, little endian', Buffer.from(`\uFEFF${GOOD}`, 'utf16le'), 'not-utf-8'],
    ['in UTF-16 without a mark', Buffer.from(GOOD, 'utf16le'), 'not-utf-8'],
    ['in UTF-16, big endian', Buffer.from(`\uFEFF${GOOD}`, 'utf16le').swap16(), 'not-utf-8'],
    ['with a bad byte', Buffer.from([...Buffer.from(GOOD), 0xff]), 'not-utf-8'],
    ['with NUL bytes', `${GOOD}name: a\0b\n`, 'control-character'],
    ['with a terminal escape', `${GOOD}name: a\u001b]0;title\u0007b\n`, 'control-character'],
    ['with __proto__', `${GOOD}integration_attributes: { __proto__: { a: 1 } }\n`, 'unsafe-key'],
    ['with a merge key', `${GOOD}integration_attributes: { <<: { a: 1 } }\n`, 'merge-key'],
    ['with a tag that constructs', `${GOOD}name: !!js/function "() => 1"\n`, 'yaml-tag'],
    ['with an alias in a circle', `${GOOD}integration_attributes: &a { b: *a }\n`, 'cyclic-alias'],
  ];
  const folder = createSharedFolder({ 'scenarios/good.yaml': GOOD });
  const name = (at: number): string => `scenarios/s${at}.yaml`;
  let outcome: Outcome;
  beforeAll(async () => {
    for (const [at, [, content]] of cases.entries()) writeFileSync(path.join(folder, name(at)), content);
    writeFileSync(path.join(folder, 'scenarios/big.yaml'), GOOD);
    truncateSync(path.join(folder, 'scenarios/big.yaml'), 50 * 1024 * 1024);
    outcome = await validate(folder);
  });

  test.for(cases.map(([what, , code], at) => [what, code, at] as const))('%s', ([, code, at]) => {
    const found = listFindings(outcome).filter((finding) => finding.endsWith(` ${name(at)}`));
    expect(found[0], outcome.stderr).toBe(`error[${code}] ${name(at)}`);
    expect(outcome.code).toBe(2);
  });

  test('of 50 MB is not even read', () => {
    expect(outcome.stderr).toContain('The file has 50 MB; at most 2 MB are read');
    expect(outcome.code).toBe(2);
  });

  test('beside them that is good has no finding', () => {
    expect(listFindings(outcome).filter((finding) => finding.endsWith('good.yaml'))).toEqual([]);
  });

  test('of 2 MB in one line, with a byte order mark and Windows line ends, or with an empty document at its end is read', async () => {
    const outcome = await validate(
      createFolder({
        'scenarios/long.yaml': `${GOOD}name: ${'a'.repeat(2_000_000)}\n`,
        'scenarios/windows.yaml': `\uFEFF${OTHER.replaceAll('\n', '\r\n')}`,
        'scenarios/several.yaml':
          'name: a\ngreeting: { response: good }\n---\nname: b\ngreeting: { response: morning }\n---\n',
      }),
    );
    expect(outcome.codes).toEqual([]);
    expect(outcome.stdout).toContain('4 scenarios checked');
    expect(outcome.code).toBe(0);
  });

  test('that is empty or of a comment holds no scenario', async () => {
    const outcome = await validate(createFolder({ 'scenarios/a.yaml': '', 'scenarios/b.yaml': '# nothing\n' }));
    expect(listFindings(outcome)).toEqual([
      'warning[no-scenarios] scenarios/a.yaml',
      'warning[no-scenarios] scenarios/b.yaml',
    ]);
    expect(outcome.code).toBe(4);
  });

  test('of 5,000 mistakes', async () => {
    const outcome = await validate(
      createFolder({ 'scenarios/a.yaml': `${GOOD}name: a\n${'name: a\n'.repeat(5_000)}` }),
    );
    expect(outcome.codes).toEqual([...Array<string>(100).fill('duplicate-key'), 'too-many-findings']);
    expect(outcome.code).toBe(2);
  });
});

describe('a folder', () => {
  const scenarios = (): { folder: string; inside: (name: string) => string } => {
    const folder = createFolder({ 'scenarios/good.yaml': GOOD });
    return { folder, inside: (name) => path.join(folder, 'scenarios', name) };
  };

  test('with links to itself, a named pipe and a socket is that of its files', async () => {
    const { folder, inside } = scenarios();
    symlinkSync('.', inside('loop'));
    symlinkSync('../scenarios', inside('again'));
    execFileSync('mkfifo', [inside('pipe.yaml')]);
    const server = createServer().listen(inside('socket.yaml'));
    onTestFinished(() => void server.close());
    expect(await validate(folder)).toMatchObject({
      code: 0,
      codes: [],
      stdout: '1 scenario checked: nothing is wrong\n',
    });
    const named = await validate(folder, ['scenarios/pipe.yaml', 'scenarios/socket.yaml']);
    expect(listFindings(named)).toEqual([
      'error[unreadable-file] scenarios/pipe.yaml',
      'error[unreadable-file] scenarios/socket.yaml',
    ]);
    expect(named.code).toBe(2);
  });

  describe('with links', () => {
    const outside = createSharedFolder({ 'secret.yaml': GOOD });
    const folder = createSharedFolder({ 'scenarios/good.yaml': GOOD });
    const link = (target: string, name: string): void => {
      symlinkSync(target, path.join(folder, 'scenarios', name));
    };
    let outcome: Awaited<ReturnType<typeof validate>>;
    beforeAll(async () => {
      link('b.yaml', 'a.yaml');
      link('a.yaml', 'b.yaml');
      link(path.join(outside, 'secret.yaml'), 'out.yaml');
      link('gone.yaml', 'nowhere.yaml');
      outcome = await validate(folder);
    });

    test.for([
      ['in a circle', "error[unreadable-path]: `scenarios/a.yaml` can't be read"],
      ['back in that circle', "error[unreadable-path]: `scenarios/b.yaml` can't be read"],
      ['out', 'error[outside-suite]: `scenarios/out.yaml` leads out of the suite folder'],
      ['nowhere', "error[unreadable-path]: `scenarios/nowhere.yaml` can't be read"],
    ])('that lead %s', ([, finding]) => {
      expect(outcome.stderr).toContain(finding);
      expect(outcome.code).toBe(2);
    });

    test('are all that is found', () => {
      expect(outcome.codes).toHaveLength(4);
    });
  });

  test('with a folder that is called x.yaml, and with 300 folders below each other, is one with files', async () => {
    const { folder, inside } = scenarios();
    const deep = inside('d/'.repeat(300));
    mkdirSync(inside('x.yaml'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(path.join(inside('x.yaml'), 'more.yaml'), GOOD);
    writeFileSync(path.join(deep, 'a.yaml'), GOOD);
    const outcome = await validate(folder);
    expect(outcome.stdout).toContain('3 scenarios checked');
    expect(outcome.code).toBe(0);
  });

  test.skipIf(process.getuid?.() === 0)('with a file that may not be read', async () => {
    const { folder, inside } = scenarios();
    writeFileSync(inside('a.yaml'), GOOD);
    chmodSync(inside('a.yaml'), 0);
    expect(await validate(folder)).toMatchObject({ code: 2, codes: ['unreadable-file'] });
  });

  test('with names that nobody would give a file', async () => {
    const { folder, inside } = scenarios();
    const names = [
      'a b.yaml',
      "it's.yaml",
      'ünï.yaml',
      '[x].yaml',
      '{a,b}.yaml',
      '!a.yaml',
      '-rf.yaml',
      'c\nd.yaml',
      '$(id).yaml',
      'UPPER.YAML',
      'Mixed.Yml',
      'quarantine.yaml',
    ];
    for (const name of names) writeFileSync(inside(name), GOOD);
    const outcome = await validate(folder);
    expect(outcome.stdout, outcome.stderr).toContain(`${names.length + 1} scenarios checked`);
    expect(outcome.code).toBe(0);
  });

  test('with the quarantine file that the config names is without a scenario more', async () => {
    const folder = createFolder({
      'rehearsal.config.yaml': 'quarantine: ./scenarios/flaky.yaml\n',
      'scenarios/a.yaml': `id: a\n${GOOD}`,
      'scenarios/flaky.yaml': '- { id: a, reason: wobbly }\n',
    });
    const outcome = await validate(folder);
    expect(outcome.stdout, outcome.stderr).toContain('1 scenario checked');
    expect(outcome.code).toBe(0);
    expect(await rehearsal(['fmt', '--check'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  });
});
