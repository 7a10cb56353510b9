// Every finding that the scenario language can give, with its severity. docs/diagnostics.md explains each by an example.
import type { Diagnostic, Severity } from '../text/diagnostic.ts';
import type { Place } from '../text/place.ts';
import type { YamlSpan } from '../yaml/yaml-node.ts';
import { placeOf } from '../yaml/yaml-access.ts';

/** Errors are what cannot be right; warnings are what is hardly meant. */
export const SCENARIO_CODES = {
  'bad-body-schema': 'error',
  'bad-date': 'error',
  'bad-duration': 'error',
  'bad-fragment': 'error',
  'bad-id': 'error',
  'bad-reason': 'error',
  'bad-tag': 'error',
  'bad-turn': 'error',
  'bad-variable': 'error',
  'bad-variable-name': 'error',
  'broken-character': 'error',
  'cannot-fail': 'warning',
  'cannot-pass': 'warning',
  'use-before-capture': 'error',
  contradiction: 'warning',
  'duplicate-answer': 'warning',
  'duplicate-id': 'error',
  'duplicate-scenario': 'warning',
  'empty-handoff': 'error',
  'empty-matcher': 'error',
  'empty-user': 'error',
  'fragment-circle': 'error',
  'handoff-before-end': 'warning',
  'handoff-word': 'warning',
  'inexact-number': 'error',
  'invalid-pattern': 'error',
  'literal-credential': 'error',
  'mixed-handoff': 'error',
  'missing-fragment': 'error',
  'missing-path': 'error',
  'no-scenarios': 'warning',
  'not-a-scenario-file': 'error',
  'not-text': 'error',
  'nothing-expected': 'error',
  'outside-suite': 'error',
  'slow-pattern': 'warning',
  'too-early': 'error',
  'too-many-conversations': 'error',
  'too-many-turns': 'error',
  'turn-after-end': 'error',
  'unknown-target': 'error',
  'unknown-variable': 'error',
  'unknown-variant': 'error',
  'unreadable-path': 'error',
  'unused-capture': 'warning',
  'unused-variable': 'warning',
  'unsafe-body-pattern': 'error',
  'variable-circle': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** Machine name of a finding. */
export type ScenarioCode = keyof typeof SCENARIO_CODES;

/** Takes findings. */
export type Report = (diagnostic: Diagnostic) => void;

/** Makes a finding; `at` is undefined where it is not about a file. */
export function describeFinding(
  code: ScenarioCode,
  at: YamlSpan | Place | undefined,
  message: string,
  hint?: string,
): Diagnostic {
  const place = at !== undefined && 'source' in at ? placeOf(at) : at;
  return {
    code,
    severity: SCENARIO_CODES[code],
    message,
    ...(place === undefined ? {} : { place }),
    ...(hint === undefined ? {} : { hint }),
  };
}
