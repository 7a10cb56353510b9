// Data that stands inside the page: rows are unpacked when it opens, conversations when somebody looks at one.
import type { ReportRow, ReportRun, ScenarioDetail } from '../src/report/html/report-data.ts';
import type { ReportSource, ReportState } from './report-source.ts';

/** Chunks that stay unpacked. */
const KEPT_CHUNKS = 4;

/** Reads the page's own data blocks. */
export class EmbeddedSource implements ReportSource {
  readonly #chunks = new Map<number, Promise<readonly ScenarioDetail[]>>();
  #run: ReportRun | undefined;

  async open(): Promise<ReportState> {
    const run = JSON.parse(document.getElementById('run')?.textContent ?? '') as ReportRun;
    this.#run = run;
    const blocks = [...document.querySelectorAll('script[data-rows]')];
    const rows = (await Promise.all(blocks.map((block) => unpack<ReportRow[]>(block)))).flat();
    return { run, rows: rows.sort((a, b) => a.order - b.order) };
  }

  async load({ chunk, at }: ReportRow): Promise<ScenarioDetail | { readonly elsewhere: string }> {
    if (chunk === undefined || at === undefined) throw new Error('this scenario has no result');
    const block = document.querySelector(`script[data-chunk="${chunk}"]`);
    const file = this.#run?.files.find(({ chunks }) => chunks.includes(chunk));
    if (block === null) return { elsewhere: file?.name ?? '' };
    const details = await this.#open(chunk, block);
    const detail = details[at];
    if (detail === undefined) throw new Error('the page is damaged: a conversation is missing');
    return detail;
  }

  #open(chunk: number, block: Element): Promise<readonly ScenarioDetail[]> {
    const details = this.#chunks.get(chunk) ?? unpack<ScenarioDetail[]>(block);
    this.#chunks.delete(chunk);
    this.#chunks.set(chunk, details);
    const [oldest] = this.#chunks.keys();
    if (this.#chunks.size > KEPT_CHUNKS && oldest !== undefined) this.#chunks.delete(oldest);
    return details;
  }
}

async function unpack<T>(block: Element): Promise<T> {
  const packed = atob(block.textContent);
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) bytes[index] = packed.charCodeAt(index);
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(text).json()) as T;
}
