// One conversation as a chat, with what was demanded of each answer and what came of it.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { renderDuration } from '../src/base/duration.ts';
import type { AttemptResult, ErrorInfo } from '../src/event/results.ts';
import type { TurnChange } from '../src/report/reporter.ts';
import { renderErrorFacts } from '../src/report/problem-text.ts';
import { renderTurnName } from '../src/report/problem.ts';
import { renderPrintable, renderPrintableLine } from '../src/text/printable.ts';
import { TurnView } from './turn-view.tsx';

interface AttemptProps {
  readonly attempt: AttemptResult;
  /** What was answered differently in the baseline. */
  readonly changes: readonly TurnChange[];
}

/** Draws an attempt; what is wrong comes into sight. */
export function AttemptView({ attempt, changes }: AttemptProps): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const { turns, error } = attempt;
  const slowest = Math.max(...turns.map((turn) => turn.latency_ms ?? 0), 1);
  useEffect(() => {
    const bad = place.current?.querySelector('.check.bad');
    // Only where it is out of sight: whoever opens a scenario wants to see its beginning as well.
    if (bad !== null && bad !== undefined && bad.getBoundingClientRect().bottom > window.innerHeight) {
      bad.scrollIntoView({ block: 'center' });
    }
  }, []);
  return (
    <section ref={place} id="attempt" class="attempt" aria-label={`Conversation of attempt ${attempt.attempt}`}>
      <ol class="talk">
        {turns.map((turn) => (
          <TurnView
            key={turn.index}
            turn={turn}
            slowest={slowest}
            change={changes.find((change) => change.turn === turn.index && change.user === turn.user)}
          />
        ))}
      </ol>
      <Unheard changes={changes.filter(({ only }) => only === 'before')} />
      {error !== null && <ErrorView error={error} />}
      {attempt.warnings?.map((warning) => (
        <p class="warning" dir="auto" key={warning}>
          {renderPrintable(warning)}
        </p>
      ))}
      <p class="fact">
        {renderDuration(attempt.duration_ms)}, {attempt.requests} {attempt.requests === 1 ? 'request' : 'requests'}
        {attempt.waited_ms !== undefined && `, ${renderDuration(attempt.waited_ms)} waiting for the rate limit`}
      </p>
    </section>
  );
}

/** Turns that only the baseline got to. */
function Unheard({ changes }: { readonly changes: readonly TurnChange[] }): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <details class="earlier">
      <summary>
        {changes.length} more {changes.length === 1 ? 'turn' : 'turns'} in the baseline
      </summary>
      <ol class="talk">
        {changes.map((change) => (
          <li key={change.turn}>
            <div class="user">
              <span class="who">User</span>
              <p dir="auto">{renderPrintable(change.user ?? 'silence')}</p>
            </div>
            <div class="agent">
              <span class="who">Agent, in the baseline</span>
              <p dir="auto">{renderPrintable(change.response?.before ?? 'no answer')}</p>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ErrorView({ error }: { readonly error: ErrorInfo }): JSX.Element {
  const turn = error.turn === undefined ? '' : `${renderTurnName({ index: error.turn })}: `;
  return (
    <div class="check bad errored" role="group" aria-label="Error">
      <p class="subject">
        ! {turn}
        <bdi>{renderPrintableLine(error.kind)}</bdi>
      </p>
      <p dir="auto">{renderPrintable(error.message)}</p>
      {renderErrorFacts(error)
        .split('\n')
        .filter((fact) => fact !== '')
        .map((fact) => (
          <p class="fact" dir="auto" key={fact}>
            {fact}
          </p>
        ))}
      {error.correlation_id !== undefined && (
        <p class="fact">
          correlation id <bdi>{renderPrintableLine(error.correlation_id)}</bdi>
        </p>
      )}
    </div>
  );
}
