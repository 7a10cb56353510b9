// A suite in which `validate` found nothing wrong is known again the next time, so that nobody waits for the same answer twice.
// It is the same suite only if every byte of its files is the same, and all else that a finding can depend on. Findings are
// never kept: where there was one, or anything differs, everything is checked.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUILD, CACHE_FOLDER, readVersion } from '../base/package-root.ts';
import { writeFileAtomically } from '../report/write-file.ts';
import { findFiles } from '../scenario/find-files.ts';
import type { Suite, SuiteRequest } from '../scenario/load-suite.ts';
import { SuiteFiles } from '../scenario/suite-files.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readSource } from '../yaml/read-source.ts';

/** Suites that are remembered; those that were checked longest ago are forgotten. */
const MOST_SUITES = 20;

/** What is kept of a suite. */
interface Memory {
  /** Hash of everything but the files. */
  readonly circumstances: string;
  /** What the paths led to. */
  readonly found: string;
  readonly scenarios: number;
  /** Every file that was read, and the hash of its text. */
  readonly hashes: readonly (readonly [file: string, hash: string])[];
}

/** Where suites are kept, and for whom: sources that are not built change without a sign, so that they keep none. */
const KEPT: { readonly folder: string; readonly build: string | undefined } = {
  folder: path.join(CACHE_FOLDER, 'clean'),
  build: BUILD,
};

/** One suite as it is to be checked. */
export class CleanSuite {
  readonly #request: SuiteRequest;
  readonly #isKept: boolean;
  readonly #circumstances: string;
  readonly #place: string;

  /** `isWhole` says that the paths are all that the config has, which findings about the quarantine depend on. */
  constructor(request: SuiteRequest, isWhole: boolean, { folder, build } = KEPT) {
    const { variants, configVars, flagVars, ...rest } = request;
    const maps = [variants, configVars, flagVars].map((map) => [...map]);
    this.#request = request;
    this.#isKept = build !== undefined;
    this.#circumstances = digest([readVersion(), build, process.version, rest, maps, isWhole]);
    this.#place = path.join(folder, `${digest([request.suiteFolder, request.cwd, request.paths])}.json`);
  }

  /** Gives the files, and how many scenarios they hold, if nothing has changed since nothing was wrong; else undefined. */
  async recall(): Promise<{ readonly scenarios: number; readonly sources: Suite['sources'] } | undefined> {
    const memory = this.#isKept ? this.#read() : undefined;
    if (memory === undefined) return undefined;
    const problems: Diagnostic[] = [];
    const report = (problem: Diagnostic): void => void problems.push(problem);
    const files = new SuiteFiles(this.#request.suiteFolder, report);
    const { cwd, paths, quarantine } = this.#request;
    const found = await findFiles(paths, { cwd, files, report, quarantine });
    if (problems.length > 0 || digest(found) !== memory.found) return undefined;
    const walked = new Set([...found.scenarios.map(({ file }) => file), ...found.fragments]);
    const sources = new Map<string, SourceFile>();
    for (const [file, known] of memory.hashes) {
      const absolute = path.resolve(files.folder, file);
      if (!walked.has(file) && files.locate(absolute).kind !== 'inside') return undefined;
      const { source } = readSource(absolute, file);
      if (source === undefined || hashText(source.text) !== known) return undefined;
      sources.set(file, source);
    }
    return { scenarios: memory.scenarios, sources };
  }

  /** Keeps that nothing is wrong. Where that can't be written, all is checked the next time, too. */
  remember({ found, sources, scenarios }: Pick<Suite, 'found' | 'sources' | 'scenarios'>): void {
    if (!this.#isKept) return;
    const memory: Memory = {
      circumstances: this.#circumstances,
      found: digest(found),
      scenarios: scenarios.length,
      hashes: [...sources].map(([file, { text }]) => [file, hashText(text)]),
    };
    try {
      writeFileAtomically(this.#place, [JSON.stringify(memory)]);
      forgetOldest(path.dirname(this.#place));
    } catch {
      // A folder that belongs to somebody else, or a full disk.
    }
  }

  /** Undefined where there is none, or where what is there was not written by `remember`. */
  #read(): Memory | undefined {
    try {
      const memory = JSON.parse(readFileSync(this.#place, 'utf8')) as Partial<Memory> | null;
      const isOurs = memory?.circumstances === this.#circumstances && Array.isArray(memory.hashes);
      return isOurs ? (memory as Memory) : undefined;
    } catch {
      return undefined;
    }
  }
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= MOST_SUITES) return;
  const ages = files.map((file) => ({ file, at: statSync(file).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { file } of ages.slice(MOST_SUITES)) rmSync(file, { force: true });
}

function digest(value: unknown): string {
  return hashText(JSON.stringify(value));
}

function hashText(text: string): string {
  return hash('sha256', text);
}
