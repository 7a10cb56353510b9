import { expect, test } from 'vitest';
import type { CheckResult } from '../../../src/event/results.ts';
import { listCheckBlocks, listCheckLines, renderSegments } from '../../../src/report/check-lines.ts';
import { renderFailedCheck } from '../../../src/report/problem.ts';
import { buildCheck, buildTurn } from './build-events.ts';

test('a line break looks the same in what was expected and in what was received', () => {
  const check = {
    subject: 'response',
    matcher: 'exact',
    passed: false,
    expected: String.raw`exactly "Open: \\n9,\r\nevery day.\n"`,
    expected_text: 'Open: \\n9,\r\nevery day.\n',
    actual: 'Open: \\n8,\r\nevery day.\n',
    file: 'a.yaml',
    line: 1,
    column: 1,
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
