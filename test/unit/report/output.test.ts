import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createReportOutput } from '../../../src/report/output.ts';

const OPTIONS = { colour: false, allowLive: false };

test('outputs on one stream listen once, and forget what is written when the reader went away', () => {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream & PassThrough;
  const outputs = Array.from({ length: 3 }, () => createReportOutput(stream, OPTIONS));
  expect(stream.listenerCount('error')).toBe(1);
  outputs.at(-1)!.write('a');
  stream.emit('error', new Error('EPIPE'));
  for (const output of [...outputs, createReportOutput(stream, OPTIONS)]) output.write('b');
  expect(String(stream.read())).toBe('a');
});
