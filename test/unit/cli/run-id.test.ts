import { expect, test, vi } from 'vitest';
import { createRunId } from '../../../src/cli/run-directory.ts';

test.each([
  [0, '000000'],
  [0.5, '800000'],
  [1 - 2 ** -53, 'ffffff'],
])('the id of a run has six digits behind its time, whatever was drawn: %d', (drawn, digits) => {
  vi.spyOn(Math, 'random').mockReturnValue(drawn);
  expect(createRunId(new Date('2026-11-25T01:23:03.456Z'))).toBe(`2026-11-25T01-23-03-${digits}`);
});
