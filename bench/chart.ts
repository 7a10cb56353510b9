// A chart of lines on two logarithmic scales, as SVG. A line of slope 1 is what grows like the work does.

/** One measured size. */
export interface Point {
  readonly size: number;
  readonly cpuSeconds: number;
  /** Written beside the point. */
  readonly peakMb: number;
}

/** What is drawn. */
export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 60;
const RIGHT = 90;
const TOP = 40;
const BOTTOM = 50;
const COLOURS = ['#888888', '#1f6feb', '#bf3989'];

/** Renders the chart as a file of its own, legible on light and dark pages. */
export function renderChart({ title, unit, lines }: Chart): string {
  const points = [...lines.values()].flat();
  const x = createScale(
    points.map(({ size }) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = createScale(
    points.map(({ cpuSeconds }) => cpuSeconds),
    HEIGHT - BOTTOM,
    TOP,
  );
  const body = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    renderText(LEFT, 22, title, 'font-weight="bold"'),
    ...x.ticks.flatMap((tick) => [
      `<line x1="${x.at(tick)}" y1="${TOP}" x2="${x.at(tick)}" y2="${HEIGHT - BOTTOM}" stroke="#dddddd"/>`,
      renderText(x.at(tick), HEIGHT - BOTTOM + 18, tick.toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      `<line x1="${LEFT}" y1="${y.at(tick)}" x2="${WIDTH - RIGHT}" y2="${y.at(tick)}" stroke="#dddddd"/>`,
      renderText(LEFT - 8, y.at(tick) + 4, `${tick} s`, 'text-anchor="end"'),
    ]),
    renderText(
      (LEFT + WIDTH - RIGHT) / 2,
      HEIGHT - 10,
      `${unit} (both scales logarithmic; processor time, peak memory beside the points)`,
      'text-anchor="middle"',
    ),
    ...[...lines].flatMap(([name, line], index) =>
      renderLine(name, line, { x, y, colour: COLOURS[index] ?? '#000000' }),
    ),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`;
  return `${head}\n${body.join('\n')}\n</svg>\n`;
}

interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Powers of ten around the values, spread from one edge to the other. */
function createScale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`)),
  };
}

function renderLine(
  name: string,
  points: readonly Point[],
  { x, y, colour }: { readonly x: Scale; readonly y: Scale; readonly colour: string },
): readonly string[] {
  const places = points.map(({ size, cpuSeconds, peakMb }) => ({ left: x.at(size), top: y.at(cpuSeconds), peakMb }));
  const last = places.at(-1);
  return [
    `<polyline points="${places.map(({ left, top }) => `${left},${top}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...places.flatMap(({ left, top, peakMb }) => [
      `<circle cx="${left}" cy="${top}" r="3" fill="${colour}"/>`,
      renderText(left - 6, top - 8, `${Math.round(peakMb)} MB`, `fill="${colour}" font-size="10" text-anchor="end"`),
    ]),
    ...(last === undefined ? [] : [renderText(last.left + 8, last.top + 4, name, `fill="${colour}"`)]),
  ];
}

function renderText(left: number, top: number, text: string, attributes: string): string {
  return `<text x="${left}" y="${top}" ${attributes}>${text}</text>`;
}
