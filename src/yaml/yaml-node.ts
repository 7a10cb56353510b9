// YAML as plain data with places: the only form in which scenario, config, agent and quarantine files are read.
// Aliases are resolved, keys are unique texts, and nothing that YAML could do to a program is left in it.
import type { SourceFile } from '../text/source-file.ts';

/** Any value of a document. */
export type YamlNode = YamlScalar | YamlList | YamlMapping;

/** Where a node stands; `source.place(start, end)` gives its lines and columns. */
export interface YamlSpan {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A text, number, boolean or null (YAML 1.2 core schema). */
export interface YamlScalar extends YamlSpan {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** For a scalar without quotes, the characters as the author wrote them (`0123`, `yes`); else equal to `value`. */
  readonly written: string;
  /** True without quotes and not a block scalar. */
  readonly plain: boolean;
  /** What follows a scalar without quotes after a ` #`, as written (` #4 please`); YAML takes it for a comment. */
  readonly cutOff?: string;
}

/** A sequence. */
export interface YamlList extends YamlSpan {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

/** A mapping with text keys, in the order of the file. */
export interface YamlMapping extends YamlSpan {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
}

/** One key with its value. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: YamlSpan;
  readonly value: YamlNode;
}
