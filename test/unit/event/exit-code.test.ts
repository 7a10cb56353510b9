import { describe, expect, test } from 'vitest';
import { computeExit, type ExitFacts } from '../../../src/event/exit-code.ts';
import { parseFailOn } from '../../../src/event/fail-on.ts';

type Changes = Partial<Omit<ExitFacts, 'counts' | 'gating' | 'failOn'>> & {
  counts?: Partial<ExitFacts['counts']>;
  gating?: Partial<ExitFacts['gating']>;
  failOn?: readonly string[];
};

/** Facts of a run of three scenarios that passed, with changes. */
function facts({ counts, gating, failOn, ...changes }: Changes): ExitFacts {
  const zero = { failed: 0, errored: 0, skipped: 0, flaky: 0, quarantined: 0 };
  return {
    counts: { planned: 3, passed: 3, ...zero, checks: 9, requests: 12, ...counts },
    gating: { passed: 3, failed: 0, errored: 0, flaky: 0, ...gating },
    quarantinedPassed: 0,
    notPlayed: 0,
    missing: 0,
    finished: true,
    cancelled: null,
    internalErrors: 0,
    failedReports: 0,
    selected: 3,
    rerun: false,
    failOn: parseFailOn(failOn ?? ['failed']).failOn,
    ...changes,
  };
}

const oneFailed: Changes = { counts: { passed: 2, failed: 1 }, gating: { passed: 2, failed: 1 } };
const oneErrored: Changes = { counts: { passed: 2, errored: 1 }, gating: { passed: 2, errored: 1 } };
const nothingPlanned: Changes = { counts: { planned: 0, passed: 0, checks: 0, requests: 0 }, gating: { passed: 0 } };
const allSkipped: Changes = { counts: { passed: 0, skipped: 3, checks: 0, requests: 0 }, gating: { passed: 0 } };

describe('exit code', () => {
  test.each<[string, Changes, number, string]>([
    ['all passed', {}, 0, 'All 3 scenarios passed.'],
    ['one scenario', { counts: { planned: 1, passed: 1 }, gating: { passed: 1 } }, 0, '1 scenario passed.'],
    ['failed', oneFailed, 1, '1 of 3 scenarios failed.'],
    ['errored', oneErrored, 3, '1 of 3 scenarios could not be judged.'],
    [
      'errored and failed',
      { counts: { passed: 1, failed: 1, errored: 1 }, gating: { passed: 1, failed: 1, errored: 1 } },
      3,
      '1 of 3 scenarios could not be judged, 1 failed.',
    ],
    ['errored whatever fails', { ...oneErrored, failOn: ['regressions'] }, 3, '1 of 3 scenarios could not be judged.'],
    [
      'failed where that does not fail',
      { ...oneFailed, failOn: ['flaky'] },
      0,
      '2 of 3 scenarios passed, 1 failed, which --fail-on allows.',
    ],
    ['flaky', { counts: { flaky: 1 }, gating: { flaky: 1 } }, 0, 'All 3 scenarios passed, 1 flaky.'],
    ['flaky that fails', { gating: { flaky: 1 }, failOn: ['failed', 'flaky'] }, 1, '1 scenario flaky.'],
    [
      'a quarantined pass',
      { quarantinedPassed: 1, counts: { quarantined: 1 }, gating: { passed: 2 } },
      0,
      'All 2 scenarios passed, 1 quarantined.',
    ],
    [
      'a quarantined pass that fails',
      { quarantinedPassed: 1, failOn: ['quarantined-pass'] },
      1,
      '1 quarantined passed.',
    ],
    [
      'everything quarantined',
      { counts: { passed: 1, failed: 2, quarantined: 3 }, gating: { passed: 0 } },
      0,
      'Nothing gates: everything that was played is quarantined.',
    ],
    [
      'everything quarantined and nothing checked',
      { counts: { passed: 0, errored: 3, quarantined: 3, checks: 0 }, gating: { passed: 0 } },
      4,
      'Nothing was checked.',
    ],
    [
      'a missing result',
      { missing: 2 },
      5,
      '2 of 3 scenarios without a result: the run was killed, or a part is missing.',
    ],
    [
      'a missing result beside an error',
      { ...oneErrored, missing: 1 },
      5,
      '1 of 3 scenarios without a result: the run was killed, or a part is missing.',
    ],
    [
      'killed at the very end',
      { finished: false },
      5,
      'The run was killed before it ended, though every planned scenario has a result.',
    ],
    ['a report that failed', { failedReports: 1 }, 5, 'A report could not be written.'],
    ['scenarios not played for no cause', { notPlayed: 1 }, 5, '1 of 3 scenarios not played.'],
    [
      'a bug',
      { ...oneErrored, internalErrors: 1, missing: 1 },
      70,
      'A bug of rehearsal came up; the results are not to be relied on.',
    ],
    [
      'SIGINT',
      { cancelled: { cause: 'signal', signal: 'SIGINT' }, notPlayed: 2 },
      130,
      'Interrupted by SIGINT: 2 of 3 scenarios not played.',
    ],
    [
      'SIGTERM with a bug',
      { cancelled: { cause: 'signal', signal: 'SIGTERM' }, internalErrors: 1 },
      143,
      'Interrupted by SIGTERM.',
    ],
    ['SIGHUP', { cancelled: { cause: 'signal', signal: 'SIGHUP' }, missing: 1 }, 129, 'Interrupted by SIGHUP.'],
    [
      'run time-out',
      {
        ...oneErrored,
        counts: { passed: 1, errored: 1, skipped: 1 },
        notPlayed: 1,
        cancelled: { cause: 'run-timeout' },
      },
      3,
      "The run's time limit was over: 1 of 3 scenarios could not be judged, 1 not played.",
    ],
    [
      'run time-out with nothing under way',
      { cancelled: { cause: 'run-timeout' } },
      3,
      "The run's time limit was over.",
    ],
    [
      'max-failures',
      { ...oneFailed, notPlayed: 1, cancelled: { cause: 'max-failures' } },
      1,
      '1 of 3 scenarios failed, stopped by --max-failures with 1 not played.',
    ],
    [
      'max-failures where failing does not fail',
      { ...oneFailed, notPlayed: 1, cancelled: { cause: 'max-failures' }, failOn: ['flaky'] },
      1,
      '1 of 3 scenarios failed, stopped by --max-failures with 1 not played.',
    ],
    ['nothing selected', { ...nothingPlanned, selected: 0 }, 4, 'Nothing was selected.'],
    ['an empty shard', nothingPlanned, 0, 'No scenario fell to this shard.'],
    ['a rerun with nothing left', { ...nothingPlanned, selected: 0, rerun: true }, 0, 'Nothing is left to play again.'],
    ['all skipped', allSkipped, 4, 'Nothing was checked: all 3 scenarios were skipped.'],
    [
      'one of one skipped',
      { ...allSkipped, counts: { ...allSkipped.counts, planned: 1, skipped: 1 } },
      4,
      'Nothing was checked: the one scenario was skipped.',
    ],
    [
      'a regression',
      { comparison: { compared: 3, regressions: 1, slowerBy: null }, failOn: ['regressions'] },
      1,
      '1 scenario got worse.',
    ],
    [
      'failed, and nothing to compare it with',
      { ...oneFailed, comparison: { compared: 0, regressions: 0, slowerBy: null }, failOn: ['regressions'] },
      4,
      '1 scenario failed, and none of this run has a verdict in the baseline.',
    ],
    [
      'passed, and nothing to compare it with',
      { comparison: { compared: 0, regressions: 0, slowerBy: null }, failOn: ['regressions'] },
      0,
      'All 3 scenarios passed.',
    ],
    [
      'a regression that may be',
      { comparison: { compared: 3, regressions: 1, slowerBy: 9 } },
      0,
      'All 3 scenarios passed.',
    ],
    [
      'slower',
      { comparison: { compared: 3, regressions: 0, slowerBy: 0.25 }, failOn: ['slower=20%'] },
      1,
      'replies are 25 % slower (limit 20 %).',
    ],
    [
      'slower at the limit',
      { comparison: { compared: 3, regressions: 0, slowerBy: 0.2 }, failOn: ['slower=20%'] },
      0,
      'All 3 scenarios passed.',
    ],
  ])('%s', (_name, changes, code, reason) => {
    expect(computeExit(facts(changes))).toMatchObject({ code, reason });
  });

  test('each code has its name', () => {
    const names = [
      {},
      oneFailed,
      oneErrored,
      allSkipped,
      { missing: 1 },
      { internalErrors: 1 },
      { cancelled: { cause: 'signal', signal: 'SIGINT' } },
    ] satisfies Changes[];
    expect(names.map((changes) => computeExit(facts(changes)).name)).toEqual([
      'ok',
      'failed',
      'errored',
      'empty',
      'incomplete',
      'internal',
      'interrupted',
    ]);
  });
});

describe('--fail-on', () => {
  test('a list without `failed` drops that default', () => {
    expect(parseFailOn(['flaky']).failOn).toEqual({
      failed: false,
      flaky: true,
      quarantinedPass: false,
      regressions: false,
      slower: null,
    });
  });

  test.each([
    ['slower=20%', 0.2],
    ['slower=7.5%', 0.075],
  ])('%s', (item, slower) => {
    expect(parseFailOn([item])).toMatchObject({ failOn: { slower }, unknown: [] });
  });

  test('gives back what it does not know', () => {
    const items = ['failed', 'slow', 'slower', 'slower=20', 'slower=-1%', 'FAILED', ''];
    expect(parseFailOn(items).unknown).toEqual(['slow', 'slower', 'slower=20', 'slower=-1%', 'FAILED', '']);
  });
});
