import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/cli/config-file.ts';
import { resolveRateShare, resolveRunSettings } from '../../../src/cli/play-settings.ts';
import { chooseTarget } from '../../../src/cli/resolve-target.ts';
import { createFolder } from '../../e2e/command.ts';

const CONFIG = `
concurrency: 20
rate: 60/s
targets:
  slow: { region: us-1, concurrency: 9, rate: 30/s }
  other: { region: us-1 }
`;

async function load(target: string, text = CONFIG): Promise<Parameters<typeof resolveRateShare>[0]> {
  const { config } = await loadConfig(undefined, createFolder({ 'rehearsal.config.yaml': text }));
  const chosen = chooseTarget({ target }, config);
  if ('diagnostic' in chosen) throw new Error(chosen.diagnostic.message);
  return { config, chosen };
}

describe('concurrency and rate', () => {
  test.for<[string, string, Parameters<typeof resolveRateShare>[1], number, number | undefined]>([
    ['of the flags', 'slow', { concurrency: 5, rate: 2 }, 5, 2],
    ['of the target', 'slow', {}, 9, 30],
    ['of the config', 'other', {}, 20, 60],
    ['of a shard, which has its share', 'slow', { shard: { index: 1, total: 3 } }, 3, 10],
    ['of a shard, with flags', 'slow', { concurrency: 5, rate: 3, shard: { index: 4, total: 4 } }, 1, 0.75],
  ])('%s', async ([, target, flags, concurrency, rate]) => {
    const chosen = await load(target);
    expect(resolveRunSettings(chosen, flags).concurrency).toBe(concurrency);
    expect(resolveRateShare(chosen, flags)).toBe(rate);
  });

  test('where nobody says: ten, without limit', async () => {
    const chosen = await load('one', 'targets: { one: { region: us-1 } }');
    expect(resolveRunSettings(chosen, {}).concurrency).toBe(10);
    expect(resolveRateShare(chosen, {})).toBeUndefined();
    expect(resolveRateShare(chosen, { shard: { index: 1, total: 3 } })).toBeUndefined();
  });
});
