// Closes a test run with one plain line, `N passed, N failed`, that any CI system can read; before it stand the tests that
// passed at their second try only, to be looked into.
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Counts tests; a file that could not be loaded and an error outside of tests count as failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const flaky = tests.filter((test) => test.diagnostic()?.flaky === true);
    for (const { module, fullName } of flaky)
      process.stdout.write(`\nflaky: ${module.relativeModuleId} > ${fullName}\n`);
    const states = tests.map((test) => test.result().state);
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    const count = (state: string): number => states.filter((candidate) => candidate === state).length;
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.stdout.write(`\n${line}\n`);
  }
}
