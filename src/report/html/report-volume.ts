// Rows and conversations on their way into a report: packed in chunks, and laid down on the disk until it is known into which
// files they go. A chunk is opened by the page only when somebody looks at one of its scenarios.
import { deflateRawSync } from 'node:zlib';
import { AtomicFile } from '../write-file.ts';
import type { ReportRow, ScenarioDetail } from './report-data.ts';

/** A chunk is packed when its text has so many characters: small enough to open at once, large enough to pack well. */
const CHUNK_CHARACTERS = 192 * 1024;
const ROWS_PER_BLOCK = 1_000;

/** Part of a report that stands in one file. */
export class ReportVolume {
  /** Data blocks of rows, and of conversations. */
  readonly rows: AtomicFile;
  readonly conversations: AtomicFile;
  readonly chunks: number[] = [];
  scenarios = 0;
  /** Characters of conversations, and of rows. */
  size = 0;
  rowsSize = 0;
  readonly #nextChunk: () => number;
  #rows: string[] = [];
  #details: string[] = [];
  #detailCharacters = 0;
  #chunk: number | undefined;

  /** `nextChunk` numbers the chunks of all volumes of a report. */
  constructor(target: string, nextChunk: () => number) {
    this.rows = new AtomicFile(target);
    this.conversations = new AtomicFile(target);
    this.#nextChunk = nextChunk;
  }

  /** Adds a scenario. */
  add(row: ReportRow, detail: ScenarioDetail): void {
    this.#chunk ??= this.#nextChunk();
    this.addRow({ ...row, chunk: this.#chunk, at: this.#details.length });
    const text = JSON.stringify(detail);
    this.#details.push(text);
    this.#detailCharacters += text.length;
    if (this.#detailCharacters >= CHUNK_CHARACTERS) this.#closeChunk();
  }

  /** Adds a scenario that has no conversations to show. */
  addRow(row: ReportRow): void {
    this.scenarios += 1;
    this.#rows.push(JSON.stringify(row));
    if (this.#rows.length >= ROWS_PER_BLOCK) this.#closeRows();
  }

  /** Packs what is left. */
  close(): void {
    this.#closeRows();
    this.#closeChunk();
  }

  /** Removes what is on the disk. */
  discard(): void {
    this.rows.discard();
    this.conversations.discard();
  }

  #closeRows(): void {
    if (this.#rows.length === 0) return;
    const block = `<script type="text/plain" data-rows>${pack(this.#rows)}</script>\n`;
    this.rows.write(block);
    this.rowsSize += block.length;
    this.#rows = [];
  }

  #closeChunk(): void {
    if (this.#chunk === undefined) return;
    const block = `<script type="text/plain" data-chunk="${this.#chunk}">${pack(this.#details)}</script>\n`;
    this.conversations.write(block);
    this.chunks.push(this.#chunk);
    this.size += block.length;
    this.#chunk = undefined;
    this.#details = [];
    this.#detailCharacters = 0;
  }
}

/** A JSON list as deflate in base64, which holds no character that means something in HTML. */
function pack(items: readonly string[]): string {
  return deflateRawSync(`[${items.join(',')}]`).toString('base64');
}
