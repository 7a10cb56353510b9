// What is shown stands in the address behind `#`, so that a link shows the same thing to others.
import { useSyncExternalStore } from './external-store.ts';

/** Everything that a link carries. */
export interface Address {
  /** The scenario that is open. */
  readonly id?: string;
  /** Number of the attempt, from 1. */
  readonly attempt?: number;
  readonly view?: 'list' | 'timeline';
  /** The search. */
  readonly q: string;
  readonly sort: SortKey;
}

/** How the list is sorted. */
export type SortKey = (typeof SORT_KEYS)[number];

/** All ways to sort the list; the first is the one without a mark in the address. */
export const SORT_KEYS = ['problems', 'plan', 'duration', 'name'] as const;

/** Reads an address; what can't be understood is left out. */
export function parseAddress(hash: string): Address {
  const members = new URLSearchParams(hash.replace(/^#/, ''));
  const id = members.get('id');
  const attempt = Number(members.get('attempt'));
  const view = members.get('view');
  return {
    ...(id !== null && { id }),
    ...(Number.isInteger(attempt) && attempt > 0 && { attempt }),
    ...((view === 'list' || view === 'timeline') && { view }),
    q: members.get('q') ?? '',
    sort: SORT_KEYS.find((key) => key === members.get('sort')) ?? SORT_KEYS[0],
  };
}

/** Renders an address. */
export function renderAddress({ id, attempt, view, q, sort }: Address): string {
  const members = new URLSearchParams();
  if (id !== undefined) members.set('id', id);
  if (attempt !== undefined) members.set('attempt', String(attempt));
  if (view !== undefined) members.set('view', view);
  if (q !== '') members.set('q', q);
  if (sort !== SORT_KEYS[0]) members.set('sort', sort);
  return `#${members.toString()}`;
}

let current = parseAddress(location.hash);
const listeners = new Set<() => void>();

window.addEventListener('hashchange', () => {
  current = parseAddress(location.hash);
  for (const listener of listeners) listener();
});

/** The address now. */
export function readAddress(): Address {
  return current;
}

/** Shows something else. A step that is worth coming back to is `kept` in the history. */
export function writeAddress(address: Address, kept: boolean): void {
  const hash = renderAddress(address);
  if (kept) history.pushState(null, '', hash);
  else history.replaceState(null, '', hash);
  current = address;
  for (const listener of listeners) listener();
}

/** The address, for components. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, readAddress);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
