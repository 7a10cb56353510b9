// The strict dialects of JUnit hold to the public schemas of their readers: Jenkins' xUnit plugin (junit-10.xsd), Maven Surefire 3
// (surefire-test-report.xsd), Ant's JUnitReport (windyroad's JUnit.xsd). The rules of those stand here as tables.
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../src/event/run-event.ts';
import type { JunitDialect } from '../../../src/report/junit/junit-dialect.ts';
import { SAMPLE_EVENTS } from '../../golden/sample-events.ts';
import { buildEvents, buildScenario } from './build-events.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { buildHostileRun } from './hostile-run.ts';
import { runReports } from './run-reports.ts';
import { SAMPLE_SCENARIOS } from './sample-run.ts';

/** What may stand in an element. */
interface ElementRule {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Names of the children, each followed by a space. */
  readonly children: RegExp;
}

type Rules = Readonly<Record<string, ElementRule>>;

const TEXT = /^$/;
const PROPERTIES: Rules = {
  properties: { children: /^(property )*$/ },
  property: { required: ['name', 'value'], children: TEXT },
};
const OUTPUT: Rules = { 'system-out': { children: TEXT }, 'system-err': { children: TEXT } };

function attempts(rule: ElementRule): Rules {
  return Object.fromEntries(['rerunFailure', 'rerunError', 'flakyFailure', 'flakyError'].map((name) => [name, rule]));
}

const RESULTS: Rules = {
  failure: { optional: ['message', 'type'], children: TEXT },
  error: { optional: ['message', 'type'], children: TEXT },
  skipped: { optional: ['message', 'type'], children: TEXT },
};

const JENKINS: Rules = {
  ...PROPERTIES,
  ...OUTPUT,
  ...RESULTS,
  ...attempts({ required: ['type'], optional: ['message'], children: /^(stackTrace )?(system-out )?(system-err )?$/ }),
  stackTrace: { children: TEXT },
  testsuites: {
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    children: /^(testsuite )*$/,
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url', 'version'],
    children: /^((testsuite|properties|testcase|system-out|system-err) )*$/,
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: /^((skipped|error|failure|rerunFailure|rerunError|flakyFailure|flakyError|system-out|system-err) )*$/,
  },
};

const SUREFIRE: Rules = {
  ...PROPERTIES,
  ...OUTPUT,
  ...RESULTS,
  skipped: { optional: ['message'], children: TEXT },
  ...attempts({ optional: ['message', 'type'], children: /^stackTrace (system-out )?(system-err )?$/ }),
  stackTrace: { children: TEXT },
  testsuite: {
    required: ['name', 'tests', 'errors', 'skipped', 'failures'],
    optional: ['version', 'time', 'timestamp', 'flakes', 'group'],
    children: /^(properties )?(testcase )*$/,
  },
  testcase: {
    required: ['name', 'time'],
    optional: ['classname', 'group', 'timestamp'],
    children:
      /^(failure )*(rerunFailure )*(flakyFailure )*(skipped )?(error )?(rerunError )*(flakyError )*(system-out )?(system-err )?$/,
  },
};

const ANT: Rules = {
  ...PROPERTIES,
  ...OUTPUT,
  skipped: { optional: ['message'], children: TEXT },
  failure: { required: ['type'], optional: ['message'], children: TEXT },
  error: { required: ['type'], optional: ['message'], children: TEXT },
  testsuites: { children: /^(testsuite )*$/ },
  testsuite: {
    required: ['name', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'time', 'package', 'id'],
    optional: ['skipped'],
    children: /^properties (testcase )*system-out system-err $/,
  },
  testcase: { required: ['name', 'classname', 'time'], children: /^(skipped |error |failure )?$/ },
};

const DIALECTS: readonly (readonly [JunitDialect, Rules, string])[] = [
  ['jenkins', JENKINS, 'testsuites'],
  ['surefire', SUREFIRE, 'testsuite'],
  ['ant', ANT, 'testsuites'],
];

/** Seconds as all of them read them; dates without a zone, the only form that Ant takes. */
const VALUES: Readonly<Record<string, RegExp>> = {
  time: /^\d+\.\d{1,3}$/,
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
  ...Object.fromEntries(['tests', 'failures', 'errors', 'skipped', 'id'].map((name) => [name, /^\d+$/])),
};
function listViolations(element: XmlElement, rules: Rules): readonly string[] {
  const rule = rules[element.name];
  if (rule === undefined) return [`<${element.name}> is not known`];
  const children = listChildren(element);
  const names = children.map((child) => `${child.name} `).join('');
  const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.content]));
  const allowed = [...(rule.required ?? []), ...(rule.optional ?? [])];
  return [
    ...(rule.children.test(names) ? [] : [`<${element.name}> holds ${names}`]),
    ...[...attributes.keys()].filter((name) => !allowed.includes(name)).map((name) => `<${element.name} ${name}>`),
    ...(rule.required ?? []).filter((name) => !attributes.has(name)).map((name) => `<${element.name}> lacks ${name}`),
    ...[...attributes].filter(([name, value]) => !isValue(name, value, element.name)).map((pair) => pair.join('=')),
    ...children.flatMap((child) => listViolations(child, rules)),
  ];
}

function listChildren(element: XmlElement): readonly XmlElement[] {
  return element.find('*').filter((node) => node instanceof XmlElement);
}

function isValue(name: string, value: string, element: string): boolean {
  if (name === 'hostname' || (name === 'name' && element === 'testsuite')) return value.trim() !== '';
  return VALUES[name]?.test(value) !== false;
}

/** Runs in which every element comes up somewhere. */
const RUNS: readonly (readonly [string, readonly RunEvent[]])[] = [
  ['the sample run', SAMPLE_EVENTS],
  [
    'flaky and quarantined ones that fail',
    buildEvents(SAMPLE_SCENARIOS, { run: { fail_on: ['flaky', 'quarantined-pass'] } }),
  ],
  ['a killed run', buildEvents(SAMPLE_SCENARIOS, { finished: false, missing: ['time-out'] })],
  ['a run without a scenario', buildEvents([])],
  ['one scenario', buildEvents([buildScenario()])],
  // No file is called nothing.
  ...HOSTILE_TEXTS.filter(([, text]) => text.trim() !== '').map(
    ([title, text]) => [`hostile: ${title}`, buildHostileRun(text)] as const,
  ),
];

describe.each(DIALECTS)('%s', (junitDialect, rules, root) => {
  test.each(RUNS)('%s', async (_, events) => {
    const { files } = await runReports(events, ['junit'], { junitDialect });
    using document = XmlDocument.fromString(files.get('junit.xml') ?? '');
    expect(document.root.name).toBe(root);
    expect(listViolations(document.root, rules)).toEqual([]);
  });
});

test('the rich dialect breaks each of them: the tables see what is not allowed', async () => {
  const { files } = await runReports(SAMPLE_EVENTS, ['junit']);
  using document = XmlDocument.fromString(files.get('junit.xml') ?? '');
  for (const [, rules] of DIALECTS) expect(listViolations(document.root, rules).length).toBeGreaterThan(0);
});
