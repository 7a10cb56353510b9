// A check: what was demanded, and what came, with the differences marked in it.
import type { JSX } from 'preact';
import type { CheckResult } from '../src/event/results.ts';
import { listNotes, listReceivedSegments } from '../src/report/check-lines.ts';
import type { Segment } from '../src/report/difference.ts';
import { renderPrintable, renderPrintableLine } from '../src/text/printable.ts';

const MAX_TEXT = 2_000;
/** What the bubble shows whole needs only its neighbourhood here. */
const MAX_EXCERPT = 300;

/** Draws a check that did not pass. */
export function CheckView({
  check,
  response,
}: {
  readonly check: CheckResult;
  readonly response: string | null;
}): JSX.Element {
  const limit = check.actual === response ? MAX_EXCERPT : MAX_TEXT;
  return (
    <div class="check bad" role="group" aria-label={`Failed check: ${renderPrintableLine(check.subject)}`}>
      <p class="subject">
        ✗ <bdi>{renderPrintableLine(check.subject)}</bdi>{' '}
        <bdi class="place">
          {renderPrintableLine(check.file)}:{check.line}
        </bdi>
      </p>
      <dl>
        <dt>expected</dt>
        <dd dir="auto">{renderPrintable(check.expected)}</dd>
        <dt>received</dt>
        <dd dir="auto">{listReceivedSegments(check, limit).map(drawSegment)}</dd>
      </dl>
      {listNotes(check, MAX_TEXT).map((note) => (
        <p class="fact" dir="auto" key={note}>
          {note}
        </p>
      ))}
    </div>
  );
}

/** Draws a part of a text in which two texts are compared. */
export function drawSegment({ kind, text }: Segment, index: number): string | JSX.Element {
  switch (kind) {
    case 'same':
      return text;
    case 'missing':
      return (
        <del key={index} title="expected, and missing">
          {text}
        </del>
      );
    case 'extra':
      return (
        <ins key={index} title="not expected">
          {text}
        </ins>
      );
  }
}

/** Draws the checks that passed, folded away. */
export function PassedChecks({ checks }: { readonly checks: readonly CheckResult[] }): JSX.Element | null {
  if (checks.length === 0) return null;
  return (
    <details class="passed-checks">
      <summary>
        ✓ {checks.length} {checks.length === 1 ? 'check' : 'checks'} passed
      </summary>
      <ul>
        {checks.map((check, index) => (
          <li key={index} dir="auto">
            {renderPrintableLine(check.subject)} {renderPrintableLine(check.expected)}{' '}
            <bdi class="place">
              {renderPrintableLine(check.file)}:{check.line}
            </bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
