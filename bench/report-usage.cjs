// Loaded into the measured processes: leaves a note of what the process used when it ends.
/* eslint-disable @typescript-eslint/no-require-imports -- the quickest way into a process that is about to start */
/* global process, require */
'use strict';
const { isMainThread } = require('node:worker_threads');
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 };
    require('node:fs').writeFileSync(`${process.env.BENCH_USAGE}/${process.pid}.json`, JSON.stringify(usage));
  });
}
