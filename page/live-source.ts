// Data from the server of `rehearsal show`: the rows come as scenarios finish, conversations when somebody looks at one.
import { renderTitle } from '../src/report/html/verdict.ts';
import type { ReportRow, ReportRun, ScenarioDetail } from '../src/report/html/report-data.ts';
import type { ReportSource, ReportState } from './report-source.ts';
import { updateHtml } from './update-html.ts';

/** What the server sends: rows that are new, the run as it stands, the overview, and what is being played. */
interface Update {
  readonly rows: readonly ReportRow[];
  readonly run: ReportRun;
  readonly overview: string;
  readonly playing?: readonly string[];
}

/** Follows the server. */
export class LiveSource implements ReportSource {
  #rows: readonly ReportRow[] = [];
  #last: ReportState | undefined;

  async open(onChange: (state: ReportState) => void): Promise<ReportState> {
    const events = new EventSource('events');
    return new Promise((resolve) => {
      events.addEventListener('begin', () => (this.#rows = []));
      events.addEventListener('update', (event: MessageEvent<string>) => {
        this.#last = this.#take(JSON.parse(event.data) as Update);
        resolve(this.#last);
        onChange(this.#last);
      });
      events.addEventListener('end', () => events.close());
      // The browser goes on trying; an answer brings the state as it is then.
      events.addEventListener('error', () => {
        if (this.#last !== undefined) onChange({ ...this.#last, lost: true });
      });
    });
  }

  async load({ order }: ReportRow): Promise<ScenarioDetail> {
    const response = await fetch(`scenarios/${order}`);
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return (await response.json()) as ScenarioDetail;
  }

  #take({ rows, run, overview, playing }: Update): ReportState {
    this.#rows = [...this.#rows, ...rows].sort((a, b) => a.order - b.order);
    const place = document.getElementById('overview');
    // The server renders it as the file has it, with every text of others escaped; the page's policy runs no script from it.
    if (place !== null) updateHtml(place, overview);
    document.title = renderTitle(run.summary, playing !== undefined);
    return { run, rows: this.#rows, ...(playing !== undefined && { playing }) };
  }
}
