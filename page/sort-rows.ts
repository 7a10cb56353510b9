// The order of the list.
import type { SortKey } from './address.ts';
import type { ListedRow } from './query.ts';

/** What needs somebody comes first, and what has got worse before what was broken already. */
function rankOf({ verdict, quarantined, flaky, change }: ListedRow): number {
  if (change?.change === 'regression' && quarantined !== true) return -1;
  if (verdict === 'failed') return quarantined === true ? 4 : 0;
  if (verdict === 'errored') return quarantined === true ? 4 : 1;
  if (verdict === 'missing') return 2;
  return flaky === true ? 3 : verdict === 'passed' ? 5 : 6;
}

const ORDERS: Readonly<Record<SortKey, (a: ListedRow, b: ListedRow) => number>> = {
  problems: (a, b) => rankOf(a) - rankOf(b) || a.order - b.order,
  plan: (a, b) => a.order - b.order,
  duration: (a, b) => b.duration_ms - a.duration_ms || a.order - b.order,
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.order - b.order),
};

/** Sorts rows into a new list. */
export function sortRows(rows: readonly ListedRow[], key: SortKey): readonly ListedRow[] {
  return [...rows].sort(ORDERS[key]);
}
