// What somebody with an old Node.js is told. There is none here, so the one there is is made to look like one.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { MAIN } from './command.ts';

/** Of what 22.20 has and 18 has not, what the bundle uses first. */
const LOOK_OLD = `
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });
  delete process.getBuiltinModule;
`;

test.for(['--help', '--version', 'validate'])('%s says which Node.js is needed', (argument) => {
  const preload = `data:text/javascript,${encodeURIComponent(LOOK_OLD)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, MAIN, argument], {
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    `rehearsal needs Node.js 22.20 or newer; this is 18.20.8 (${process.execPath}).\n`,
  ]);
});
