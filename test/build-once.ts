// Builds the command and the report page once before the tests: the end-to-end tests start `dist/main.js` in a child process,
// and the html reporter takes its page from `dist/page/`.
import { execFileSync } from 'node:child_process';

/** Several projects ask for the build; all of them are set up in one process. */
const DONE = 'REHEARSAL_TESTS_BUILT';

export default function setup(): void {
  if (process.env[DONE] === String(process.pid)) return;
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  process.env[DONE] = String(process.pid);
}
