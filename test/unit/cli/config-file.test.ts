import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/cli/config-file.ts';
import type { LoadedConfig } from '../../../src/cli/config.ts';
import { createFolder } from '../../e2e/command.ts';

const FILE = 'rehearsal.config.yaml';

function load(text: string, env = ''): Promise<LoadedConfig> {
  const folder = createFolder({ [FILE]: text, ...(env !== '' && { '.env': env }) });
  return loadConfig(undefined, folder);
}

/** `code line:column`, and `(hidden)` where the excerpt is kept off the screen. */
async function listFindings(text: string): Promise<string[]> {
  const { diagnostics } = await load(text);
  return diagnostics.map(({ code, place, secret }) => {
    const at = place === undefined ? '' : ` ${place.line}:${place.column}`;
    return `${code}${at}${secret === true ? ' (hidden)' : ''}`;
  });
}

describe('where the config is', () => {
  test('nowhere: nothing is said, and the working directory is the suite', async () => {
    const folder = createFolder();
    const { config, diagnostics } = await loadConfig(undefined, folder);
    expect(diagnostics).toEqual([]);
    expect(config).toMatchObject({ suiteFolder: folder, out: 'reports', defaultPaths: ['scenarios'], timeZone: 'UTC' });
  });

  test('in a folder above: paths lead there', async () => {
    const folder = createFolder({ [FILE]: 'out: build/rehearsal' });
    const below = path.join(folder, 'scenarios', 'shop');
    mkdirSync(below, { recursive: true });
    const { config } = await loadConfig(undefined, below);
    expect(config).toMatchObject({ suiteFolder: folder, out: '../../build/rehearsal', defaultPaths: ['..'] });
  });

  test('named, but not there', async () => {
    const { diagnostics } = await loadConfig('other.yaml', createFolder());
    expect(diagnostics).toMatchObject([{ code: 'unreadable-file', place: { file: 'other.yaml' } }]);
  });
});

test('all keys are read', async () => {
  const { config, diagnostics } = await load(`
default_target: live
targets:
  live: { region: uk-1, account_id: acme, project_id: P, concurrency: 4, rate: 5/s, insecure: true }
  here: { simulated: [bistro, ./mine.yaml] }
variants: { downtown: VARIANT-2b81 }
vars: { hours: 9 to 5, seats: 8, price: "$\${" }
concurrency: 20
rate: 100/s
retries: 2
repeat: 3
pass_rate: 0.5
timeouts: { turn: 10s, scenario: 2m, run: 1h }
timezone: Europe/London
order: random
reporters: [console, junit=here.xml]
out: build
quarantine: quarantine.yaml
`);
  expect(diagnostics).toEqual([]);
  expect(config).toMatchObject({
    defaultTarget: 'live',
    concurrency: 20,
    rate: 100,
    retries: 2,
    repeat: 3,
    passRate: 0.5,
    timeouts: { turnMs: 10_000, scenarioMs: 120_000, runMs: 3_600_000 },
    timeZone: 'Europe/London',
    order: 'random',
    reporters: ['console', 'junit=here.xml'],
    out: 'build',
    quarantine: 'quarantine.yaml',
  });
  expect([...config.variants]).toEqual([['downtown', 'VARIANT-2b81']]);
  expect([...config.vars]).toEqual([
    ['hours', '9 to 5'],
    ['seats', 8],
    ['price', '$${'],
  ]);
  expect(config.targets.get('live')).toMatchObject({ concurrency: 4, rate: 5, insecure: true });
  expect(config.targets.get('here')).toMatchObject({ simulated: ['bistro', './mine.yaml'] });
});

describe('addresses', () => {
  test.each([
    ['region: us-1', 'https://api.us-1.platform.polyai.app'],
    ['region: uk-1', 'https://api.uk-1.platform.polyai.app'],
    ['region: euw-1', 'https://api.euw-1.platform.polyai.app'],
    ['base_url: http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('%s', async (line, baseUrl) => {
    const { config } = await load(`targets: { a: { ${line} } }`);
    expect(config.targets.get('a')?.baseUrl?.()).toEqual({ text: baseUrl });
  });

  test('a Studio URL names region, account and project', async () => {
    const { config } = await load('targets: { a: { studio_url: https://studio.uk.poly.ai/acme-uk/team-4/agent } }');
    const { baseUrl, accountId, projectId } = config.targets.get('a') ?? {};
    expect([baseUrl, accountId, projectId].map((read) => read?.())).toEqual([
      { text: 'https://api.uk-1.platform.polyai.app' },
      { text: 'acme-uk' },
      { text: 'team-4' },
    ]);
  });
});

describe('the environment', () => {
  test('.env beside the config is read, and looked up only when it is used', async () => {
    const { config, diagnostics } = await load(
      'targets: { a: { api_key: "${env.REHEARSAL_TEST_KEY}", token: "${env.REHEARSAL_TEST_NONE}" } }',
      'REHEARSAL_TEST_KEY=from-dot-env\n',
    );
    expect(diagnostics).toEqual([]);
    const { apiKey, token } = config.targets.get('a') ?? {};
    expect(apiKey?.()).toEqual({ text: 'from-dot-env' });
    expect(token?.()).toMatchObject({
      diagnostic: { code: 'missing-variable', message: 'The environment variable REHEARSAL_TEST_NONE is not set' },
    });
  });

  test('the real environment wins', async () => {
    const { config } = await load('targets: { a: { api_key: "${env.PATH}" } }', 'PATH=other\n');
    expect(config.targets.get('a')?.apiKey?.()).toEqual({ text: process.env['PATH'] });
  });

  test('a variable with a hole in it does not become one', async () => {
    const { config } = await load('vars: { a: "x ${env.REHEARSAL_TEST_HOLE}" }', 'REHEARSAL_TEST_HOLE=${uuid}\n');
    expect(config.vars.get('a')).toBe('x $${uuid}');
  });
});

describe('mistakes', () => {
  test.each([
    ['a literal key', 'targets:\n  a:\n    api_key: sk-123456\n', ['literal-credential 3:5 (hidden)']],
    ['a key that is half literal', 'targets:\n  a:\n    token: x${env.T}\n', ['literal-credential 3:5 (hidden)']],
    ['a wrong region', 'targets: { a: { region: us-9 } }', ['bad-value 1:25']],
    ['two ways to an agent', 'targets: { a: { region: us-1, simulated: bistro } }', ['conflicting-keys 1:31']],
    ['an unknown key', 'concurency: 5', ['unknown-key 1:1']],
    ['a wrong type', 'concurrency: many', ['wrong-type 1:14']],
    ['no conversation at once', 'concurrency: 0', ['bad-value 1:14']],
    ['a duration without unit', 'timeouts: { turn: "30" }', ['bad-value 1:19']],
    ['a rate per day', 'rate: 5/d', ['bad-value 1:7']],
    ['a time zone that there is not', 'timezone: Mars/Olympus', ['bad-value 1:11']],
    [
      'a target that there is not',
      'default_target: lives\ntargets: { live: { region: us-1 } }',
      ['unknown-target 1:17'],
    ],
    [
      'a Studio URL of somebody else',
      'targets: { a: { studio_url: https://example.com/a/b } }',
      ['bad-studio-url 1:29'],
    ],
    ['another variable than env', 'targets: { a: { base_url: "${host}" } }', ['unknown-variable 1:27']],
    ['two documents', 'retries: 1\n---\nretries: 2\n', ['too-many-documents 3:1']],
    ['a list', '- a', ['wrong-type 1:1']],
  ])('%s', async (_, text, expected) => {
    expect(await listFindings(text)).toEqual(expected);
  });

  test.each([
    ['target: sandbox', 'write `default_target` for the name of one, `targets` for how it is reached'],
    ['turn_timeout: 30s', 'write `timeouts: { turn: … }`'],
    ['targets: { a: { url: http://127.0.0.1:8080 } }', 'write `base_url`'],
    ['targets: [{ region: us-1 }]', 'write each under its name: `sandbox: { … }`'],
    ['variants: [downtown]', 'write each name with its id: `downtown: VARIANT-…`'],
    ['timeouts: 30s', 'write for what: `{ turn: 30s }`'],
  ])('of %s it is said what to write', async (text, hint) => {
    const { diagnostics } = await load(text);
    expect(diagnostics.map((each) => each.hint)).toEqual([hint]);
  });

  test('a finding beside a literal key does not show its line', async () => {
    expect(await listFindings('targets:\n  a: { token: abc123, regoin: us-1 }\n')).toEqual([
      expect.stringMatching(/^unknown-key 2:\d+ \(hidden\)$/) as string,
    ]);
  });
});
