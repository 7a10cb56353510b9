// The files of one JUnit report: a single one, or several where it would grow too big for its readers.
import fs from 'node:fs';
import path from 'node:path';
import type { RunInfo } from '../../event/results.ts';
import { REPORT_FILES } from '../report-places.ts';
import { writeFileAtomically } from '../write-file.ts';
import { renderHeadedCase, type JunitCase } from './junit-case.ts';
import { JunitPart } from './junit-part.ts';
import { renderFinding, type CaseContext } from './junit-result.ts';

/** Bytes of one file: a quarter of what GitLab takes. */
export const MAX_FILE_BYTES = 8_000_000;

/** Takes cases and writes `junit.xml`, `junit-001.xml` and so on. */
export class JunitFiles {
  readonly #run: RunInfo;
  readonly #context: CaseContext;
  readonly #target: string;
  readonly #isOurs: boolean;
  readonly #written: string[] = [];
  #part: JunitPart;
  /** Held back until it is known what the other parts hold: some readers will find only the plain name. */
  #first: JunitPart | undefined;
  #redElsewhere = false;

  constructor(
    run: RunInfo,
    context: CaseContext,
    place: { readonly directory: string; readonly path: string | undefined },
  ) {
    this.#run = run;
    this.#context = context;
    this.#target = place.path ?? path.join(place.directory, REPORT_FILES.junit);
    this.#isOurs = place.path === undefined;
    this.#part = new JunitPart(run, context);
  }

  get isEmpty(): boolean {
    return this.#part.isEmpty && this.#first === undefined;
  }

  /** True where a reader of all parts finds a failure or an error. */
  get isRed(): boolean {
    return this.#part.isRed || this.#first?.isRed === true || this.#redElsewhere;
  }

  /** Adds a case of a scenario file, or one that belongs to none. */
  add(file: string | undefined, junitCase: JunitCase, startedMs?: number): void {
    const bytes = this.#part.bytes + Buffer.byteLength(junitCase.xml);
    if (!this.#part.isEmpty && bytes > MAX_FILE_BYTES) this.#closePart();
    this.#part.add(file, junitCase, startedMs);
  }

  /** Writes what is not written yet and gives the names of all parts; the properties go into the first. */
  finish(properties: readonly (readonly [name: string, value: string])[]): readonly string[] {
    this.#closePart();
    if (this.#redElsewhere && this.#first?.isRed === false) {
      const others = this.#written.map((file) => path.basename(file)).join(', ');
      const results = [renderFinding('error', 'more-files', `the run is not green: see ${others}`)];
      this.#first.add(undefined, renderHeadedCase({ name: 'run', timeMs: 0 }, { results }, this.#context));
    }
    this.#first?.addProperties(properties);
    if (this.#first !== undefined) writeFileAtomically(this.#target, this.#first.render());
    this.discard();
    if (this.#isOurs) this.#removeOlderParts();
    return [this.#target, ...this.#written];
  }

  /** Frees what was not written. */
  discard(): void {
    this.#part.close();
    this.#first?.close();
  }

  #closePart(): void {
    if (this.#first === undefined) {
      this.#first = this.#part;
    } else {
      this.#redElsewhere ||= this.#part.isRed;
      const file = this.#partName(this.#written.length + 1);
      writeFileAtomically(file, this.#part.render());
      this.#written.push(file);
      this.#part.close();
    }
    this.#part = new JunitPart(this.#run, this.#context);
  }

  /** A report that is made again may have fewer parts than before. */
  #removeOlderParts(): void {
    for (let number = this.#written.length + 1; fs.existsSync(this.#partName(number)); number++) {
      fs.rmSync(this.#partName(number));
    }
  }

  #partName(number: number): string {
    const { dir, name, ext } = path.parse(this.#target);
    return path.join(dir, `${name}-${String(number).padStart(3, '0')}${ext}`);
  }
}
