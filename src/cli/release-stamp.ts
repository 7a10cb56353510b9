// What CI variables tell about the build, so that every report says which release it judged.

type Environment = Readonly<Record<string, string | undefined>>;

interface CiSystem {
  readonly name: string;
  /** A variable that only this system sets. */
  readonly sign: string;
  readonly commit: string;
  readonly branch: string;
  readonly build: (env: Environment) => string | undefined;
}

const SYSTEMS: readonly CiSystem[] = [
  {
    name: 'github',
    sign: 'GITHUB_ACTIONS',
    commit: 'GITHUB_SHA',
    branch: 'GITHUB_REF_NAME',
    build: (env) =>
      env['GITHUB_RUN_ID'] &&
      `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`,
  },
  {
    name: 'gitlab',
    sign: 'GITLAB_CI',
    commit: 'CI_COMMIT_SHA',
    branch: 'CI_COMMIT_REF_NAME',
    build: (env) => env['CI_JOB_URL'],
  },
  {
    name: 'azure',
    sign: 'TF_BUILD',
    commit: 'BUILD_SOURCEVERSION',
    branch: 'BUILD_SOURCEBRANCHNAME',
    build: (env) => env['BUILD_BUILDURI'],
  },
  {
    name: 'circleci',
    sign: 'CIRCLECI',
    commit: 'CIRCLE_SHA1',
    branch: 'CIRCLE_BRANCH',
    build: (env) => env['CIRCLE_BUILD_URL'],
  },
  {
    name: 'jenkins',
    sign: 'JENKINS_URL',
    commit: 'GIT_COMMIT',
    branch: 'GIT_BRANCH',
    build: (env) => env['BUILD_URL'],
  },
];

/** Name of the CI system we run in; undefined on a developer's machine and in unknown systems. */
export function detectCi(env: Environment): string | undefined {
  return SYSTEMS.find((system) => isSet(env[system.sign]))?.name;
}

/** True in any CI system: most set `CI`, and the known ones are known without it. */
export function isCi(env: Environment): boolean {
  const { CI } = env;
  return (isSet(CI) && CI !== 'false' && CI !== '0') || detectCi(env) !== undefined;
}

/** The stamp: what CI tells (`ci`, `commit`, `branch`, `build`), overridden and extended by `--meta`. */
export function createReleaseStamp(env: Environment, meta: ReadonlyMap<string, string>): Record<string, string> {
  const system = SYSTEMS.find((candidate) => isSet(env[candidate.sign]));
  const told: Record<string, string | undefined> =
    system === undefined
      ? {}
      : { ci: system.name, commit: env[system.commit], branch: env[system.branch], build: system.build(env) };
  const known = Object.entries(told).filter((entry): entry is [string, string] => isSet(entry[1]));
  return Object.fromEntries([...known, ...meta]);
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}
