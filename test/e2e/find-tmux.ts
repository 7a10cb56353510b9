// Sets up the tests that drive a terminal: finds tmux, or installs Debian's.
import { findProgram, installProgram } from '../debian-program.ts';

export default function setup(): void {
  if (findProgram(['tmux']) !== undefined) return;
  installProgram('tmux', 'Tests in test/e2e/ need tmux: install it.');
}
