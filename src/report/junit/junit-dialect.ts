// What each kind of JUnit file may hold. The strict ones satisfy public schemas: jenkins that of Jenkins' xUnit plugin,
// surefire that of Maven Surefire 3, ant that of Ant's JUnitReport, which Azure names.

/** Which readers a JUnit file is for. */
export type JunitDialect = 'rich' | 'jenkins' | 'surefire' | 'ant';

/** The differences between the dialects. */
export interface DialectRules {
  /** One `testsuites` with a suite per scenario file; else a single `testsuite` is the root. */
  readonly suitePerFile: boolean;
  /** `skipped` and `timestamp` on the root. */
  readonly fullRoot: boolean;
  /** `file` and `line` on cases and `file` on suites. */
  readonly places: boolean;
  readonly caseTimestamps: boolean;
  /** Properties of single cases. */
  readonly caseProperties: boolean;
  /** Elements for attempts (`flakyFailure`, `rerunError` …) and `system-out` of single cases. */
  readonly attempts: boolean;
  /** Everything that Ant's schema demands of a suite: `package`, `id`, `hostname`, `properties`, output elements. */
  readonly completeSuites: boolean;
}

const STRICT: DialectRules = {
  suitePerFile: true,
  fullRoot: false,
  places: false,
  caseTimestamps: false,
  caseProperties: false,
  attempts: true,
  completeSuites: false,
};

/** The rules of each dialect. */
export const DIALECTS: Readonly<Record<JunitDialect, DialectRules>> = {
  rich: { ...STRICT, fullRoot: true, places: true, caseTimestamps: true, caseProperties: true },
  jenkins: STRICT,
  surefire: { ...STRICT, suitePerFile: false, caseTimestamps: true },
  ant: { ...STRICT, attempts: false, completeSuites: true },
};
