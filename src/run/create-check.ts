// Makes the records of checks.
import type { CheckResult } from '../event/results.ts';
import type { TextCheck } from '../scenario/match-text.ts';
import type { Place } from '../text/place.ts';

/** What a check of a plain value is made of. */
interface CheckParts extends Pick<CheckResult, 'subject' | 'passed' | 'expected' | 'actual'> {
  readonly message?: string | undefined;
  readonly implied?: true;
  readonly place: Place;
}

/** The record of a check that no matcher made. */
export function createCheck({ place, implied, message, ...parts }: CheckParts): CheckResult {
  return {
    subject: parts.subject,
    matcher: 'is',
    passed: parts.passed,
    expected: parts.expected,
    actual: parts.actual,
    ...(message !== undefined && { message }),
    ...(implied && { implied }),
    ...describePlace(place),
  };
}

/** The records of what a matcher found out about a text. */
export function describeTextChecks(subject: string, checks: readonly TextCheck[]): CheckResult[] {
  return checks.map(({ matcher, passed, expected, actual, expectedText, message, place }) => ({
    subject,
    matcher,
    passed,
    expected,
    ...(expectedText !== undefined && { expected_text: expectedText }),
    actual,
    ...(message !== undefined && { message }),
    ...describePlace(place),
  }));
}

/** Where something stands, as results say it. */
export function describePlace({ file, line, column }: Place): { file: string; line: number; column: number } {
  return { file, line, column };
}
