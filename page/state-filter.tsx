// Above the list: how many scenarios came out how. Each number shows only those, and pressed again all of them.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { readAddress, writeAddress, type Address } from './address.ts';
import { findState, listStates, replaceState, type ListedRow, type State } from './query.ts';
import { VerdictSign } from './verdict-sign.tsx';

/** What needs somebody comes first. */
const STATES: readonly Exclude<State, 'expected'>[] = [
  'failed',
  'errored',
  'missing',
  'flaky',
  'quarantined',
  'passed',
  'skipped',
];

interface StateFilterProps {
  /** All scenarios, whatever is searched for. */
  readonly rows: readonly ListedRow[];
  readonly address: Address;
}

/** Draws the numbers; a state that no scenario is in has none. */
export function StateFilter({ rows, address }: StateFilterProps): JSX.Element {
  const counts = useMemo(() => countStates(rows), [rows]);
  const chosen = findState(address.q);
  return (
    <div class="states" role="group" aria-label="Show by result">
      {STATES.map((state) => {
        const count = counts.get(state);
        if (count === undefined) return null;
        return (
          <button
            type="button"
            key={state}
            aria-pressed={chosen === state}
            aria-label={`${state}: ${count}`}
            title={state}
            onClick={() => show(state)}
          >
            {state === 'flaky' || state === 'quarantined' ? <span>{state}</span> : <VerdictSign verdict={state} />}{' '}
            {count.toLocaleString('en')}
          </button>
        );
      })}
    </div>
  );
}

/** Tells whether something of the page is one of the numbers. */
export function isStateButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.states') !== null;
}

/** As a search that is typed, it closes the scenario that is open. What was typed a moment ago may not be drawn yet. */
function show(state: State): void {
  const { q, sort, view } = readAddress();
  const wanted = findState(q) === state ? undefined : state;
  writeAddress({ q: replaceState(q, wanted), sort, ...(view !== undefined && { view }) }, false);
}

function countStates(rows: readonly ListedRow[]): ReadonlyMap<State, number> {
  const counts = new Map<State, number>();
  for (const state of rows.flatMap(listStates)) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
