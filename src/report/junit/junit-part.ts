// One JUnit file in the making: suites of cases, and the numbers that must agree with them. Those stand before the cases,
// which lie on the disk until then.
import path from 'node:path';
import { SpillFile, type SpilledText } from '../../base/spill-file.ts';
import type { RunInfo } from '../../event/results.ts';
import { renderPrintableLine } from '../../text/printable.ts';
import { cutEnd } from '../cut.ts';
import { renderClassName, renderSeconds, type JunitCase } from './junit-case.ts';
import type { CaseContext } from './junit-result.ts';
import { renderAttributes, renderElement, renderText } from './xml.ts';

/** Name of the suite for what belongs to no scenario file, and of the only suite in dialects that have one. */
const OWN_SUITE = 'rehearsal';
const MAX_VALUE = 1_000;

interface Suite {
  /** Undefined for our own suite. */
  readonly file: string | undefined;
  readonly cases: SpilledText[];
  readonly notes: string[];
  readonly numbers: Numbers;
  readonly startedMs: number;
}

interface Numbers {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
  timeMs: number;
}

/** Suites and cases in the order in which they are added; a scenario file's cases are added one after another. */
export class JunitPart {
  readonly #context: CaseContext;
  readonly #run: RunInfo;
  readonly #suites: Suite[] = [];
  readonly #cases = new SpillFile();
  readonly #numbers = createNumbers();
  readonly #properties: (readonly [name: string, value: string])[] = [];
  #bytes = 0;

  constructor(run: RunInfo, context: CaseContext) {
    this.#run = run;
    this.#context = context;
  }

  /** Size of the cases so far. */
  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#suites.length === 0;
  }

  /** True where a reader finds a failure or an error. */
  get isRed(): boolean {
    return this.#numbers.failures + this.#numbers.errors > 0;
  }

  /** Adds a case of a scenario file, or one that belongs to none. */
  add(file: string | undefined, junitCase: JunitCase, startedMs = 0): void {
    const suiteFile = this.#context.rules.suitePerFile ? file : undefined;
    let suite = this.#suites.at(-1);
    if (suite === undefined || suite.file !== suiteFile) {
      suite = { file: suiteFile, cases: [], notes: [], numbers: createNumbers(), startedMs };
      this.#suites.push(suite);
    }
    suite.cases.push(this.#cases.write(junitCase.xml));
    if (junitCase.note !== undefined) suite.notes.push(junitCase.note);
    for (const numbers of [suite.numbers, this.#numbers]) addCase(numbers, junitCase);
    this.#bytes += Buffer.byteLength(junitCase.xml);
  }

  /** Adds properties to every suite. */
  addProperties(properties: readonly (readonly [name: string, value: string])[]): void {
    this.#properties.push(...properties);
  }

  /** Frees what the cases take; nothing is rendered any more. */
  close(): void {
    this.#cases.close();
  }

  /** Renders the file in pieces. */
  *render(): Iterable<string> {
    const { suitePerFile, fullRoot, completeSuites } = this.#context.rules;
    const properties = this.#renderProperties();
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    if (!suitePerFile) {
      for (const suite of this.#suites) yield* this.#renderSuite(suite, 0, properties);
      return;
    }
    const { skipped, timeMs, ...counts } = this.#numbers;
    const short = { name: this.#name(), ...counts, ...(fullRoot && { skipped }), time: renderSeconds(timeMs) };
    const root = completeSuites ? {} : { ...short, ...(fullRoot && { timestamp: this.#context.timestamp(0) }) };
    yield `<testsuites${renderAttributes(root)}>\n`;
    for (const [id, suite] of this.#suites.entries()) yield* this.#renderSuite(suite, id, properties);
    yield '</testsuites>\n';
  }

  *#renderSuite(suite: Suite, id: number, properties: string): Iterable<string> {
    const { completeSuites } = this.#context.rules;
    yield `<testsuite${renderAttributes(this.#suiteAttributes(suite, id))}>\n${properties}\n`;
    for (const xml of suite.cases) yield `${this.#cases.read(xml)}\n`;
    if (completeSuites) {
      const notes = suite.notes.length === 0 ? '' : `${suite.notes.join('\n')}\n`;
      yield `${renderElement('system-out', {}, renderText(notes))}\n${renderElement('system-err', {})}\n`;
    }
    yield '</testsuite>\n';
  }

  #suiteAttributes({ file, numbers, startedMs }: Suite, id: number): Record<string, string | number> {
    const { rules, pathBase, timestamp } = this.#context;
    const { timeMs, ...counts } = numbers;
    const folder = file === undefined ? '' : renderClassName(path.posix.dirname(file));
    return {
      name: file === undefined ? this.#name() : renderValue(file),
      ...(rules.places && file !== undefined && { file: renderValue(`${pathBase}${file}`) }),
      // Jenkins shows `package.name`, so that only the dialect that must have a package gets one.
      ...(rules.completeSuites && { package: folder, id, hostname: 'localhost' }),
      timestamp: timestamp(startedMs),
      ...counts,
      time: renderSeconds(timeMs),
    };
  }

  #name(): string {
    return renderValue(`${OWN_SUITE} ${this.#run.target}`);
  }

  #renderProperties(): string {
    const { id, version, target, base_url: baseUrl, seed, shard, meta, insecure } = this.#run;
    const properties: readonly (readonly [string, string | number | null | undefined])[] = [
      ['run.id', id],
      ['rehearsal.version', version],
      ['target', target],
      ['base_url', baseUrl],
      ['seed', seed],
      ['shard', shard === null ? undefined : `${shard.index}/${shard.total}`],
      ['insecure', insecure === true ? 'TLS certificates were not verified' : undefined],
      ...Object.entries(meta).map(([key, value]) => [`meta.${key}`, value] as const),
      ...this.#properties,
    ];
    const elements = properties.flatMap(([name, value]) =>
      value === undefined || value === null
        ? []
        : [renderElement('property', { name: renderValue(name), value: renderValue(String(value)) })],
    );
    return renderElement('properties', {}, elements.join(''));
  }
}

function renderValue(value: string): string {
  return renderPrintableLine(cutEnd(value, MAX_VALUE));
}

function createNumbers(): Numbers {
  return { tests: 0, failures: 0, errors: 0, skipped: 0, timeMs: 0 };
}

function addCase(numbers: Numbers, { outcome, timeMs }: JunitCase): void {
  numbers.tests += 1;
  numbers.timeMs += timeMs;
  if (outcome === 'failure') numbers.failures += 1;
  if (outcome === 'error') numbers.errors += 1;
  if (outcome === 'skipped') numbers.skipped += 1;
}
