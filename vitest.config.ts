import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = {
  // Against hanging, not for measuring: a machine may have other work to do.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  // No test depends on the machine that it runs on: no CI variables, no colours, one time zone.
  env: { NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', TZ: 'UTC' },
};

/** Of tests that wait for other processes, one that only passes at the second try is named at the end, and fails nothing. */
const withProcesses = { ...shared, retry: 1 };

export default defineConfig({
  test: {
    // Most tests wait for a child process.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', './test/count-reporter.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'source',
          include: ['test/{unit,contract,golden}/**/*.test.ts', 'test/*.test.ts'],
          // To load the sources anew for every file takes as long as the tests do; none leaves anything for another.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
        },
      },
      {
        test: {
          ...withProcesses,
          name: 'built',
          include: ['test/{e2e,docs,ci}/**/*.test.ts'],
          globalSetup: ['test/build-once.ts', 'test/e2e/find-tmux.ts'],
        },
      },
      {
        test: {
          ...withProcesses,
          name: 'browser',
          include: ['test/page/**/*.test.ts'],
          // Files share a browser and its pages, whose start takes longer than most tests.
          isolate: false,
          globalSetup: ['test/build-once.ts', 'test/page/find-chromium.ts'],
        },
      },
    ],
  },
});
