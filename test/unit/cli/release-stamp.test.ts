import { expect, test } from 'vitest';
import { createReleaseStamp, isCi } from '../../../src/cli/release-stamp.ts';

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SHA: 'abc',
  GITHUB_REF_NAME: 'main',
  GITHUB_RUN_ID: '7',
  GITHUB_SERVER_URL: 'https://git.example',
  GITHUB_REPOSITORY: 'acme/agent',
};

test.for<[Record<string, string>, Record<string, string>]>([
  [GITHUB, { ci: 'github', commit: 'abc', branch: 'main', build: 'https://git.example/acme/agent/actions/runs/7' }],
  [
    { GITLAB_CI: 'true', CI_COMMIT_SHA: 'abc', CI_COMMIT_REF_NAME: 'x', CI_JOB_URL: 'u' },
    { ci: 'gitlab', commit: 'abc', branch: 'x', build: 'u' },
  ],
  [
    { TF_BUILD: 'True', BUILD_SOURCEVERSION: 'abc' },
    { ci: 'azure', commit: 'abc' },
  ],
  [
    { CIRCLECI: 'true', CIRCLE_SHA1: 'abc', CIRCLE_BRANCH: '' },
    { ci: 'circleci', commit: 'abc' },
  ],
  [
    { JENKINS_URL: 'http://j', GIT_COMMIT: 'abc' },
    { ci: 'jenkins', commit: 'abc' },
  ],
  [{ CI: 'true' }, {}],
  [{}, {}],
])('%o gives %o', ([env, stamp]) => {
  expect(createReleaseStamp(env, new Map())).toEqual(stamp);
});

test('--meta wins over what CI tells', () => {
  expect(
    createReleaseStamp(
      GITHUB,
      new Map([
        ['commit', 'mine'],
        ['agent', '4.2'],
      ]),
    ),
  ).toMatchObject({ commit: 'mine', agent: '4.2' });
});

test.for([
  [{ CI: 'true' }, true],
  [{ CI: '1' }, true],
  [{ CI: 'false' }, false],
  [{ CI: '' }, false],
  [{ JENKINS_URL: 'http://j' }, true],
  [{}, false],
] as const)('%o is CI: %s', ([env, expected]) => {
  expect(isCi(env)).toBe(expected);
});
