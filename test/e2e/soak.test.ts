// A small soak; `npm run soak` plays 20,000 conversations.
import { expect, test } from 'vitest';
import { playSoak } from '../../scripts/play-soak.ts';

test('400 conversations, of whose requests every twentieth breaks, are accounted for exactly', async () => {
  const outcome = await playSoak({ conversations: 400, faultShare: 0.05, seed: 20_261_125 });
  expect(outcome.mistakes).toEqual([]);
  expect(outcome.counts).toMatchObject({ planned: 400, skipped: 0 });
  const { errored = 0, failed = 0 } = outcome.counts;
  expect(outcome.exitCode).toBe(errored > 0 ? 3 : failed > 0 ? 1 : 0);
  expect(outcome.faults.size).toBe(8);
});
