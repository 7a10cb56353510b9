// What became of a run, in one word and one colour.
import type { RunSummary } from '../../event/run-summary.ts';

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

/** Renders the word for a run. */
export function renderVerdictWord({ exit_name: name }: RunSummary, running: boolean): string {
  return running ? 'Running' : WORDS[name];
}

/** Renders the class of its colours: `passed`, `failed`, `errored` or `running`. */
export function renderVerdictClass({ exit_code: code }: RunSummary, running: boolean): string {
  if (running) return 'running';
  return code === 0 ? 'passed' : code === 1 ? 'failed' : 'errored';
}
