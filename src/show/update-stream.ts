// Tells every open page what is new, as server-sent events: first all there is, then what has been added.
import type { ServerResponse } from 'node:http';
import type { LiveRun } from './live-run.ts';

/** Pages that follow a run. */
export class UpdateStream {
  readonly #run: LiveRun;
  /** How many rows each page has. */
  readonly #pages = new Map<ServerResponse, number>();

  constructor(run: LiveRun) {
    this.#run = run;
  }

  /** Serves a page from now on. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write('event: begin\ndata:\n\n');
    this.#pages.set(response, 0);
    response.on('close', () => this.#pages.delete(response));
    this.publish();
  }

  /** Tells all pages what they do not have yet; the last time, when the run is over. */
  publish(): void {
    const state = this.#pages.size === 0 ? undefined : this.#run.describe();
    if (state === undefined) return;
    for (const [response, sent] of this.#pages) {
      const { rows } = this.#run;
      // JSON has no line breaks, so one line of data holds all of it.
      response.write(`event: update\ndata: ${JSON.stringify({ ...state, rows: rows.slice(sent) })}\n\n`);
      this.#pages.set(response, rows.length);
      if (state.playing !== undefined) continue;
      // A page that reads slowly has not closed yet; another may come meanwhile.
      this.#pages.delete(response);
      response.end('event: end\ndata:\n\n');
    }
  }
}
