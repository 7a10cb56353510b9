// How fast the agent answered: percentiles by operation, and a picture of how the replies spread.
import { renderDuration } from '../../base/duration.ts';
import type { OperationLatency } from './report-data.ts';

const WIDTH = 480;
const HEIGHT = 64;

const MEANING = { create: 'greeting (create)', respond: 'reply (respond)' } as const;

/** Renders the section; empty where no reply came. */
export function renderLatencies(latencies: readonly OperationLatency[]): string {
  if (latencies.length === 0) return '';
  const heads = ['replies', 'median', '90 %', '95 %', '99 %', 'slowest'].map((head) => `<th scope="col">${head}</th>`);
  const rows = latencies.map(({ operation, count, percentiles }) => {
    const cells = percentiles.map(([, ms]) => `<td>${renderDuration(ms)}</td>`);
    return `<tr><th scope="row">${MEANING[operation]}</th><td>${count}</td>${cells.join('')}</tr>`;
  });
  return [
    '<section aria-labelledby="latency"><h2 id="latency">How fast the agent answered</h2>',
    `<div class="wide" tabindex="0" role="region" aria-label="Latencies"><table class="numbers"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    `<div class="pictures">${latencies.map(renderPicture).join('')}</div></section>`,
  ].join('');
}

/** Bars from left to right by latency, each border a quarter higher than the one before. */
function renderPicture({ operation, histogram, count, percentiles }: OperationLatency): string {
  const first = histogram[0]?.[0] ?? 0;
  const most = Math.max(...histogram.map(([, number]) => number));
  const step = WIDTH / Math.max(histogram.length, 8);
  const bars = histogram.map(([fromMs, number], index) => {
    const height = number === 0 ? 0 : Math.max(2, (number / most) * HEIGHT);
    const title = `from ${renderDuration(fromMs)}: ${number} of ${count}`;
    return `<rect x="${(index * step).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${(step * 0.86).toFixed(1)}" height="${height.toFixed(1)}"><title>${title}</title></rect>`;
  });
  const [median, , p95] = percentiles.map(([, ms]) => ms);
  const label = `${MEANING[operation]}: from ${renderDuration(first)} to ${renderDuration(percentiles.at(-1)?.[1] ?? 0)}, half within ${renderDuration(median ?? 0)}, 95 % within ${renderDuration(p95 ?? 0)}`;
  const last = histogram.length - 1;
  const marks = [...new Set([0, Math.floor(histogram.length / 2), last])].map((index) => {
    const [fromMs] = histogram[index] ?? [0];
    // Behind the last bar there is no room.
    const [at, anchor] = index > 0 && index === last ? [index + 1, ' text-anchor="end"'] : [index, ''];
    return `<text x="${(at * step).toFixed(1)}" y="${HEIGHT + 14}"${anchor}>${renderDuration(fromMs)}</text>`;
  });
  return `<figure><figcaption>${MEANING[operation]}, by latency on a logarithmic scale</figcaption><svg class="spread" viewBox="0 0 ${WIDTH} ${HEIGHT + 18}" role="img" aria-label="${label}">${bars.join('')}${marks.join('')}</svg></figure>`;
}
