// What is to be done about a report that could not be written.
import { expect, test } from 'vitest';
import { ReportSet } from '../../../src/report/report-set.ts';
import { WriteError } from '../../../src/report/write-file.ts';
import type { Reporter } from '../../../src/report/reporter.ts';
import { buildEvents, buildScenario } from './build-events.ts';
import { createContext } from './run-reports.ts';

test('a report that can not be made again gives its own advice', async () => {
  const create = (): Reporter => ({
    onEnd: () => {
      throw new WriteError("x can't be written: the disk is full");
    },
  });
  const reports = new ReportSet(
    [
      { request: { reporter: 'json' }, create },
      { request: { reporter: 'profile' }, create, advice: 'Play again' },
    ],
    createContext('.', []),
  );
  for (const event of buildEvents([buildScenario()])) reports.onEvent(event);
  expect((await reports.end()).map(({ message }) => message)).toEqual([
    "x can't be written: the disk is full. Mend that, then make the report again with `rehearsal report RUN`",
    "x can't be written: the disk is full. Play again",
  ]);
});
