// What CI variables tell about the build, so that every report says which release it judged.

type Environment = Readonly<Record<string, string | undefined>>;

/** The CI systems that are known. */
export type CiName = 'github' | 'gitlab' | 'azure' | 'circleci' | 'jenkins';

/** Members of the stamp that a CI system tells. */
type Told = Readonly<Record<'commit' | 'branch' | 'build' | 'pull_request', string | undefined>>;

interface CiSystem {
  readonly name: CiName;
  /** A variable that only this system sets. */
  readonly sign: string;
  readonly read: (env: Environment) => Told;
}

/**
 * The first that fits is taken. The address of the build is that of the whole pipeline where there is one: it is the same in
 * all its jobs, and so in all shards of a run.
 */
const SYSTEMS: readonly CiSystem[] = [
  { name: 'github', sign: 'GITHUB_ACTIONS', read: readGithub },
  { name: 'gitlab', sign: 'GITLAB_CI', read: readGitlab },
  { name: 'azure', sign: 'TF_BUILD', read: readAzure },
  { name: 'circleci', sign: 'CIRCLECI', read: readCircle },
  { name: 'jenkins', sign: 'JENKINS_URL', read: readJenkins },
];

/** Name of the CI system we run in; undefined on a developer's machine and in unknown systems. */
export function detectCi(env: Environment): CiName | undefined {
  return findSystem(env)?.name;
}

/** True in any CI system: most set `CI`, and the known ones are known without it. */
export function isCi(env: Environment): boolean {
  const { CI } = env;
  return (isSet(CI) && CI !== 'false' && CI !== '0') || detectCi(env) !== undefined;
}

/**
 * The stamp: what CI tells (`ci`, `commit`, `branch`, `build`, `pull_request`) and REHEARSAL_AGENT_VERSION and
 * REHEARSAL_ENVIRONMENT say, overridden and extended by `--meta`.
 */
export function createReleaseStamp(env: Environment, meta: ReadonlyMap<string, string>): Record<string, string> {
  const system = findSystem(env);
  const told: Readonly<Record<string, string | undefined>> = {
    ...(system && { ci: system.name, ...system.read(env) }),
    agent_version: env['REHEARSAL_AGENT_VERSION'],
    environment: env['REHEARSAL_ENVIRONMENT'],
  };
  const known = Object.entries(told).filter((entry): entry is [string, string] => isSet(entry[1]));
  return Object.fromEntries([...known, ...meta]);
}

function findSystem(env: Environment): CiSystem | undefined {
  return SYSTEMS.find((system) => isSet(env[system.sign]));
}

/** In pull requests GITHUB_REF_NAME is `12/merge`. */
function readGithub(env: Environment): Told {
  const run = env['GITHUB_RUN_ID'];
  return {
    commit: env['GITHUB_SHA'],
    branch: firstOf(env, 'GITHUB_HEAD_REF', 'GITHUB_REF_NAME'),
    build: isSet(run) ? `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}/actions/runs/${run}` : undefined,
    pull_request: /^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1],
  };
}

function readGitlab(env: Environment): Told {
  return {
    commit: env['CI_COMMIT_SHA'],
    branch: firstOf(env, 'CI_MERGE_REQUEST_SOURCE_BRANCH_NAME', 'CI_COMMIT_REF_NAME'),
    build: firstOf(env, 'CI_PIPELINE_URL', 'CI_JOB_URL'),
    pull_request: env['CI_MERGE_REQUEST_IID'],
  };
}

/** BUILD_SOURCEBRANCHNAME is only the last part of a name with slashes, and BUILD_BUILDURI nothing that a browser opens. */
function readAzure(env: Environment): Told {
  const collection = firstOf(env, 'SYSTEM_COLLECTIONURI', 'SYSTEM_TEAMFOUNDATIONCOLLECTIONURI');
  const id = env['BUILD_BUILDID'];
  const project = encodeURIComponent(env['SYSTEM_TEAMPROJECT'] ?? '');
  const address = `${collection?.replace(/\/$/, '')}/${project}/_build/results?buildId=${id}`;
  return {
    commit: env['BUILD_SOURCEVERSION'],
    branch: firstOf(env, 'SYSTEM_PULLREQUEST_SOURCEBRANCH', 'BUILD_SOURCEBRANCH')?.replace(/^refs\/heads\//, ''),
    build: isSet(collection) && isSet(id) ? address : undefined,
    pull_request: firstOf(env, 'SYSTEM_PULLREQUEST_PULLREQUESTNUMBER', 'SYSTEM_PULLREQUEST_PULLREQUESTID'),
  };
}

function readCircle(env: Environment): Told {
  return {
    commit: env['CIRCLE_SHA1'],
    branch: env['CIRCLE_BRANCH'],
    build: env['CIRCLE_BUILD_URL'],
    pull_request: /\d+$/.exec(firstOf(env, 'CIRCLE_PULL_REQUEST', 'CIRCLE_PR_NUMBER') ?? '')?.[0],
  };
}

function readJenkins(env: Environment): Told {
  return {
    commit: env['GIT_COMMIT'],
    branch: firstOf(env, 'CHANGE_BRANCH', 'BRANCH_NAME', 'GIT_BRANCH'),
    build: env['BUILD_URL'],
    pull_request: env['CHANGE_ID'],
  };
}

/** The first of some variables that holds something. */
function firstOf(env: Environment, ...names: readonly string[]): string | undefined {
  return names.map((name) => env[name]).find(isSet);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
