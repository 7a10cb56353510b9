// The list of scenarios: search, order, and the rows, of which only those in sight are drawn.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { renderPrintableLine } from '../src/text/printable.ts';
import { readAddress, SORT_KEYS, writeAddress, type Address, type SortKey } from './address.ts';
import type { ListedRow } from './query.ts';
import { RowItem } from './row-item.tsx';
import { isStateButton, StateFilter } from './state-filter.tsx';

/** Height of a row in pixels; the style has the same. */
const ROW_HEIGHT = 58;
/** Rows drawn beyond either edge. */
const OVERSCAN = 8;
/** Scenarios named while they are played. */
const MAX_PLAYING = 3;
/** A browser refuses to be told of every letter. */
const TYPING_PAUSE_MS = 150;

const SORT_NAMES: Readonly<Record<SortKey, string>> = {
  problems: 'problems first',
  plan: 'order of the files',
  duration: 'slowest first',
  name: 'name',
};

interface ListProps {
  readonly rows: readonly ListedRow[];
  /** All scenarios, whatever is searched for. */
  readonly all: readonly ListedRow[];
  /** Names of what is being played now; undefined when the run is over. */
  readonly playing: readonly string[] | undefined;
  readonly address: Address;
}

/** Draws the list. */
export function ListPane({ rows, all, address, playing }: ListProps): JSX.Element {
  return (
    <section class="list" aria-label="Scenarios">
      <SearchBox address={address} />
      <StateFilter rows={all} address={address} />
      <div class="list-head">
        <output aria-live="polite">{renderCount(rows.length, all.length)}</output>
        <label>
          <span class="unseen">Order</span>
          <select
            value={address.sort}
            onChange={(event) => {
              const sort = SORT_KEYS.find((key) => key === event.currentTarget.value) ?? SORT_KEYS[0];
              writeAddress({ ...address, sort }, false);
            }}
          >
            {SORT_KEYS.map((key) => (
              <option key={key} value={key}>
                {SORT_NAMES[key]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {playing !== undefined && playing.length > 0 && (
        <p class="playing" dir="auto">
          now: {renderPlaying(playing)}
        </p>
      )}
      <Rows rows={rows} address={address} />
    </section>
  );
}

function renderPlaying(names: readonly string[]): string {
  const shown = names.slice(0, MAX_PLAYING).map(renderPrintableLine).join(', ');
  return names.length > MAX_PLAYING ? `${shown} and ${names.length - MAX_PLAYING} more` : shown;
}

function renderCount(shown: number, total: number): string {
  const all = `${total.toLocaleString('en')} ${total === 1 ? 'scenario' : 'scenarios'}`;
  return shown === total ? all : `${shown.toLocaleString('en')} of ${all}`;
}

function SearchBox({ address }: { readonly address: Address }): JSX.Element {
  const [text, setText] = useState(address.q);
  const written = useRef(address.q);
  const openWhenTyped = useRef(address.id);
  useEffect(() => {
    // Somebody else changed it: a link, the way back.
    if (address.q !== written.current) setText(address.q);
    written.current = address.q;
  }, [address.q]);
  const write = (): void => {
    if (text === written.current) return;
    written.current = text;
    const now = readAddress();
    const { view, sort } = now;
    // A search closes the scenario that was open, and leaves one that was opened after it.
    const list = { sort, ...(view !== undefined && { view }) };
    writeAddress({ ...(now.id === openWhenTyped.current ? list : now), q: text }, false);
  };
  useEffect(() => {
    if (text === written.current) return undefined;
    const timer = setTimeout(write, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="search" role="search">
      <input
        id="search"
        type="search"
        value={text}
        placeholder="Search: words, s:failed, @tag, handoff:queue"
        aria-label="Search scenarios"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          openWhenTyped.current = readAddress().id;
          setText(event.currentTarget.value);
        }}
        onBlur={({ relatedTarget }) => {
          // A number is pressed for what has been typed; a row must not be drawn elsewhere while it is pressed.
          if (isStateButton(relatedTarget)) write();
        }}
      />
    </div>
  );
}

/** Draws the rows in sight, at their place in a box that is as high as all of them. */
function Rows({ rows, address }: { readonly rows: readonly ListedRow[]; readonly address: Address }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const at = rows.findIndex(({ id }) => id === address.id);
    if (box.current !== null && at !== -1) bringIntoSight(box.current, at);
  }, [rows, address.id]);
  const first = Math.max(0, Math.floor(sight.top / ROW_HEIGHT) - OVERSCAN);
  const last = Math.min(rows.length, Math.ceil((sight.top + sight.height) / ROW_HEIGHT) + OVERSCAN);
  return (
    <div class="rows" ref={box} tabIndex={0} role="region" aria-label="List of scenarios">
      {rows.length === 0 && <p class="empty">No scenario fits this search. Press ? for what can be written here.</p>}
      <ul style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {rows.slice(first, last).map((row, index) => (
          <RowItem
            key={row.order}
            row={row}
            address={address}
            place={{ at: first + index, of: rows.length, height: ROW_HEIGHT }}
          />
        ))}
      </ul>
    </div>
  );
}

function bringIntoSight(box: HTMLElement, at: number): void {
  const top = at * ROW_HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW_HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW_HEIGHT - box.clientHeight;
}
