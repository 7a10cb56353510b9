// `file.yaml:LINE`: the scenario whose document holds the line. Comments before a document belong to it, and blank lines
// after the last one to that.
import type { SourceFile } from '../text/source-file.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import type { ExpandedScenario } from './add-paraphrases.ts';
import type { AskedLine } from './find-files.ts';

/** What the lines of one file hit. */
export interface SelectedLines {
  readonly scenarios: readonly ExpandedScenario[];
  /** The path arguments that hit nothing. */
  readonly missed: readonly string[];
}

/** Finds all conversations of the documents at the given lines. */
export function selectLines(
  scenarios: readonly ExpandedScenario[],
  lines: readonly AskedLine[],
  source: SourceFile | undefined,
): SelectedLines {
  const roots = [...new Set(scenarios.map(({ root }) => root))];
  const hits = new Set<ExpandedScenario['root']>();
  const missed: string[] = [];
  for (const { line, argument } of lines) {
    const root = roots.find((each) => placeOf(each).endLine >= line) ?? roots.at(-1);
    if (root === undefined || line < 1 || source?.line(line) === undefined) missed.push(argument);
    else hits.add(root);
  }
  return { scenarios: scenarios.filter(({ root }) => hits.has(root)), missed };
}
