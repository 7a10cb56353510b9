// One row of the list.
import type { JSX } from 'preact';
import { renderDuration } from '../src/base/duration.ts';
import { renderScenarioName } from '../src/report/scenario-name.ts';
import { renderPrintableLine } from '../src/text/printable.ts';
import { renderAddress, type Address } from './address.ts';
import type { ListedRow } from './query.ts';
import { Sparkline } from './sparkline.tsx';
import { VerdictSign } from './verdict-sign.tsx';

const MAX_TAGS = 3;
/** What tells one of several conversations, or of several scenarios of one name, apart: `[premium]`, `(opening-hours)`. */
const LABEL = /\s(?:\[.*\]|\([^()]*\))$/u;
/** So much of the end of a long label is shown always. */
const MAX_TAIL = 24;
/** A word must not be parted: letters may join, and marks belong to the letter before them. */
const BETWEEN_WORDS = /[\s/,[(=-]/u;
/** Changes that the list shows; the others say little. */
const NOTED: readonly string[] = ['regression', 'fixed', 'new'];

interface RowProps {
  readonly row: ListedRow;
  readonly address: Address;
  readonly place: { readonly at: number; readonly of: number; readonly height: number };
}

/** Draws a row. */
export function RowItem({ row, address, place }: RowProps): JSX.Element {
  const { q, sort } = address;
  const current = row.id === address.id;
  return (
    <li style={{ top: `${place.at * place.height}px` }} aria-setsize={place.of} aria-posinset={place.at + 1}>
      <a
        href={renderAddress({ id: row.id, q, sort })}
        class={`row ${current ? 'current' : ''}`}
        aria-current={current ? 'true' : undefined}
      >
        <VerdictSign verdict={row.verdict} quiet={row.quarantined === true} />
        <RowName name={renderScenarioName(row)} />
        <span class="row-time">{row.attempts.length === 0 ? '' : renderDuration(row.duration_ms)}</span>
        <span class="row-more">
          {row.change !== undefined && NOTED.includes(row.change.change) && (
            <span class={`mark ${row.change.change}`}>{row.change.change}</span>
          )}
          {row.flaky === true && <span class="mark flaky">flaky</span>}
          {row.quarantined === true && <span class="mark quarantined">quarantined</span>}
          {row.expected_failure === true && row.verdict === 'passed' && <span class="mark">fails as expected</span>}
          {row.message === undefined ? (
            row.tags.slice(0, MAX_TAGS).map((tag) => (
              <bdi class="tag" key={tag}>
                @{renderPrintableLine(tag)}
              </bdi>
            ))
          ) : (
            <span class="row-why" dir="auto">
              {renderPrintableLine(row.message)}
            </span>
          )}
        </span>
        <Sparkline attempts={row.attempts} />
      </a>
    </li>
  );
}

/** Where a name does not fit, its label is shown nevertheless. */
function RowName({ name }: { readonly name: string }): JSX.Element {
  const label = LABEL.exec(name)?.[0] ?? '';
  const border = label.length <= MAX_TAIL ? 0 : label.slice(-MAX_TAIL).search(BETWEEN_WORDS);
  const at = border === -1 ? name.length : name.length - Math.min(label.length, MAX_TAIL) + border;
  return (
    <span class="row-name" dir="auto">
      <span>{name.slice(0, at)}</span>
      {at < name.length && <span class="tail">{name.slice(at)}</span>}
    </span>
  );
}
