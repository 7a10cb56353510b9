// Files of records, however many they hold.
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadTraffic } from '../../../src/cli/load-traffic.ts';
import { createFolder } from '../../e2e/command.ts';

test('a file may hold very many records', () => {
  const folder = createFolder({ 'records.json': JSON.stringify(Array(200_000).fill({ turns: [] })) });
  const { records, diagnostics } = loadTraffic([path.join(folder, 'records.json')]);
  expect(diagnostics).toEqual([]);
  expect(records).toHaveLength(200_000);
});
