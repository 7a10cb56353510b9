// Formats the scenario and fragment files of some paths, and reports those that can't be. Writes nothing.
import { findFiles } from '../scenario/find-files.ts';
import type { SuiteRequest } from '../scenario/load-suite.ts';
import { describeFinding, type Report } from '../scenario/scenario-codes.ts';
import { SuiteFiles } from '../scenario/suite-files.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { getEntry, placeOf } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { formatText } from './format-text.ts';

/** A file that was formatted. */
export interface FormattedFile {
  /** Relative to the suite folder. */
  readonly file: string;
  readonly text: string;
  /** Whether the text differs from the one on the disk. */
  readonly changed: boolean;
}

/** What became of all files. A file with an error is not among `files`. */
export interface FormattedFiles {
  readonly files: readonly FormattedFile[];
  /** Errors only: what is merely strange is for `validate` to say. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Keys of which every scenario and fragment has one. */
const CONVERSATION_KEYS = ['turns', 'greeting'];

/** Formats what the paths mean, in the order of the files. */
export async function formatFiles(
  paths: readonly string[],
  { cwd, suiteFolder, quarantine }: Pick<SuiteRequest, 'cwd' | 'suiteFolder' | 'quarantine'>,
): Promise<FormattedFiles> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const suite = new SuiteFiles(suiteFolder, report);
  const found = await findFiles(paths, { cwd, files: suite, report, quarantine });
  const files: FormattedFile[] = [];
  for (const file of [...found.scenarios.map((each) => each.file), ...found.fragments]) {
    const before = diagnostics.length;
    for (const document of suite.read(file)) checkKind(document, report);
    const source = suite.sources.get(file);
    if (source === undefined || hasErrors(diagnostics.slice(before))) continue;
    const formatted = formatText(source);
    if ('diagnostic' in formatted) report(formatted.diagnostic);
    else files.push({ file, text: formatted.text, changed: formatted.text !== source.text });
  }
  return { files, diagnostics: diagnostics.filter(({ severity }) => severity === 'error'), sources: suite.sources };
}

/** Other files have other keys, and no order of ours fits them. */
function checkKind(document: YamlNode | null, report: Report): void {
  if (document === null) return;
  if (document.kind === 'mapping' && CONVERSATION_KEYS.some((key) => getEntry(document, key) !== undefined)) return;
  const message = 'This is neither a scenario nor a fragment: it has no `turns` and no `greeting`';
  report(describeFinding('not-a-scenario-file', placeOf(document), message, 'fmt is for scenario files'));
}
