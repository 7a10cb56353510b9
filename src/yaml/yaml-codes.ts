// Every finding that reading a YAML file or checking it by a schema can give, with its severity. docs/diagnostics.md
// explains each by an example.
import type { Severity } from '../text/diagnostic.ts';

/** Errors are what can't be read or is refused; warnings are what is hardly meant. */
export const YAML_CODES = {
  'bad-key': 'error',
  'bad-value': 'error',
  'control-character': 'error',
  'cyclic-alias': 'error',
  'duplicate-item': 'error',
  'duplicate-key': 'error',
  'empty-list': 'error',
  'empty-mapping': 'error',
  'empty-text': 'error',
  'file-too-large': 'error',
  'merge-key': 'error',
  'missing-key': 'error',
  'not-utf-8': 'error',
  'too-deep': 'error',
  'too-many-aliases': 'error',
  'too-many-findings': 'error',
  'unknown-alias': 'error',
  'unknown-key': 'error',
  'unreadable-file': 'error',
  'unsafe-key': 'error',
  'unused-anchor': 'warning',
  'wrong-type': 'error',
  'yaml-directive': 'error',
  'yaml-syntax': 'error',
  'yaml-tab': 'error',
  'yaml-tag': 'error',
  'yaml-trap': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** Machine name of a finding. */
export type YamlCode = keyof typeof YAML_CODES;
