// Files and folders that are made to hang, exhaust or trick the command: each ends in a finding with exit code 2, or is read
// as it should be. A heap of 128 MB must do, and nothing may take longer than the deadline, which is there against hanging.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFolder, rehearsal, type Outcome } from './command.ts';

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
  const cases: readonly (readonly [name: string, content: string | Buffer, codes: readonly string[]])[] = [
    ['with an alias bomb', `integration_attributes:\n${BOMB.replaceAll(/^/gm, '  ')}\n${GOOD}`, ['too-many-aliases']],
    ['of 10,000 brackets', `${GOOD}vars: { a: ${'['.repeat(10_000)}${']'.repeat(10_000)} }\n`, ['too-deep']],
    ['of 10,000 open brackets', '['.repeat(10_000), ['too-deep']],
    ['of 10,000 dashes', '- '.repeat(10_000), ['too-deep']],
    ['of 2 MB in one line', `${GOOD}name: ${'a'.repeat(2_000_000)}\n`, []],
    ['of 250,000 commas', `${GOOD}tags: [${'x,'.repeat(250_000)}]\n`, ['file-too-large']],
    ['in UTF-16, little endian', Buffer.from(`\uFEFF${GOOD}`, 'utf16le'), ['not-utf-8']],
    ['in UTF-16 without a mark', Buffer.from(GOOD, 'utf16le'), ['not-utf-8']],
    ['in UTF-16, big endian', Buffer.from(`\uFEFF${GOOD}`, 'utf16le').swap16(), ['not-utf-8']],
    ['with a bad byte', Buffer.from([...Buffer.from(GOOD), 0xff]), ['not-utf-8']],
    ['with NUL bytes', `${GOOD}name: a\0b\n`, ['control-character']],
    ['with a terminal escape', `${GOOD}name: a\u001b]0;title\u0007b\n`, ['control-character']],
    ['with __proto__', `${GOOD}integration_attributes: { __proto__: { a: 1 } }\n`, ['unsafe-key']],
    ['with a merge key', `${GOOD}integration_attributes: { <<: { a: 1 } }\n`, ['merge-key']],
    ['with a tag that constructs', `${GOOD}name: !!js/function "() => 1"\n`, ['yaml-tag']],
    ['with an alias in a circle', `${GOOD}integration_attributes: &a { b: *a }\n`, ['cyclic-alias']],
    ['with a byte order mark and Windows line ends', `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`, []],
    ['of several documents, the last one empty', `${GOOD}name: a\n---\n${OTHER}name: b\n---\n`, []],
    ['that is empty', '', ['no-scenarios']],
    ['of a comment', '# nothing\n', ['no-scenarios']],
  ];
  test.for(cases)('%s', async ([, content, codes]) => {
    const folder = createFolder({ 'scenarios/.keep': '' });
    writeFileSync(path.join(folder, 'scenarios/a.yaml'), content);
    const outcome = await validate(folder);
    const isExpected = codes.length > 0 && codes[0] !== 'no-scenarios';
    expect(outcome.codes.slice(0, Math.max(1, codes.length)), outcome.stderr).toEqual(codes);
    expect(outcome.code).toBe(isExpected ? 2 : codes.length > 0 ? 4 : 0);
  });

  test('of 5,000 mistakes', async () => {
    const outcome = await validate(
      createFolder({ 'scenarios/a.yaml': `${GOOD}name: a\n${'name: a\n'.repeat(5_000)}` }),
    );
    expect(outcome.codes).toEqual([...Array<string>(100).fill('duplicate-key'), 'too-many-findings']);
    expect(outcome.code).toBe(2);
  });

  test('of 50 MB is not even read', async () => {
    const folder = createFolder({ 'scenarios/a.yaml': GOOD });
    truncateSync(path.join(folder, 'scenarios/a.yaml'), 50 * 1024 * 1024);
    const outcome = await validate(folder);
    expect(outcome.stderr).toContain('The file has 50 MB; at most 2 MB are read');
    expect(outcome.code).toBe(2);
  });
});

describe('a folder', () => {
  const scenarios = (): { folder: string; inside: (name: string) => string } => {
    const folder = createFolder({ 'scenarios/good.yaml': GOOD });
    return { folder, inside: (name) => path.join(folder, 'scenarios', name) };
  };

  test('with a link to itself', async () => {
    const { folder, inside } = scenarios();
    symlinkSync('.', inside('loop'));
    symlinkSync('../scenarios', inside('again'));
    expect(await validate(folder)).toMatchObject({ code: 0, codes: [] });
  });

  test('with links that lead in a circle', async () => {
    const { folder, inside } = scenarios();
    symlinkSync('b.yaml', inside('a.yaml'));
    symlinkSync('a.yaml', inside('b.yaml'));
    expect(await validate(folder)).toMatchObject({ code: 2, codes: ['unreadable-path', 'unreadable-path'] });
  });

  test('with a link that leads out', async () => {
    const outside = createFolder({ 'secret.yaml': GOOD });
    const { folder, inside } = scenarios();
    symlinkSync(path.join(outside, 'secret.yaml'), inside('a.yaml'));
    const outcome = await validate(folder);
    expect(outcome).toMatchObject({ code: 2, codes: ['outside-suite'] });
    expect(outcome.stderr).toContain('`scenarios/a.yaml` leads out of the suite folder');
  });

  test('with a link that leads nowhere', async () => {
    const { folder, inside } = scenarios();
    symlinkSync('gone.yaml', inside('a.yaml'));
    expect((await validate(folder)).code).toBe(2);
  });

  test('with a named pipe', async () => {
    const { folder, inside } = scenarios();
    execFileSync('mkfifo', [inside('pipe.yaml')]);
    expect(await validate(folder)).toMatchObject({ code: 0, codes: [] });
    expect(await validate(folder, ['scenarios/pipe.yaml'])).toMatchObject({ code: 2, codes: ['unreadable-file'] });
  });

  test('with a socket', async () => {
    const { folder, inside } = scenarios();
    const server = createServer().listen(inside('s.yaml'));
    onTestFinished(() => void server.close());
    expect(await validate(folder)).toMatchObject({ code: 0, codes: [] });
    expect(await validate(folder, ['scenarios/s.yaml'])).toMatchObject({ code: 2, codes: ['unreadable-file'] });
  });

  test('with a folder that is called x.yaml is a folder with files', async () => {
    const { folder, inside } = scenarios();
    mkdirSync(inside('x.yaml'));
    writeFileSync(path.join(inside('x.yaml'), 'more.yaml'), GOOD);
    const outcome = await validate(folder);
    expect(outcome.stdout).toContain('2 scenarios checked');
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

  test('that is 300 folders deep', async () => {
    const { folder, inside } = scenarios();
    const deep = inside('d/'.repeat(300));
    mkdirSync(deep, { recursive: true });
    writeFileSync(path.join(deep, 'a.yaml'), GOOD);
    expect((await validate(folder)).stdout).toContain('2 scenarios checked');
  });
});
