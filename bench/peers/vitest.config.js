// How the benchmark's vitest runs: one file of concurrent tests, in one thread, with reports like ours.
import process from 'node:process';
import { defineConfig } from 'vitest/config';

const { BENCH_FOLDER = '.', BENCH_CONCURRENCY = '1' } = process.env;

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['play.vitest.js'],
    maxConcurrency: Number(BENCH_CONCURRENCY),
    // Threads, so that their processor time is counted as the process's own.
    pool: 'threads',
    maxWorkers: 1,
    reporters: ['dot', 'junit', 'json'],
    outputFile: { junit: `${BENCH_FOLDER}/vitest.xml`, json: `${BENCH_FOLDER}/vitest.json` },
  },
});
