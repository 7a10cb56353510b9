import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LiveRun } from '../../../src/show/live-run.ts';
import { UpdateStream } from '../../../src/show/update-stream.ts';
import { buildEvents } from '../report/build-events.ts';
import { SAMPLE_SCENARIOS } from '../report/sample-run.ts';

test('a page that has not read the end of a run is told nothing more when another comes', async () => {
  const run = new LiveRun({ readSource: () => undefined, prefix: '' });
  for (const event of buildEvents(SAMPLE_SCENARIOS)) run.add(event);
  const updates = new UpdateStream(run);
  const errors: Error[] = [];
  for (let page = 0; page < 2; page += 1) {
    // Nobody reads from it, so it does not close.
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    response.on('error', (error) => errors.push(error));
    updates.add(response);
    expect(response.writableEnded).toBe(true);
  }
  await setImmediate();
  expect(errors).toEqual([]);
});
