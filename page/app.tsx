// The page's script: opens the data and draws. Where that can't be done the static page stays, which tells the same.
import { render } from 'preact';
import { EmbeddedSource } from './embedded-source.ts';
import { LiveSource } from './live-source.ts';
import { Page } from './page.tsx';
import type { ReportSource } from './report-source.ts';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  const overview = document.getElementById('overview');
  if (root === null || overview === null) throw new Error('the page is damaged');
  const live = document.getElementById('run')?.dataset['live'] !== undefined;
  const source: ReportSource = live ? new LiveSource() : new EmbeddedSource();
  const state = await source.open((next) => {
    render(<Page source={source} state={next} overview={overview} />, root);
  });
  document.getElementById('static')?.remove();
  render(<Page source={source} state={state} overview={overview} />, root);
}

start().catch((error: unknown) => {
  document.documentElement.classList.remove('scripted');
  throw error;
});
