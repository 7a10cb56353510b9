// The geometry and the drawing of the timeline.
import { renderDuration } from '../src/base/duration.ts';
import type { AttemptMark, ReportRow } from '../src/report/html/report-data.ts';
import { listTicks, type Span } from './timeline-scale.ts';

/** A conversation in the picture. */
export interface Bar {
  readonly row: ReportRow;
  readonly mark: AttemptMark;
  /** Number of the attempt, from 1. */
  readonly number: number;
}

/** How the picture is laid out. */
export interface Layout {
  readonly lanes: number;
  /** Pixels. */
  readonly width: number;
  readonly span: Span;
  /** A reply is slow from here on. */
  readonly slowMs: number;
}

/** Height of one place in pixels, and of the scale above. */
export const LANE_HEIGHT = 20;
export const SCALE_HEIGHT = 22;

const BAR_HEIGHT = 15;
/** Height of the strip that marks a slow reply. */
const SLOW_STRIP = 4;
/** Marks of the scale, at most. */
const TICKS = 8;
/** The slowest twentieth of the conversations' slowest replies is called slow. */
const SLOW_SHARE = 0.95;

/** Lists the conversations of rows. */
export function listBars(rows: readonly ReportRow[]): {
  readonly list: readonly Bar[];
  readonly lanes: number;
  readonly ends: readonly number[];
  readonly slowMs: number;
} {
  const list = rows.flatMap((row) => row.attempts.map((mark, index) => ({ row, mark, number: index + 1 })));
  const latencies = list.map(({ mark }) => mark.slowest?.latency_ms ?? 0).sort((a, b) => a - b);
  let [lanes, end] = [0, 0];
  for (const { mark } of list) {
    lanes = Math.max(lanes, mark.slot + 1);
    end = Math.max(end, mark.started_ms + mark.duration_ms);
  }
  const slowMs = latencies[Math.floor(latencies.length * SLOW_SHARE)] ?? Number.POSITIVE_INFINITY;
  return { list, lanes, ends: [end], slowMs };
}

/** The bar at a time in a lane. */
export function findBar(bars: readonly Bar[], ms: number, lane: number): Bar | undefined {
  return bars.find(
    ({ mark }) => mark.slot === lane && ms >= mark.started_ms && ms <= mark.started_ms + mark.duration_ms,
  );
}

/** Draws the bars into a canvas, which gets the right size. */
export function drawTimeline(canvas: HTMLCanvasElement, bars: readonly Bar[], layout: Layout): void {
  const { lanes, width, span } = layout;
  const height = SCALE_HEIGHT + Math.max(1, lanes) * LANE_HEIGHT;
  const ratio = window.devicePixelRatio;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  const colours = readColours(canvas);
  const scale = width / (span.to - span.from);
  drawScale(context, layout, colours['text'] ?? '');
  for (const { mark } of bars) {
    if (mark.started_ms > span.to || mark.started_ms + mark.duration_ms < span.from) continue;
    const top = SCALE_HEIGHT + mark.slot * LANE_HEIGHT;
    const fill = (kind: string, [fromMs, ms]: readonly [number, number], strip = BAR_HEIGHT): void => {
      context.fillStyle = colours[kind] ?? '';
      context.fillRect((fromMs - span.from) * scale, top + BAR_HEIGHT - strip, Math.max(1, ms * scale - 0.5), strip);
    };
    fill(mark.verdict, [mark.started_ms, mark.duration_ms]);
    for (const wait of mark.waits ?? []) fill('wait', wait);
    if (mark.slowest !== undefined && mark.slowest.latency_ms >= layout.slowMs) {
      fill('slow', [mark.slowest.started_ms, mark.slowest.latency_ms], SLOW_STRIP);
    }
  }
}

function drawScale(context: CanvasRenderingContext2D, { width, span, lanes }: Layout, colour: string): void {
  context.fillStyle = colour;
  context.font = '11px system-ui, sans-serif';
  for (const tick of listTicks(span, TICKS)) {
    const x = ((tick - span.from) / (span.to - span.from)) * width;
    context.globalAlpha = 0.15;
    context.fillRect(x, 0, 1, SCALE_HEIGHT + lanes * LANE_HEIGHT);
    context.globalAlpha = 1;
    context.fillText(renderDuration(tick), x + 4, 12);
  }
}

/** A canvas does not follow the style; its colours are read from it. */
function readColours(canvas: HTMLCanvasElement): Readonly<Record<string, string>> {
  const probe = document.createElement('span');
  canvas.parentElement?.append(probe);
  const colours = Object.fromEntries(
    ['passed', 'failed', 'errored', 'wait', 'slow', 'text'].map((kind) => {
      probe.className = `bar-${kind}`;
      return [kind, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours;
}
