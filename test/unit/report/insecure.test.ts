// A run that verified no certificates says so in every report, and no other run does.
import { expect, test } from 'vitest';
import { buildEvents, buildScenario } from './build-events.ts';
import { runReports } from './run-reports.ts';

const SAYS: readonly (readonly [reporter: string, text: string])[] = [
  ['console', 'TLS certificates were not verified'],
  ['github', '::warning title=rehearsal%3A insecure::TLS certificates were not verified'],
  ['junit', 'TLS certificates were not verified'],
  ['tap', '# warning: TLS certificates were not verified'],
  ['markdown', 'TLS certificates were not verified'],
  ['html', 'TLS certificates were not verified'],
  ['json', '"insecure": true'],
  ['ctrf', '"insecure":true'],
];

test.each(SAYS)('%s', async (reporter, text) => {
  const read = async (run: { readonly insecure?: true }): Promise<string> => {
    const { files, printed, failures } = await runReports(buildEvents([buildScenario()], { run }), [reporter]);
    expect(failures).toEqual([]);
    return [...files.values(), printed].join('\n');
  };
  expect(await read({ insecure: true })).toContain(text);
  expect(await read({})).not.toContain(text);
});
