// The changed texts of files before they are written. Each change is made on what the ones before it left.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { editYaml, type YamlEdit } from '../edit/edit-yaml.ts';
import { writeFileAtomically } from '../report/write-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readSource } from '../yaml/read-source.ts';
import type { Proposal } from './suggestion.ts';
import type { SuiteText } from './suite-text.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A file that was changed meanwhile, so that it was not written. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
}

/** Files and what became of them. */
export class WorkingCopies {
  readonly #suite: SuiteText;
  readonly #changed = new Map<string, SourceFile>();
  /** How many proposals were taken, by file. */
  readonly #taken = new Map<string, number>();
  /** Values that took the place of others, as JSON, by file and path. */
  readonly #values = new Map<string, string>();

  constructor(suite: SuiteText) {
    this.#suite = suite;
  }

  /** Files that have changes, relative to the suite folder. */
  get files(): readonly string[] {
    return [...this.#changed.keys()];
  }

  /** Their texts. */
  get changed(): ReadonlyMap<string, SourceFile> {
    return this.#changed;
  }

  /** How many proposals were taken into them. */
  get taken(): number {
    return this.#taken.values().reduce((sum, count) => sum + count, 0);
  }

  /** The text as it is now, with all changes that were taken. */
  read(file: string): SourceFile | undefined {
    return this.#changed.get(file) ?? this.#suite.source(file);
  }

  /** The text with a proposal; undefined where it can't be made without touching anything else. */
  preview({ file, edits }: Proposal): SourceFile | undefined {
    let text = this.read(file);
    for (const edit of edits) text = text && editYaml(text, edit);
    return text;
  }

  /** Tells whether a value that a proposal changes was changed to another one before, as for two checks of one variable. */
  isAgainstTaken({ file, edits }: Proposal): boolean {
    return listValues(file, edits).some(([key, value]) => (this.#values.get(key) ?? value) !== value);
  }

  /** Tells whether what was taken before has made all changes of a proposal. */
  isSettled(proposal: Proposal): boolean {
    const { file } = proposal;
    const isMade = this.preview(proposal)?.text === this.read(file)?.text;
    return isMade && new WorkingCopies(this.#suite).preview(proposal)?.text !== this.#suite.source(file)?.text;
  }

  /** Takes a proposal; false where it can't be made. */
  take(proposal: Proposal): boolean {
    const { file, edits } = proposal;
    const changed = this.preview(proposal);
    if (changed === undefined) return false;
    this.#changed.set(file, changed);
    this.#taken.set(file, (this.#taken.get(file) ?? 0) + 1);
    for (const [key, value] of listValues(file, edits)) this.#values.set(key, value);
    return true;
  }

  /** Gives up all changes of a file. */
  leave(file: string): void {
    this.#changed.delete(file);
    this.#taken.delete(file);
  }

  /** Writes a changed file. Throws a `WriteError`, or a `ChangedMeanwhileError` where somebody else has changed it. */
  write(file: string): void {
    const target = path.join(this.#suite.folder, file);
    const { source } = readSource(target, file);
    if (source === undefined || source.text !== this.#suite.source(file)?.text) {
      throw new ChangedMeanwhileError(`${file} was changed by somebody else meanwhile, and was left as it is`);
    }
    const mark = readFileSync(target, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    writeFileAtomically(target, [mark, this.#changed.get(file)?.text ?? source.text]);
  }
}

function listValues(file: string, edits: readonly YamlEdit[]): readonly (readonly [key: string, value: string])[] {
  return edits.flatMap((edit) =>
    edit.kind === 'replace' ? [[JSON.stringify([file, edit.path]), JSON.stringify(edit.value)] as const] : [],
  );
}
