// The whole page: a bar, the list of scenarios, and beside it the overview, one scenario, or the timeline.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { readAddress, useAddress, writeAddress, type Address } from './address.ts';
import { Bar } from './bar.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { listenForKeys } from './keyboard.ts';
import { ListPane } from './list-pane.tsx';
import { compileQuery, type ListedRow } from './query.ts';
import type { ReportSource, ReportState } from './report-source.ts';
import { ScenarioPane } from './scenario-pane.tsx';
import { sortRows } from './sort-rows.ts';
import { Timeline } from './timeline.tsx';

interface PageProps {
  readonly source: ReportSource;
  readonly state: ReportState;
  /** The overview, as it stood in the static page. */
  readonly overview: HTMLElement;
}

/** Draws everything. */
export function Page({ source, state, overview }: PageProps): JSX.Element {
  const address = useAddress();
  const [helping, setHelping] = useState(false);
  const all = useMemo(() => addChanges(state), [state]);
  const sorted = useMemo(() => sortRows(all, address.sort), [all, address.sort]);
  const rows = useMemo(() => sorted.filter(compileQuery(address.q)), [sorted, address.q]);
  const row = useMemo(() => all.find(({ id }) => id === address.id), [all, address.id]);
  const shown = useRef(rows);
  shown.current = rows;
  // With the page, not a frame later: a key that is pressed in between would be lost.
  useLayoutEffect(() => listenForKeys({ rows: () => shown.current, toggleHelp: () => setHelping((on) => !on) }), []);
  const pane = paneOf(address);
  return (
    <div class={`page shows-${pane}`}>
      <Bar state={state} address={address} onHelp={() => setHelping(true)} />
      {state.lost === true && (
        <p class="lost" role="alert">
          <code>rehearsal show</code> no longer answers. This is how the run stood; start it again to see the rest.
        </p>
      )}
      <main class="content">
        <ListPane rows={rows} all={all} address={address} playing={state.lost === true ? undefined : state.playing} />
        <div class="pane">
          <Overview element={overview} hidden={pane !== 'overview' && pane !== 'list'} />
          {pane === 'timeline' && <Timeline rows={rows} total={state.rows.length} address={address} />}
          {pane === 'scenario' && row !== undefined && (
            <ScenarioPane
              key={row.id}
              row={row}
              source={source}
              attempt={address.attempt}
              meta={state.run.summary.run}
            />
          )}
          {pane === 'scenario' && row === undefined && (
            <div class="empty">
              <p>No scenario of this run has the id</p>
              <p>
                <code dir="auto">{address.id}</code>
              </p>
            </div>
          )}
        </div>
      </main>
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </div>
  );
}

function addChanges({ rows, run }: ReportState): readonly ListedRow[] {
  const changes = new Map(run.summary.comparison?.scenarios.map((change) => [change.id.toWellFormed(), change]));
  if (changes.size === 0) return rows;
  return rows.map((row) => {
    const change = changes.get(row.id);
    return change === undefined ? row : { ...row, change };
  });
}

/** What is shown beside the list; on narrow screens the list itself may be shown instead. */
function paneOf(address: Address): 'overview' | 'scenario' | 'timeline' | 'list' {
  if (address.id !== undefined) return 'scenario';
  return address.view ?? (address.q === '' ? 'overview' : 'list');
}

/** The overview is HTML that came with the page; it is moved here, not drawn again. */
function Overview({ element, hidden }: { readonly element: HTMLElement; readonly hidden: boolean }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(element);
    // A link of the overview keeps the order of the list.
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const hash = link?.getAttribute('href') ?? '';
      if (!hash.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const members = new URLSearchParams(hash.slice(1));
      const id = members.get('id');
      const { sort, q } = readAddress();
      writeAddress({ sort, q: members.get('q') ?? q, ...(id !== null && { id }) }, true);
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [element]);
  return <div ref={place} hidden={hidden} />;
}
