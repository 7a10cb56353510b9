// One path as people give it: a file, a folder, a glob, or `file.yaml:LINE`.

/** A path argument, taken apart. */
export interface PathArgument {
  /** As given. */
  readonly text: string;
  readonly path: string;
  /** From 1. */
  readonly line?: number;
}

/** Takes a line off a path. A column after it, as diagnostics print it, is ignored. */
export function parsePathArgument(text: string): PathArgument {
  const match = /^(.+\.ya?ml):(\d+)(?::\d+)?$/iu.exec(text);
  if (match === null) return { text, path: text };
  return { text, path: match[1] ?? text, line: Number(match[2]) };
}
