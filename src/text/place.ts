// Where something stands in a file. Lines and columns count from 1, as people see them.

/** A span in a file; the end column is the one after the last character. */
export interface Place {
  /** Path relative to the suite folder, with `/` separators. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Renders `file:line:column`. */
export function renderPlace(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}
