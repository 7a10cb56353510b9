// Which reporters are told what, and what is to be done about a report that could not be written.
import { describe, expect, test } from 'vitest';
import type { LoadedReporter } from '../../../src/report/load-reporters.ts';
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

describe('results', () => {
  const SCENARIOS = Array.from({ length: 40 }, (_, index) => buildScenario({ id: `s-${index}`, name: `S ${index}` }));
  const IDS = SCENARIOS.map(({ id }) => id);

  interface Told {
    readonly ids: string[];
    readonly reporter: LoadedReporter;
  }

  function createReporter(mayLag: boolean, onScenario: (told: string[], id: string) => void): Told {
    const ids: string[] = [];
    const create = (): Reporter => ({ onScenario: ({ id }) => onScenario(ids, id) });
    return { ids, reporter: { request: { reporter: 'json' }, create, mayLag } };
  }

  const keep = (told: string[], id: string): void => void told.push(id);

  test('are told at once, but to who may lag: to those in the end, each once and in their order', async () => {
    const [live, lagging] = [createReporter(false, keep), createReporter(true, keep)];
    const reports = new ReportSet([live.reporter, lagging.reporter], createContext('.', []));
    const finished: string[] = [];
    for (const event of buildEvents(SCENARIOS)) {
      reports.onEvent(event);
      if (event.type === 'scenario-finished') finished.push(event.scenario.id);
      expect(live.ids).toEqual(finished);
      expect(lagging.ids).toEqual(finished.slice(0, lagging.ids.length));
    }
    await reports.end();
    expect(live.ids).toEqual(IDS);
    expect(lagging.ids).toEqual(IDS);
  });

  test('are told to the others where one who lags throws', async () => {
    const broken = createReporter(true, (told, id) => {
      told.push(id);
      if (told.length === 3) throw new Error('no more');
    });
    const whole = createReporter(true, keep);
    const reports = new ReportSet([broken.reporter, whole.reporter], createContext('.', []));
    for (const event of buildEvents(SCENARIOS)) reports.onEvent(event);
    expect((await reports.end()).map(({ message }) => message)).toEqual(['no more']);
    expect(broken.ids).toEqual(IDS.slice(0, 3));
    expect(whole.ids).toEqual(IDS);
  });
});
