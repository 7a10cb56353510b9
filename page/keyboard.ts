// Keys for people who read many reports. None of them works while somebody types.
import type { ReportRow } from '../src/report/html/report-data.ts';
import { readAddress, writeAddress } from './address.ts';

/** What the keys act on. */
export interface KeyTargets {
  /** The list as it is shown. */
  readonly rows: () => readonly ReportRow[];
  readonly toggleHelp: () => void;
}

/** The keys and what they do, for the help. */
export const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['j  k', 'next and previous scenario of the list'],
  ['n  p', 'next and previous problem'],
  ['[  ]', 'previous and next attempt'],
  ['/', 'search'],
  ['o', 'overview'],
  ['t', 'timeline'],
  ['c', 'copy the command that plays the scenario again'],
  ['i', 'copy the id of the conversation'],
  ['Esc', 'back: leave the search, the scenario, then the filter'],
  ['?', 'this help'],
];

/** Listens; gives a function that ends it. */
export function listenForKeys(targets: KeyTargets): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || hasModifier(event)) return;
    // Then every key belongs to the dialog; its own Escape closes it. It stands in the page a little longer than it is open.
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'Escape') goBack(event);
    else if (!isTyping(event.target) && act(event.key, targets)) event.preventDefault();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** Many keyboards have `[` and `]` on AltGr, which some systems tell as Ctrl and Alt together. */
function hasModifier(event: KeyboardEvent): boolean {
  return event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph'));
}

function act(key: string, { rows, toggleHelp }: KeyTargets): boolean {
  switch (key) {
    case 'j':
      return step(rows(), 1, () => true);
    case 'k':
      return step(rows(), -1, () => true);
    case 'n':
      return step(rows(), 1, isProblem);
    case 'p':
      return step(rows(), -1, isProblem);
    case '[':
      return click('[role=tab][aria-selected=true]', 'previousElementSibling');
    case ']':
      return click('[role=tab][aria-selected=true]', 'nextElementSibling');
    case 'c':
      return click('[data-copy=play]');
    case 'i':
      return click('[data-copy=conversation]');
    case '/':
      document.getElementById('search')?.focus();
      return true;
    case 'o':
      return show(undefined);
    case 't':
      return show('timeline');
    case '?':
      toggleHelp();
      return true;
    default:
      return false;
  }
}

function step(rows: readonly ReportRow[], by: 1 | -1, wanted: (row: ReportRow) => boolean): boolean {
  const { id, q, sort } = readAddress();
  const from = rows.findIndex((row) => row.id === id);
  for (let at = from === -1 && by === -1 ? rows.length - 1 : from + by; at >= 0 && at < rows.length; at += by) {
    const row = rows[at];
    if (row === undefined || !wanted(row)) continue;
    writeAddress({ id: row.id, q, sort }, false);
    break;
  }
  return true;
}

function isProblem({ verdict, flaky }: ReportRow): boolean {
  return flaky === true || (verdict !== 'passed' && verdict !== 'skipped');
}

function show(view: 'timeline' | undefined): boolean {
  const { q, sort } = readAddress();
  writeAddress({ q, sort, ...(view !== undefined && { view }) }, true);
  return true;
}

function goBack(event: KeyboardEvent): void {
  const { id, view, q, sort } = readAddress();
  const search = document.getElementById('search');
  if (document.activeElement === search) {
    search?.blur();
    // A browser would empty the field, while the list stays as it was searched.
    event.preventDefault();
  } else if (id !== undefined || view !== undefined) writeAddress({ q, sort }, true);
  else if (q !== '') writeAddress({ q: '', sort }, true);
}

function click(selector: string, sibling?: 'previousElementSibling' | 'nextElementSibling'): boolean {
  const found = document.querySelector(selector);
  const target = sibling === undefined ? found : (found?.[sibling] ?? null);
  if (target instanceof HTMLElement) target.click();
  return target !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
