// From paths to the scenarios of a suite, expanded and checked. All files are read and all mistakes are reported; nothing
// here knows filters, and nothing is sent.
import { append } from '../base/append.ts';
import { beginSpan } from '../base/span.ts';
import type { JsonValue } from '../base/json.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { ExpandedScenario } from './add-paraphrases.ts';
import { CaptureUsage } from './capture-order.ts';
import { checkIds } from './check-ids.ts';
import { DeferredChecks } from './deferred-checks.ts';
import { expandDocuments } from './expand-documents.ts';
import { findFiles, type FoundFile, type FoundFiles } from './find-files.ts';
import { FragmentFiles } from './fragment-files.ts';
import { isLarge } from './large-suite.ts';
import { orderDiagnostics } from './order-diagnostics.ts';
import { describeFinding } from './scenario-codes.ts';
import type { RunTarget, SuiteContext } from './scenario-context.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioShelf } from './scenario-shelf.ts';
import { selectLines } from './select-lines.ts';
import { SuiteFiles } from './suite-files.ts';

/** What to load, and for what run. */
export interface SuiteRequest {
  /** Files, folders, globs, `file.yaml:LINE`. */
  readonly paths: readonly string[];
  /** Paths are relative to it. */
  readonly cwd: string;
  /** No path leaves it; places are relative to it. */
  readonly suiteFolder: string;
  /** The quarantine file, relative to the suite folder: it may stand among the scenarios. */
  readonly quarantine?: string | undefined;
  readonly target: RunTarget;
  /** Ids of the agent's variants, by name. */
  readonly variants: ReadonlyMap<string, string>;
  readonly configVars: ReadonlyMap<string, JsonValue>;
  /** `--var`. */
  readonly flagVars: ReadonlyMap<string, string>;
  /** Texts of files, relative to the suite folder, that are not written yet. */
  readonly changed?: ReadonlyMap<string, SourceFile>;
}

/** What the paths hold. With an error among the diagnostics nothing of it must be played. */
export interface Suite {
  /** All conversations, in the order of the files. */
  readonly scenarios: readonly Scenario[];
  /** Ids of all conversations in the files that were read, those that no `file.yaml:LINE` picked too. */
  readonly ids: readonly string[];
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the paths led to. */
  readonly found: FoundFiles;
  /** Every file that was read, fragments and broken ones too. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Ids that were picked by `file.yaml:LINE`; they are played whatever the filters say. */
  readonly selectedLines: readonly string[];
  /** Arguments `file.yaml:LINE` that hit no scenario. */
  readonly missedLines: readonly string[];
  /** Whether `loadDateFormats` is needed before the scenarios can be played; it has been called. */
  readonly needsDates: boolean;
}

/** What was found and read a moment ago, all of it without a finding. */
export interface SeenFiles {
  readonly found: FoundFiles;
  /** Not always of all files. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Loads a suite; what was seen of it is not found and read again. Rejects only for bugs of ours. */
export async function loadSuite(request: SuiteRequest, seen?: SeenFiles): Promise<Suite> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const files = new SuiteFiles(request.suiteFolder, report, request.changed ?? seen?.sources);
  const endFinding = beginSpan('files', 'find files');
  const { paths, cwd, quarantine } = request;
  const found = seen?.found ?? (await findFiles(paths, { cwd, files, report, quarantine }));
  endFinding();
  const { target, variants, flagVars, configVars } = request;
  const deferred = new DeferredChecks();
  const fragments = new FragmentFiles(files, report);
  const captureUsage = new CaptureUsage();
  const context = { report, deferred, target, variants, flagVars, configVars, fragments, captureUsage };
  const { all, picked, selected, missedLines } = expandFiles(found.scenarios, files, context);
  const endChecking = beginSpan('files', 'check what concerns all files');
  fragments.checkUnused(found.fragments);
  captureUsage.reportUnused(report);
  checkIds(all, report);
  (await deferred.finish()).forEach(report);
  endChecking();
  return {
    scenarios: picked.map(({ scenario }) => scenario),
    ids: all.map(({ scenario }) => scenario.id),
    diagnostics: orderDiagnostics(diagnostics.map((each) => explainFragment(each, found.scenarios, fragments.used))),
    found,
    sources: files.sources,
    selectedLines: selected.map(({ scenario }) => scenario.id),
    missedLines,
    needsDates: deferred.needsDates,
  };
}

/** What seems wrong with a scenario that is one only because of the folder it lies in. */
function explainFragment(
  diagnostic: Diagnostic,
  scenarios: readonly FoundFile[],
  fragments: ReadonlySet<string>,
): Diagnostic {
  const { code, place } = diagnostic;
  if (code !== 'unknown-variable' && code !== 'nothing-expected') return diagnostic;
  const isBoth = place !== undefined && fragments.has(place.file) && scenarios.some(({ file }) => file === place.file);
  if (!isBoth) return diagnostic;
  return {
    ...diagnostic,
    hint: 'this is used as a fragment: in a folder called `fragments` it is no scenario as well',
  };
}

/** The conversations of all files, those that the paths ask for, and those of them that are asked for by their line. */
interface ExpandedFiles {
  readonly all: ExpandedScenario[];
  readonly picked: ExpandedScenario[];
  readonly selected: ExpandedScenario[];
  readonly missedLines: string[];
}

function expandFiles(found: readonly FoundFile[], files: SuiteFiles, context: SuiteContext): ExpandedFiles {
  const { all, picked, selected, missedLines }: ExpandedFiles = { all: [], picked: [], selected: [], missedLines: [] };
  const shelf = new ScenarioShelf(looksLarge(found, files));
  for (const each of found) {
    const endSpan = beginSpan('files', each.file);
    const expanded = expandFile(each, files, context);
    const source = files.sources.get(each.file);
    const lines = selectLines(expanded, each.lines, source);
    const shelved = shelf.putAll(expanded);
    const chosen = lines.scenarios.flatMap((scenario) => shelved.get(scenario) ?? []);
    append(all, shelved.values());
    append(picked, each.isWhole ? shelved.values() : chosen);
    append(selected, chosen);
    append(missedLines, lines.missed);
    files.release(each.file);
    if (source !== undefined) shelf.putSource(source);
    endSpan();
  }
  return { all, picked, selected, missedLines };
}

/** As far as can be told before the first file is parsed; what is read for it is little. */
function looksLarge(found: readonly FoundFile[], files: SuiteFiles): boolean {
  const known = { scenarios: 0, files: found.length };
  let bytes = 0;
  if (isLarge({ ...known, bytes })) return true;
  return found.some(({ file }) => isLarge({ ...known, bytes: (bytes += files.readAhead(file)) }));
}

function expandFile({ file }: FoundFile, files: SuiteFiles, context: SuiteContext): readonly ExpandedScenario[] {
  const documents = files.read(file);
  const source = files.sources.get(file);
  if (documents.length === 0 && source !== undefined) {
    const hint = 'write `turns`, or take the file away';
    context.report(describeFinding('no-scenarios', source.place(0, 1), 'This file holds no scenario', hint));
  }
  return expandDocuments(documents, file, context);
}
