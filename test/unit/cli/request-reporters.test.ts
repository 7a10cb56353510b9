// Which reports are made where nobody names any.
import { expect, test } from 'vitest';
import { listDefaultReporters } from '../../../src/cli/request-reporters.ts';

const EVERYWHERE = ['console', 'junit', 'html', 'json'];

test.for<[string, Record<string, string>, readonly string[]]>([
  ['nowhere', {}, []],
  ['GitHub', { GITHUB_ACTIONS: 'true', CI: 'true' }, ['github', 'markdown']],
  ['GitLab', { GITLAB_CI: 'true' }, ['markdown']],
  ['Jenkins', { JENKINS_URL: 'u' }, ['markdown']],
  ['Azure', { TF_BUILD: 'True' }, ['markdown']],
  ['CircleCI', { CIRCLECI: 'true' }, ['markdown']],
  ['an unknown CI system', { CI: 'true' }, ['markdown']],
])('%s gets what it reads', ([, env, more]) => {
  expect(listDefaultReporters(env)).toEqual([...EVERYWHERE, ...more]);
});
