// The shared process: runs commands of the built command line one after the other, each with a folder, an environment and
// arguments of its own, and answers with what they leave behind.
import type { Outcome } from './command.ts';
import type { SharedRequest } from './shared-process.ts';

const BUILT = '../../dist/command-line.js';
const { runCommandLine } = (await import(BUILT)) as { runCommandLine: (argv: readonly string[]) => Promise<number> };

const written = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (chunk: Uint8Array | string, ...more: readonly unknown[]): boolean => {
    written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = more.find((argument) => typeof argument === 'function');
    if (done !== undefined) queueMicrotask(done as () => void);
    return true;
  };
}

process.on('message', (request: SharedRequest) => {
  void run(request).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());

/** The next request comes when this one is answered. */
async function run({ args, cwd, env }: SharedRequest): Promise<Outcome> {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  process.argv.splice(2, Infinity, ...args);
  Object.assign(written, { stdout: '', stderr: '' });
  const code = await runCommandLine(args);
  stopListening();
  return { code, signal: null, ...written };
}

/** A command listens until its process ends, which this one does not. */
function stopListening(): void {
  for (const event of ['exit', 'uncaughtException']) process.removeAllListeners(event);
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
}
