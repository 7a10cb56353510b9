// What became of a run, in one word and one colour.
import type { RunSummary } from '../../event/run-summary.ts';
import { cutEnd } from '../cut.ts';

const WORDS: Readonly<Record<RunSummary['exit_name'], string>> = {
  ok: 'Passed',
  failed: 'Failed',
  usage: 'Not started',
  errored: 'Could not be judged',
  empty: 'Nothing checked',
  incomplete: 'Incomplete',
  internal: 'Internal error',
  interrupted: 'Interrupted',
};

const MAX_TITLE = 150;

/** Renders the title of a run's page, for tabs and bookmarks. */
export function renderTitle(summary: RunSummary, running: boolean): string {
  const reason = running ? summary.run.target : `${summary.verdict_reason} ${summary.run.target}`;
  return cutEnd(`${renderVerdictWord(summary, running)}: ${reason}`, MAX_TITLE);
}

/** Renders the word for a run. */
export function renderVerdictWord({ exit_name: name }: RunSummary, running: boolean): string {
  return running ? 'Running' : WORDS[name];
}

/** Renders the class of its colours: `passed`, `failed`, `errored` or `running`. */
export function renderVerdictClass({ exit_code: code }: RunSummary, running: boolean): string {
  if (running) return 'running';
  return code === 0 ? 'passed' : code === 1 ? 'failed' : 'errored';
}
