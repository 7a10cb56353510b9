// When each conversation was played, and in which of the concurrent places: shows waits for the rate limit, slow replies and
// idle places. Drawn on a canvas, since there may be 100,000 conversations; the tables below say the same in words.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { renderDuration } from '../src/base/duration.ts';
import type { ReportRow } from '../src/report/html/report-data.ts';
import { renderScenarioName } from '../src/report/scenario-name.ts';
import { renderAddress, writeAddress, type Address } from './address.ts';
import { drawTimeline, findBar, LANE_HEIGHT, listBars, SCALE_HEIGHT, type Bar } from './timeline-picture.ts';
import type { Span } from './timeline-scale.ts';

const ZOOM = 2;
const MAX_SLOW = 15;

interface TimelineProps {
  readonly rows: readonly ReportRow[];
  readonly total: number;
  readonly address: Address;
}

/** Draws the timeline of the scenarios in the list. */
export function Timeline({ rows, total, address }: TimelineProps): JSX.Element {
  const bars = useMemo(() => listBars(rows), [rows]);
  const whole = useMemo<Span>(() => ({ from: 0, to: Math.max(1, ...bars.ends) }), [bars]);
  const [span, setSpan] = useState(whole);
  useEffect(() => setSpan(whole), [whole]);
  const zoom = (factor: number): void => {
    const half = Math.min((span.to - span.from) / factor, whole.to) / 2;
    setSpan(keepInside((span.from + span.to) / 2, half, whole.to));
  };
  const move = (share: number): void => {
    const half = (span.to - span.from) / 2;
    setSpan(keepInside((span.from + span.to) / 2 + share * half, half, whole.to));
  };
  return (
    <section aria-labelledby="timeline">
      <h1 id="timeline">Timeline</h1>
      <p class="fact">
        {rows.length === total ? 'All conversations' : `The conversations of ${rows.length} of ${total} scenarios`}, by
        place and time.
      </p>
      <div class="zoom" role="group" aria-label="Section of the timeline">
        <button type="button" onClick={() => zoom(ZOOM)} aria-label="Closer">
          +
        </button>
        <button type="button" onClick={() => zoom(1 / ZOOM)} aria-label="Farther">
          −
        </button>
        <button type="button" onClick={() => move(-1)} aria-label="Earlier">
          ←
        </button>
        <button type="button" onClick={() => move(1)} aria-label="Later">
          →
        </button>
        <span class="fact">
          {renderDuration(span.from)} to {renderDuration(span.to)}
        </span>
        <Legend />
      </div>
      <Picture bars={bars.list} lanes={bars.lanes} span={span} slowMs={bars.slowMs} address={address} />
      <SlowTurns bars={bars.list} address={address} />
    </section>
  );
}

function keepInside(middle: number, half: number, end: number): Span {
  const from = Math.max(0, Math.min(middle - half, end - 2 * half));
  return { from, to: Math.min(end, from + 2 * half) };
}

function Legend(): JSX.Element {
  return (
    <span class="legend">
      {(['passed', 'failed', 'errored', 'wait', 'slow'] as const).map((kind) => (
        <span key={kind}>
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="2" class={`bar-${kind}`} />
          </svg>{' '}
          {
            {
              passed: 'passed',
              failed: 'failed',
              errored: 'errored',
              wait: 'waits for the rate limit',
              slow: 'slow reply',
            }[kind]
          }
        </span>
      ))}
    </span>
  );
}

interface PictureProps {
  readonly bars: readonly Bar[];
  readonly lanes: number;
  readonly span: Span;
  readonly slowMs: number;
  readonly address: Address;
}

function Picture({ bars, lanes, span, slowMs, address }: PictureProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const [hint, setHint] = useState('');
  useEffect(() => {
    const place = canvas.current?.parentElement;
    if (place === null || place === undefined) return undefined;
    const watch = new ResizeObserver(() => setWidth(place.clientWidth));
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (canvas.current === null || width === 0) return undefined;
    const draw = (): void => {
      if (canvas.current !== null) drawTimeline(canvas.current, bars, { lanes, width, span, slowMs });
    };
    draw();
    // The colours may change under it.
    const watch = new MutationObserver(draw);
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, [bars, lanes, width, span, slowMs]);
  const barAt = (event: MouseEvent): Bar | undefined =>
    findBar(
      bars,
      span.from + (event.offsetX / width) * (span.to - span.from),
      Math.floor((event.offsetY - SCALE_HEIGHT) / LANE_HEIGHT),
    );
  return (
    <>
      <div class="timeline">
        <canvas
          ref={canvas}
          role="img"
          aria-label={`${bars.length} conversations in ${lanes} places`}
          onMouseMove={(event) => {
            const bar = barAt(event);
            setHint(bar === undefined ? '' : describeBar(bar));
          }}
          onMouseLeave={() => setHint('')}
          onClick={(event) => {
            const bar = barAt(event);
            if (bar !== undefined)
              writeAddress({ id: bar.row.id, attempt: bar.number, q: address.q, sort: address.sort }, true);
          }}
        />
      </div>
      <p class="hint" dir="auto">
        {hint === '' ? 'Point at a bar to see what it is; click to open it.' : hint}
      </p>
    </>
  );
}

function describeBar({ row, mark, number }: Bar): string {
  const attempt = row.attempts.length > 1 ? `, attempt ${number}` : '';
  const slowest = mark.slowest === undefined ? '' : `, slowest reply ${renderDuration(mark.slowest.latency_ms)}`;
  const waited = (mark.waits ?? []).reduce((sum, [, ms]) => sum + ms, 0);
  const waits = waited === 0 ? '' : `, waited ${renderDuration(waited)}`;
  return `${renderScenarioName(row)}${attempt}: ${mark.verdict}, ${renderDuration(mark.duration_ms)}${slowest}${waits}`;
}

function SlowTurns({
  bars,
  address,
}: {
  readonly bars: readonly Bar[];
  readonly address: Address;
}): JSX.Element | null {
  const slowest = useMemo(
    () =>
      [...bars]
        .sort((a, b) => (b.mark.slowest?.latency_ms ?? 0) - (a.mark.slowest?.latency_ms ?? 0))
        .slice(0, MAX_SLOW),
    [bars],
  );
  if (slowest.length === 0) return null;
  return (
    <section aria-labelledby="slow">
      <h2 id="slow">Slowest replies</h2>
      <ol class="plain">
        {slowest.map(({ row, mark, number }) => (
          <li key={`${row.order}.${number}`}>
            <a href={renderAddress({ id: row.id, attempt: number, q: address.q, sort: address.sort })}>
              <bdi>{renderScenarioName(row)}</bdi>
            </a>{' '}
            <span class="fact">{mark.slowest?.turn === 0 ? 'greeting' : `turn ${mark.slowest?.turn ?? '?'}`}</span>{' '}
            <b>{renderDuration(mark.slowest?.latency_ms ?? 0)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
