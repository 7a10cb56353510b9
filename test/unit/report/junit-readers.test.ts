// What each reader of JUnit files makes of ours: the rules by which it reads, written again, and what it shows in the end.
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_EVENTS } from '../../golden/sample-events.ts';
import { runReports } from './run-reports.ts';

let document: XmlDocument;
beforeAll(async () => {
  const { files } = await runReports(SAMPLE_EVENTS, ['junit'], { pathBase: 'suite/' });
  document = XmlDocument.fromString(files.get('junit.xml') ?? '');
});
afterAll(() => {
  document.dispose();
});

const find = (from: XmlElement, path: string): XmlElement[] =>
  from.find(path).filter((node) => node instanceof XmlElement);
const cases = (): XmlElement[] => find(document.root, '//testcase');
const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? '';
const child = (element: XmlElement, ...names: readonly string[]): XmlElement | undefined =>
  names.flatMap((name) => find(element, name))[0];
const caseNamed = (name: string): XmlElement => cases().find((one) => attribute(one, 'name') === name)!;

const FAILED = [
  'Returns within 30 days',
  'Greeting by tier [premium]',
  '日本語で予約する 🍣',
  'The price, to the letter',
  'Three silences end the conversation',
  'The agent says the opening hours',
  'Retried in vain',
  'One of three is not enough',
];
const ERRORED = [
  'Any conversation',
  'A slow agent',
  'A gateway answers instead',
  'A pattern that takes for ever',
  'run interrupted',
  'Lost',
];
const SKIPPED = ['Table for twelve', 'Loyalty points', 'Not begun'];

/** The status of a case by the first of these elements that it has. */
function readStatuses(order: readonly string[]): Readonly<Record<string, string[]>> {
  const statuses: Record<string, string[]> = {};
  for (const one of cases()) {
    const found = order.find((name) => child(one, name) !== undefined) ?? 'passed';
    (statuses[found] ??= []).push(attribute(one, 'name'));
  }
  return statuses;
}

const EXPECTED = { failure: FAILED, error: ERRORED, skipped: SKIPPED };

describe('Jenkins, the JUnit plugin', () => {
  test('finds what failed, what could not be judged and what was skipped', () => {
    expect(readStatuses(['error', 'failure', 'skipped'])).toMatchObject(EXPECTED);
  });

  test('takes the class apart at its last dot', () => {
    const [name] = attribute(caseNamed('日本語で予約する 🍣'), 'classname').split('.').slice(-1);
    expect(name).toBe('tables');
    expect(cases().filter((one) => !/^[^.]+(\.[^.]+)*$/.test(attribute(one, 'classname')))).toEqual([]);
  });

  test('finds the attempts of flaky and retried scenarios by their stack trace', () => {
    const flaky = find(caseNamed('Returns of a gift'), 'flakyFailure/stackTrace');
    expect(flaky.map(({ content }) => content.split('\n')[1])).toEqual([
      '    at turn 1 (suite/scenarios/returns.yaml:15:20)',
    ]);
    const rerun = find(caseNamed('Retried in vain'), 'rerunFailure/stackTrace | rerunError/stackTrace');
    expect(rerun).toHaveLength(2);
    expect(find(document.root, '//flakyFailure[not(stackTrace)] | //rerunFailure[not(stackTrace)]')).toEqual([]);
  });
});

describe('GitLab', () => {
  test('finds the statuses', () => {
    expect(readStatuses(['failure', 'error', 'skipped'])).toMatchObject(EXPECTED);
  });

  test('shows the text of an element, which repeats its message', () => {
    for (const element of find(document.root, '//failure | //error | //skipped')) {
      const start = attribute(element, 'message').slice(0, 40).replace(/…$/, '');
      expect(element.content.startsWith(start)).toBe(true);
    }
  });

  test('drops no case as a duplicate, and loses no file over its output', () => {
    const keys = cases().map((one) => `${attribute(one, 'classname')} ${attribute(one, 'name')}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(cases().filter((one) => find(one, 'system-out').length > 1)).toEqual([]);
    expect(find(document.root, '//*[@type="yaml" or @type="symbol"]')).toEqual([]);
  });

  test('links each case to a file of the repository', () => {
    const files = new Set(cases().map((one) => attribute(one, 'file')));
    expect([...files].filter((file) => file !== '' && !file.startsWith('suite/scenarios/'))).toEqual([]);
  });
});

describe('dorny/test-reporter', () => {
  test('finds no nested suite, and text in every failure', () => {
    expect(find(document.root, '/testsuites/testsuite/testsuite')).toEqual([]);
    expect(cases().filter((one) => child(one, 'failure', 'error')?.content.trim() === '')).toEqual([]);
  });

  test('finds the line of a scenario file where an expectation failed', () => {
    const places = FAILED.map((name) => {
      const lines = (child(caseNamed(name), 'failure')?.content ?? '').split('\n');
      return lines
        .map((line) => /\((.*):(\d+):\d+\)$/.exec(line.trim())?.slice(1, 3))
        .find((place) => place !== undefined);
    });
    expect(places[0]).toEqual(['suite/scenarios/returns.yaml', '15']);
    expect(places[2]).toEqual(['suite/scenarios/booking/tables.yaml', '21']);
    expect(places.filter((place) => place === undefined)).toEqual([]);
  });

  test('reads the time of every suite', () => {
    for (const suite of find(document.root, '//testsuite'))
      expect(Number(attribute(suite, 'time'))).toBeGreaterThanOrEqual(0);
  });
});

describe('mikepenz/action-junit-report', () => {
  test('makes one annotation for each problem, on the line of its scenario', () => {
    const annotations = find(document.root, '//testcase/failure | //testcase/error').map((element) => {
      const owner = element.parent!;
      return { name: attribute(owner, 'name'), at: `${attribute(owner, 'file')}:${attribute(owner, 'line')}` };
    });
    expect(annotations).toHaveLength(FAILED.length + ERRORED.length);
    expect(annotations[0]).toEqual({ name: 'Returns within 30 days', at: 'suite/scenarios/returns.yaml:11' });
  });

  test('counts the attempts that did not pass as retries', () => {
    expect(
      cases()
        .filter((one) => find(one, 'flakyFailure | flakyError').length > 0)
        .map((one) => attribute(one, 'name')),
    ).toEqual(['Returns of a gift', 'Nine of ten are enough']);
  });
});

test('EnricoMi/publish-unit-test-result counts from the suites what it finds in the cases', () => {
  for (const suite of [document.root, ...find(document.root, '//testsuite')]) {
    const count = (path: string): number => find(suite, `.//testcase${path}`).length;
    expect({
      tests: Number(attribute(suite, 'tests')),
      failures: Number(attribute(suite, 'failures')),
      errors: Number(attribute(suite, 'errors')),
      skipped: Number(attribute(suite, 'skipped')),
    }).toEqual({
      tests: count(''),
      failures: count('[failure]'),
      errors: count('[error]'),
      skipped: count('[skipped]'),
    });
  }
});

test('Azure finds outcome, title, storage, message and stack trace', () => {
  expect(readStatuses(['failure', 'error', 'skipped'])).toMatchObject(EXPECTED);
  expect(cases().filter((one) => attribute(one, 'name') === '' || attribute(one, 'classname') === '')).toEqual([]);
  for (const one of cases()) {
    const problem = child(one, 'failure', 'error');
    if (problem === undefined) continue;
    expect(attribute(problem, 'message')).not.toBe('');
    expect(problem.content).not.toBe('');
  }
  for (const suite of find(document.root, '//testsuite'))
    expect(Date.parse(`${attribute(suite, 'timestamp')}Z`)).not.toBeNaN();
});

test('CircleCI finds the file and the time by which it splits tests, skipped ones included', () => {
  const ofFiles = cases().filter((one) => attribute(one, 'classname') !== 'rehearsal' || attribute(one, 'file') !== '');
  expect(ofFiles.filter((one) => attribute(one, 'file') === '').map((one) => attribute(one, 'name'))).toEqual([]);
  expect(ofFiles.filter((one) => !/^\d+\.\d{3}$/.test(attribute(one, 'time')))).toEqual([]);
  expect(cases().map((one) => attribute(one, 'name'))).toEqual(expect.arrayContaining(SKIPPED));
});
