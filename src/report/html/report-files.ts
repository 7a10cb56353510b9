// Into which files a report goes. Up to a size all of it stands in one; beyond that the first file has every row and the
// conversations of what is not green, and the others have the rest.
import path from 'node:path';
import type { ReportFile, ReportRow, ScenarioDetail } from './report-data.ts';
import { ReportVolume } from './report-volume.ts';

/** Sizes in characters, which are bytes here. */
export interface ReportLimits {
  /** Conversations of a report in one file. */
  readonly single: number;
  /** Conversations of one file of a report that is split. */
  readonly volume: number;
}

/** A report of 10,000 scenarios fits into one file of less than 12 MB, which opens at once. */
export const DEFAULT_LIMITS: ReportLimits = { single: 10_500_000, volume: 8_000_000 };

/** One file to be written: whose rows and whose conversations stand in it. */
export interface PlannedFile {
  readonly target: string;
  readonly rows: readonly ReportVolume[];
  readonly conversations: readonly ReportVolume[];
}

/** Takes the scenarios of a report and lays them out. */
export class ReportFiles {
  readonly #target: string;
  readonly #limits: ReportLimits;
  readonly #bad: ReportVolume[] = [];
  readonly #good: ReportVolume[] = [];
  #chunks = 0;

  /** Throws a `WriteError` where the folder can't be written to. */
  constructor(target: string, limits: ReportLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#open(this.#good);
  }

  /** Adds a scenario. */
  add(row: ReportRow, detail: ScenarioDetail): void {
    const green = row.verdict === 'skipped' || (row.verdict === 'passed' && row.flaky !== true);
    this.#volumeFor(green ? this.#good : this.#bad).add(row, detail);
  }

  /** Adds a scenario without a result. */
  addMissing(row: ReportRow): void {
    this.#volumeFor(this.#good).addRow(row);
  }

  /** Lists the files; the first has all rows. */
  plan(): readonly PlannedFile[] {
    const all = [...this.#bad, ...this.#good];
    for (const volume of all) volume.close();
    const total = all.reduce((sum, volume) => sum + volume.size, 0);
    if (total <= this.#limits.single) return [{ target: this.#target, rows: all, conversations: all }];
    const rowsSize = all.reduce((sum, volume) => sum + volume.rowsSize, 0);
    const [first] = all;
    const fits = first !== undefined && rowsSize + first.size <= this.#limits.single;
    const others = fits ? all.slice(1) : all;
    return [
      { target: this.#target, rows: all, conversations: fits ? [first] : [] },
      ...others.map((volume, index) => ({
        target: renderPartName(this.#target, index + 2),
        rows: [volume],
        conversations: [volume],
      })),
    ];
  }

  /** Removes what is on the disk. */
  discard(): void {
    for (const volume of [...this.#bad, ...this.#good]) volume.discard();
  }

  #volumeFor(volumes: ReportVolume[]): ReportVolume {
    const last = volumes.at(-1);
    return last === undefined || last.size >= this.#limits.volume ? this.#open(volumes) : last;
  }

  #open(volumes: ReportVolume[]): ReportVolume {
    volumes.at(-1)?.close();
    const volume = new ReportVolume(this.#target, () => this.#chunks++);
    volumes.push(volume);
    return volume;
  }
}

/** Describes planned files for the page; empty where there is only one. */
export function describeFiles(files: readonly PlannedFile[]): readonly ReportFile[] {
  if (files.length === 1) return [];
  return files.map(({ target, rows, conversations }) => ({
    name: path.basename(target),
    scenarios: rows.reduce((sum, volume) => sum + volume.scenarios, 0),
    chunks: conversations.flatMap(({ chunks }) => chunks),
  }));
}

/** The name of a further file of a report; the first of them is number 2. */
export function renderPartName(target: string, number: number): string {
  const { dir, name, ext } = path.parse(target);
  return path.join(dir, `${name}-${number}${ext}`);
}
