// What a scenario is called in reports.
import { renderPrintableLine } from '../text/printable.ts';
import { cutEnd } from './cut.ts';

const MAX_NAME = 300;

/** Renders the name; one of several conversations of a scenario is told apart by its label: `Greeting [premium]`. */
export function renderScenarioName({ id, name }: { readonly id: string; readonly name: string }): string {
  const label = /\[.*\]$/s.exec(id)?.[0] ?? '';
  const full = name.includes(label.slice(1, -1)) ? name : `${name} ${label}`;
  return renderPrintableLine(cutEnd(full.trim() === '' ? id : full, MAX_NAME)).trim();
}
