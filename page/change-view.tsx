// How a turn was answered in the baseline, with the differences marked.
import type { JSX } from 'preact';
import type { TurnResult } from '../src/event/results.ts';
import { compareTexts } from '../src/report/difference.ts';
import type { TurnChange } from '../src/report/reporter.ts';
import { renderPrintable } from '../src/text/printable.ts';
import { drawSegment } from './check-view.tsx';

/** Draws what was different. */
export function ChangeView({ change, turn }: { readonly change: TurnChange; readonly turn: TurnResult }): JSX.Element {
  const { response, handoff, end_conversation: end } = change;
  return (
    <div class="baseline" role="group" aria-label="In the baseline">
      <dl>
        {response !== undefined && (
          <>
            <dt>baseline said</dt>
            <dd dir="auto">{response.before === null ? 'nothing' : renderPrintable(response.before)}</dd>
            {response.before !== null && turn.response !== null && (
              <>
                <dt>difference</dt>
                <dd dir="auto">
                  {compareTexts(response.before, turn.response, false)
                    .map(({ kind, text }) => ({ kind, text: renderPrintable(text) }))
                    .map(drawSegment)}
                </dd>
              </>
            )}
          </>
        )}
        {handoff !== undefined && (
          <>
            <dt>handoff</dt>
            <dd dir="auto">{handoff.before === null ? 'none' : renderPrintable(JSON.stringify(handoff.before))}</dd>
          </>
        )}
        {end !== undefined && (
          <>
            <dt>end</dt>
            <dd>{end.before === true ? 'ended the conversation' : 'went on'}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
