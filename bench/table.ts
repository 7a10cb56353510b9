// The table that people read.
import Table from 'cli-table3';
import type { Result } from './compare.ts';

/** Renders results, one line each. */
export function renderTable(results: readonly Result[]): string {
  const table = new Table({
    head: ['', 'wall s', 'ratio', 'CPU s', 'ratio', 'peak MB'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { player, wallMs, cpuMs, peakMb, wallRatio, cpuRatio } of results) {
    table.push([
      player,
      renderSeconds(wallMs),
      renderRatio(wallRatio),
      renderSeconds(cpuMs),
      renderRatio(cpuRatio),
      peakMb.toFixed(0),
    ]);
  }
  return table.toString();
}

function renderSeconds(ms: number): string {
  return (ms / 1000).toFixed(ms < 1000 ? 3 : 2);
}

function renderRatio(ratio: number | undefined): string {
  return ratio === undefined ? '' : `x ${ratio.toFixed(2)}`;
}
