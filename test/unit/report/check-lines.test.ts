import { expect, test } from 'vitest';
import { listCheckLines, renderSegments } from '../../../src/report/check-lines.ts';
import { renderFailedCheck } from '../../../src/report/problem.ts';
import { buildTurn } from './build-events.ts';

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
