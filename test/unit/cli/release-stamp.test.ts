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
    { GITHUB_ACTIONS: 'true', GITHUB_REF_NAME: '12/merge', GITHUB_HEAD_REF: 'fix/x', GITHUB_REF: 'refs/pull/12/merge' },
    { ci: 'github', branch: 'fix/x', pull_request: '12' },
  ],
  [
    { GITLAB_CI: 'true', CI_COMMIT_SHA: 'abc', CI_COMMIT_REF_NAME: 'x', CI_JOB_URL: 'u' },
    { ci: 'gitlab', commit: 'abc', branch: 'x', build: 'u' },
  ],
  [
    {
      GITLAB_CI: 'true',
      CI_COMMIT_REF_NAME: 'refs/merge-requests/3/head',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix/x',
      CI_MERGE_REQUEST_IID: '3',
      CI_PIPELINE_URL: 'p',
      CI_JOB_URL: 'u',
    },
    { ci: 'gitlab', branch: 'fix/x', build: 'p', pull_request: '3' },
  ],
  [
    {
      TF_BUILD: 'True',
      BUILD_SOURCEVERSION: 'abc',
      BUILD_SOURCEBRANCH: 'refs/heads/fix/x',
      BUILD_BUILDURI: 'vstfs:///Build/Build/9',
      BUILD_BUILDID: '9',
      SYSTEM_COLLECTIONURI: 'https://dev.example/acme/',
      SYSTEM_TEAMPROJECT: 'My agent',
    },
    {
      ci: 'azure',
      commit: 'abc',
      branch: 'fix/x',
      build: 'https://dev.example/acme/My%20agent/_build/results?buildId=9',
    },
  ],
  [
    {
      TF_BUILD: 'True',
      BUILD_SOURCEBRANCH: 'refs/pull/4/merge',
      SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/fix/x',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '4',
    },
    { ci: 'azure', branch: 'fix/x', pull_request: '4' },
  ],
  [
    { CIRCLECI: 'true', CIRCLE_SHA1: 'abc', CIRCLE_BRANCH: '', CIRCLE_PULL_REQUEST: 'https://g.example/a/b/pull/5' },
    { ci: 'circleci', commit: 'abc', pull_request: '5' },
  ],
  [
    { JENKINS_URL: 'http://j', GIT_COMMIT: 'abc', BRANCH_NAME: 'PR-6', CHANGE_BRANCH: 'fix/x', CHANGE_ID: '6' },
    { ci: 'jenkins', commit: 'abc', branch: 'fix/x', pull_request: '6' },
  ],
  [
    { REHEARSAL_AGENT_VERSION: '4.2', REHEARSAL_ENVIRONMENT: 'sandbox' },
    { agent_version: '4.2', environment: 'sandbox' },
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
