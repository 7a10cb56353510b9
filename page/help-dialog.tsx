// What the keys do and what can be searched for.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { KEYS } from './keyboard.ts';

const SEARCHES: readonly (readonly [string, string])[] = [
  ['refund policy', 'both words, in name, id, file, tags or reason'],
  ['"30 days"', 'word for word'],
  ['s:failed,errored', 'by result: passed, failed, errored, skipped, missing, flaky, quarantined, expected'],
  ['@billing', 'by tag'],
  ['variant:uptown', 'by variant'],
  ['handoff:live_agent_queue', 'handed over to it'],
  ['file:returns  id:greeting', 'by file, by id'],
  ['code:too-slow', 'by kind of problem'],
  ['change:regression', 'by change against the baseline'],
  ['over:2s', 'took longer'],
  ['-@slow', 'a minus turns a term round'],
];

/** Draws the dialog. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: till then no key is heard, not even the one that closes it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">Keys</h2>
        <Table rows={KEYS} />
        <h2>Search</h2>
        <Table rows={SEARCHES} />
        <p class="fact">All terms must hold. The search stands in the address, so a link shows the same list.</p>
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function Table({ rows }: { readonly rows: readonly (readonly [string, string])[] }): JSX.Element {
  return (
    <dl class="help">
      {rows.map(([term, meaning]) => (
        <div key={term}>
          <dt>
            <kbd>{term}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
