// A suite in which nothing was wrong is known again the next time, so that nobody waits for the same answer twice.
// It is the same suite only if every byte of its files is the same, and all else that a finding can depend on. Findings are
// never kept: where there was one, or anything differs, everything is checked.
import { createHash, hash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUILD, CACHE_FOLDER, readVersion } from '../base/package-root.ts';
import type { TextFile, TextPlace } from '../base/text-file.ts';
import { writeFileAtomically } from '../report/write-file.ts';
import { findFiles, type FoundFiles } from '../scenario/find-files.ts';
import { isLarge } from '../scenario/large-suite.ts';
import type { SeenFiles, Suite, SuiteRequest } from '../scenario/load-suite.ts';
import { ScenarioShelf } from '../scenario/scenario-shelf.ts';
import { SuiteFiles } from '../scenario/suite-files.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readSource } from '../yaml/read-source.ts';
import { readKeptLines, writeKeptLines, type KeptLines } from './kept-lines.ts';

/** What is remembered at most; suites that were checked longest ago are forgotten. */
const MOST = { suites: 20, bytes: 64 * 2 ** 20 };

/** What is kept of a suite. */
interface Memory {
  /** Hash of everything but the files. */
  readonly circumstances: string;
  /** What the paths led to. */
  readonly found: string;
  readonly scenarios: number;
  /** Whether its texts are better not all kept in memory. */
  readonly isLarge: boolean;
  /** Files that were read beside those. */
  readonly others: readonly string[];
  /** Hash of the texts of all files. */
  readonly content: string;
  /** What was made of the files, where that was asked for. */
  readonly lines?: KeptLines;
}

/** What is known of a suite. */
export interface Recalled {
  /** The suite, where nothing has changed since nothing was wrong. */
  readonly known?: KnownSuite;
  /** What was seen on the way to finding out that something has. */
  readonly seen?: SeenFiles;
}

/** A suite of which everything is as it was. */
export interface KnownSuite extends SeenFiles {
  /** How many scenarios the files hold. */
  readonly scenarios: number;
  /** Reads the lines that were remembered with it; undefined where they can't be read, or were none. */
  readonly readLines: (onLine: (line: Buffer, at: TextPlace) => void) => TextFile | undefined;
}

/** Where suites are kept, and for whom: sources that are not built change without a sign, so that they keep none. */
const KEPT: { readonly folder: string; readonly build: string | undefined } = {
  folder: path.join(CACHE_FOLDER, 'suites'),
  build: BUILD,
};

/** One suite as it is to be checked. */
export class SuiteMemory {
  readonly #request: SuiteRequest;
  readonly #isKept: boolean;
  readonly #circumstances: string;
  readonly #place: string;

  /** What is remembered for one purpose is not known for another one, for which more may have to be right. */
  constructor(request: SuiteRequest, purpose: string, { folder, build } = KEPT) {
    const { variants, configVars, flagVars, ...rest } = request;
    const maps = [variants, configVars, flagVars].map((map) => [...map]);
    this.#request = request;
    this.#isKept = build !== undefined;
    this.#circumstances = digest([readVersion(), build, process.version, rest, maps, purpose], nameNumber);
    this.#place = path.join(folder, digest([request.suiteFolder, request.cwd, request.paths, purpose]));
  }

  /** Looks whether nothing has changed since nothing was wrong. */
  async recall(): Promise<Recalled> {
    const memory = this.#isKept ? this.#read() : undefined;
    if (memory === undefined) return {};
    const problems: Diagnostic[] = [];
    const report = (problem: Diagnostic): void => void problems.push(problem);
    const files = new SuiteFiles(this.#request.suiteFolder, report);
    const { cwd, paths, quarantine } = this.#request;
    const found = await findFiles(paths, { cwd, files, report, quarantine });
    if (problems.length > 0) return {};
    const sources = new Map<string, SourceFile>();
    const seen = { found, sources };
    if (digest(found) !== memory.found || !readSame(memory, seen, files)) return { seen };
    const { scenarios, lines } = memory;
    const readLines: KnownSuite['readLines'] = (onLine) => lines && readKeptLines(this.#linesFile, lines, onLine);
    return { known: { found, sources, scenarios, readLines } };
  }

  /** Keeps that nothing is wrong, and what was made of the files. Where that can't be written, all is checked the next time, too. */
  remember(
    { found, sources, scenarios }: Pick<Suite, 'found' | 'sources' | 'scenarios'>,
    lines?: Iterable<string>,
  ): void {
    if (!this.#isKept) return;
    try {
      const walked = new Set(listWalked(found));
      const others = [...sources.keys()].filter((file) => !walked.has(file));
      const sum = createHash('sha256');
      const size = { scenarios: scenarios.length, files: found.scenarios.length, bytes: 0 };
      for (const file of [...walked, ...others]) {
        const text = sources.get(file)?.text ?? '';
        addFile(sum, file, text);
        size.bytes += text.length;
      }
      const memory: Memory = {
        circumstances: this.#circumstances,
        found: digest(found),
        scenarios: scenarios.length,
        isLarge: isLarge(size),
        others,
        content: sum.digest('hex'),
        ...(lines && { lines: writeKeptLines(this.#linesFile, lines, MOST.bytes) }),
      };
      writeFileAtomically(this.#memoryFile, [JSON.stringify(memory)]);
      forgetOldest(path.dirname(this.#place));
    } catch {
      // A folder that belongs to somebody else, or a full disk.
    }
  }

  get #memoryFile(): string {
    return `${this.#place}.json`;
  }

  get #linesFile(): string {
    return `${this.#place}.jsonl`;
  }

  /** Undefined where there is none, or where what is there was not written by `remember`. */
  #read(): Memory | undefined {
    try {
      const memory = JSON.parse(readFileSync(this.#memoryFile, 'utf8')) as Partial<Memory> | null;
      const isOurs = memory?.circumstances === this.#circumstances && Array.isArray(memory.others);
      return isOurs ? (memory as Memory) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Reads all files into `sources`; false where one is not as it was. */
function readSame(
  { others, content, isLarge: wasLarge }: Memory,
  { found, sources }: { readonly found: FoundFiles; readonly sources: Map<string, SourceFile> },
  files: SuiteFiles,
): boolean {
  const isInside = (file: string): boolean => files.locate(path.resolve(files.folder, file)).kind === 'inside';
  if (!others.every(isInside)) return false;
  const shelf = new ScenarioShelf(wasLarge);
  const sum = createHash('sha256');
  for (const file of [...listWalked(found), ...others]) {
    const { source } = readSource(path.resolve(files.folder, file), file);
    if (source === undefined) return false;
    addFile(sum, file, source.text);
    sources.set(file, source);
    shelf.putSource(source);
  }
  return sum.digest('hex') === content;
}

function addFile(sum: Hash, file: string, text: string): void {
  sum.update(`${file}\n${hashText(text)}\n`);
}

function listWalked({ scenarios, fragments }: FoundFiles): readonly string[] {
  return [...scenarios.map(({ file }) => file), ...fragments];
}

function forgetOldest(folder: string): void {
  const kept = new Map<string, { readonly files: string[]; at: number; bytes: number }>();
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs, size } = statSync(file);
    const [suite = ''] = name.split('.');
    const known = kept.get(suite) ?? { files: [], at: 0, bytes: 0 };
    kept.set(suite, { files: [...known.files, file], at: Math.max(known.at, mtimeMs), bytes: known.bytes + size });
  }
  let bytes = 0;
  for (const [index, suite] of [...kept.values()].sort((a, b) => b.at - a.at).entries()) {
    bytes += suite.bytes;
    if (index >= MOST.suites || bytes > MOST.bytes) for (const file of suite.files) rmSync(file, { force: true });
  }
}

function digest(value: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  return hashText(JSON.stringify(value, replacer));
}

/** JSON has one word for all numbers that are none, and for nothing; in a text they differ. */
function nameNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value;
}

function hashText(text: string): string {
  return hash('sha256', text);
}
