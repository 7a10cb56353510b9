// The fragment files of a suite, each read once. A fragment is named relative to the file that uses it, and no path
// leaves the suite folder.
import path from 'node:path';
import { isYamlFile } from '../base/yaml-file.ts';
import type { YamlMapping, YamlSpan } from '../yaml/yaml-node.ts';
import { checkUnusedFragment } from './check-document.ts';
import { lintFragment } from './lint-document.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import { suggestPath } from './suggest-path.ts';
import type { SuiteFiles } from './suite-files.ts';

/** A fragment that could be read. */
export interface Fragment {
  /** Relative to the suite folder. */
  readonly file: string;
  readonly root: YamlMapping;
}

/** Reads fragments and says why one can't be used. */
export class FragmentFiles {
  readonly #files: SuiteFiles;
  readonly #report: Report;
  /** Those that some scenario uses. */
  readonly used = new Set<string>();
  readonly #linted = new Set<string>();

  constructor(files: SuiteFiles, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  /** Gives the fragment called `name` in the file that `at` stands in; undefined after saying why there is none. */
  read(name: string, at: YamlSpan): Fragment | undefined {
    if (name.includes('${')) {
      this.#refuse('missing-fragment', at, 'The name of a fragment is not expanded', 'hand variables over by `with`');
      return undefined;
    }
    const file = this.#locate(name, at);
    if (file === undefined) return undefined;
    const documents = this.#files.read(file);
    // Whoever read the file has said why it can't be.
    if (!this.#files.sources.has(file) || documents.includes(null)) return undefined;
    this.used.add(file);
    const [root] = documents;
    if (documents.length === 1 && root?.kind === 'mapping') return { file, root: this.#lint(file, root) };
    // What is wrong is said here, where it is used; so it need not be said of the file again.
    this.#linted.add(file);
    const reason =
      documents.length > 1 ? 'holds several documents' : root === undefined ? 'is empty' : 'is not a mapping';
    this.#refuse('bad-fragment', at, `${file} ${reason}`, 'a fragment is one mapping with `turns`');
    return undefined;
  }

  /** Checks fragments that no scenario uses, as far as that can be done without their variables. */
  checkUnused(files: readonly string[]): void {
    for (const file of files.filter((each) => !this.#linted.has(each))) {
      for (const root of this.#files.read(file)) {
        if (root !== null) checkUnusedFragment(root, this.#report);
        if (root?.kind === 'mapping') this.#lint(file, root);
      }
    }
  }

  #lint(file: string, root: YamlMapping): YamlMapping {
    if (!this.#linted.has(file)) lintFragment(root, this.#report);
    this.#linted.add(file);
    return root;
  }

  #locate(name: string, at: YamlSpan): string | undefined {
    const location = this.#files.locate(path.resolve(this.#files.folder, path.dirname(at.source.file), name));
    if (location.kind === 'inside') return location.file;
    if (location.kind === 'outside') {
      this.#refuse('outside-suite', at, `\`${name}\` leads out of the suite folder`, 'keep fragments inside it');
      return undefined;
    }
    const folder = path.resolve(this.#files.folder, path.dirname(at.source.file));
    const hint = suggestPath(name, folder, isYamlFile) ?? 'the path is relative to the file that uses it';
    this.#refuse('missing-fragment', at, `There is no file \`${location.file}\``, hint);
    return undefined;
  }

  #refuse(
    code: 'missing-fragment' | 'bad-fragment' | 'outside-suite',
    at: YamlSpan,
    message: string,
    hint: string,
  ): void {
    this.#report(describeFinding(code, at, message, hint));
  }
}
