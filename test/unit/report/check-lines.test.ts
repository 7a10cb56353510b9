import { expect, test } from 'vitest';
import type { CheckResult } from '../../../src/event/results.ts';
import { listCheckBlocks, listCheckLines, renderSegments } from '../../../src/report/check-lines.ts';
import { renderFailedCheck } from '../../../src/report/problem.ts';
import { buildCheck, buildTurn } from './build-events.ts';

const PLACE = { file: 'a.yaml', line: 1, column: 1 };

test('a line break looks the same in what was expected and in what was received', () => {
  const check = {
    subject: 'response',
    matcher: 'exact',
    passed: false,
    expected: String.raw`exactly "Open: \\n9,\r\nevery day.\n"`,
    expected_text: 'Open: \\n9,\r\nevery day.\n',
    actual: 'Open: \\n8,\r\nevery day.\n',
    ...PLACE,
  };
  const lines = listCheckLines(check, 600).map(({ label, segments }) => [label, renderSegments(segments)]);
  expect(lines.slice(0, 2)).toEqual([
    ['expected', 'exactly "Open: \\\\n9,↵every day.↵"'],
    ['received', '"Open: \\n8,↵every day.↵"'],
  ]);
  expect(renderFailedCheck({ turn: buildTurn({ index: 1, checks: [check] }), check })).toBe(
    'turn 1: response: expected exactly "Open: \\\\n9,↵every day.↵", received "Open: \\n8,↵every day.↵"',
  );
});

test('a long reply that several checks of a turn judge is shown once', () => {
  const long = `${'Thank you for your patience. '.repeat(4)}Goodbye.`;
  const judge = (actual: string, expected: string): CheckResult =>
    buildCheck({ matcher: 'matches', expected: `matches /${expected}/`, actual, passed: false });
  const [first, second] = [1, 2].map((index) => buildTurn({ index }));
  const failed = [
    { turn: first!, check: judge(long, 'one') },
    { turn: first!, check: judge(long, 'two') },
    { turn: first!, check: judge(long, 'three') },
    { turn: second!, check: judge(long, 'one') },
    { turn: second!, check: judge('short', 'one') },
    { turn: second!, check: judge('short', 'two') },
  ];
  const received = listCheckBlocks(failed, 600).map(({ lines }) =>
    lines.filter(({ label }) => label === 'received').map(({ segments }) => renderSegments(segments)),
  );
  expect(received).toEqual([[`"${long}"`], ['as above'], ['as above'], [`"${long}"`], ['"short"'], ['"short"']]);
});

test('a line break looks the same in each of several texts, and in a pattern as it was written', () => {
  const words = String.raw`exactly "a \"b\"\nc", contains "d\\n", (equals "e\nf" and matches /g\n"h"/)`;
  const check = {
    subject: 'response',
    matcher: 'none_of',
    passed: false,
    expected: `none of: ${words}`,
    actual: 'x',
    message: `found: ${words}`,
    ...PLACE,
  };
  const shown = String.raw`exactly "a \"b\"↵c", contains "d\\n", (equals "e↵f" and matches /g\n"h"/)`;
  const [expected, , note] = listCheckLines(check, 600).map(({ segments }) => renderSegments(segments));
  expect([expected, note]).toEqual([`none of: ${shown}`, `found: ${shown}`]);
  expect(renderFailedCheck({ turn: buildTurn({ index: 1, checks: [check] }), check })).toBe(
    `turn 1: response: expected none of: ${shown}, received "x" (found: ${shown})`,
  );
});

test('a pattern that looks like another matcher is shown as it was written', () => {
  const expected = String.raw`matches /it contains "a\nb"/`;
  const check = { subject: 'response', matcher: 'matches', passed: false, expected, actual: 'x', ...PLACE };
  const [line] = listCheckLines(check, 600);
  expect(renderSegments(line?.segments ?? [])).toBe(expected);
});
