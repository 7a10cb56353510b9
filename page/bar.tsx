// The bar at the top: what became of the run, the ways around, and the colours.
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { renderVerdictClass, renderVerdictWord } from '../src/report/html/verdict.ts';
import { renderPrintableLine } from '../src/text/printable.ts';
import { renderAddress, type Address } from './address.ts';
import type { ReportState } from './report-source.ts';
import { readTheme, writeTheme, type Theme } from './theme.ts';

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };
const THEME_SIGN: Readonly<Record<Theme, string>> = { auto: '◐', dark: '☾', light: '☀' };

interface BarProps {
  readonly state: ReportState;
  readonly address: Address;
  readonly onHelp: () => void;
}

/** Draws the bar. */
export function Bar({ state, address, onHelp }: BarProps): JSX.Element {
  const { summary } = state.run;
  const { q, sort } = address;
  const running = state.playing !== undefined;
  const at = address.id === undefined ? (address.view ?? 'overview') : undefined;
  const link = (view: 'list' | 'timeline' | undefined, text: string): JSX.Element => (
    <a
      class={`to-${view ?? 'overview'}`}
      href={renderAddress({ q, sort, ...(view !== undefined && { view }) })}
      aria-current={at === (view ?? 'overview') ? 'page' : undefined}
    >
      {text}
    </a>
  );
  return (
    <header class="bar">
      <h1 class="unseen">Report of a run against {renderPrintableLine(summary.run.target)}</h1>
      {state.lost === true ? (
        <span class="badge">Connection lost</span>
      ) : (
        <span class={`badge ${renderVerdictClass(summary, running)}`}>{renderVerdictWord(summary, running)}</span>
      )}
      <bdi class="target">{renderPrintableLine(summary.run.target)}</bdi>
      <nav aria-label="Views">
        {link(undefined, 'Overview')}
        {link('list', 'Scenarios')}
        {link('timeline', 'Timeline')}
      </nav>
      <ThemeButton />
      <button type="button" class="quiet" onClick={onHelp} aria-label="Help: keys and search">
        ?
      </button>
    </header>
  );
}

function ThemeButton(): JSX.Element {
  const [theme, setTheme] = useState<Theme>(readTheme);
  const choose = (): void => {
    writeTheme(NEXT_THEME[theme]);
    setTheme(NEXT_THEME[theme]);
  };
  return (
    <button type="button" class="quiet" onClick={choose} aria-label={`Colours: ${theme}`} title={`Colours: ${theme}`}>
      {THEME_SIGN[theme]}
    </button>
  );
}
