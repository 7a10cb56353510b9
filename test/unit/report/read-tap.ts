// Reads TAP 14 as strictly as a consumer that trusts nothing, for the tests of reports.
import { parse } from 'yaml';

export interface TapPoint {
  readonly ok: boolean;
  readonly number: number;
  readonly description: string;
  readonly directive: string | undefined;
  readonly diagnostics: Record<string, unknown>;
}

/** Throws where a line is not what it should be. */
export function readTap(text: string): { readonly points: readonly TapPoint[]; readonly plan: number } {
  const lines = text.split('\n');
  if (lines.shift() !== 'TAP version 14') throw new Error('no version');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  const plan = /^1\.\.(\d+)(?: # SKIP .*)?$/.exec(lines.pop() ?? '');
  if (plan === null) throw new Error('no plan at the end');
  const points: TapPoint[] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (points.length === 0 && line.startsWith('# ')) continue;
    const match = /^(not )?ok (\d+) - ((?:[^\\#]|\\[\\#])*?)(?: # ((?:SKIP|TODO)\b.*))?$/.exec(line);
    if (match === null) throw new Error(`not a test point: ${line}`);
    if (lines.shift() !== '  ---') throw new Error('no diagnostics');
    const end = lines.indexOf('  ...');
    const yaml = lines.splice(0, end + 1).slice(0, -1);
    points.push({
      ok: match[1] === undefined,
      number: Number(match[2]),
      description: match[3] ?? '',
      directive: match[4],
      diagnostics: parse(yaml.map((yamlLine) => yamlLine.slice(2)).join('\n')) as Record<string, unknown>,
    });
  }
  return { points, plan: Number(plan[1]) };
}
