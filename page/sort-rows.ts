// The order of the list.
import type { ReportRow } from '../src/report/html/report-data.ts';
import type { SortKey } from './address.ts';

/** What needs somebody comes first. */
function rankOf({ verdict, quarantined, flaky }: ReportRow): number {
  if (verdict === 'failed') return quarantined === true ? 4 : 0;
  if (verdict === 'errored') return quarantined === true ? 4 : 1;
  if (verdict === 'missing') return 2;
  return flaky === true ? 3 : verdict === 'passed' ? 5 : 6;
}

const ORDERS: Readonly<Record<SortKey, (a: ReportRow, b: ReportRow) => number>> = {
  problems: (a, b) => rankOf(a) - rankOf(b) || a.order - b.order,
  plan: (a, b) => a.order - b.order,
  duration: (a, b) => b.duration_ms - a.duration_ms || a.order - b.order,
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.order - b.order),
};

/** Sorts rows into a new list. */
export function sortRows<Row extends ReportRow>(rows: readonly Row[], key: SortKey): readonly Row[] {
  return [...rows].sort(ORDERS[key]);
}
