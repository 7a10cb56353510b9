// `rehearsal show [RUN]`: the report page of a stored run on loopback, live while the run goes on.
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { followEventLog } from '../event/follow-event-log.ts';
import { LiveRun } from '../show/live-run.ts';
import { serveReport, type ServedReport } from '../show/serve-report.ts';
import { UpdateStream } from '../show/update-stream.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { BaselineReplies } from './baseline-replies.ts';
import { loadConfig } from './config-file.ts';
import { OK, USAGE } from './exit-codes.ts';
import { locateHistory } from './locate-history.ts';
import { createPastReader } from './past-results.ts';
import { createSourceReader, renderPrefix } from './reporter-context.ts';
import { EVENT_LOG, findRun } from './run-directory.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { listenForSignals, type StopSignal } from './signals.ts';
import { describeUnreadable } from './stored-run.ts';
import { createTerminal } from './terminal.ts';

/** Options of `show`. */
export interface ShowFlags {
  readonly config?: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly color: boolean;
}

/** A log to which nothing was added for so long belongs to a run that was killed. */
const KILLED_AFTER_MS = 10 * 60_000;

/** Serves the page until a signal stops the command; gives the exit code of the process. */
export async function runShowCommand(run: string | undefined, flags: ShowFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const { config, diagnostics, sources } = await loadConfig(flags.config, process.cwd());
  const { out, suiteFolder } = config;
  const found = findRun(run ?? 'latest', out);
  const problems = [...diagnostics, ...found.diagnostics];
  showDiagnostics(problems, sources, terminal);
  if (found.directory === undefined || hasErrors(problems)) return USAGE;

  // `latest` leads to another run as soon as one begins.
  const directory = realpathSync(found.directory);
  const replies = new BaselineReplies(out);
  const live = new LiveRun({
    readSource: createSourceReader(suiteFolder),
    prefix: renderPrefix(process.cwd(), suiteFolder),
    compareWithBaseline: replies.compare,
    readPast: createPastReader(locateHistory(config, out)),
  });
  const updates = new UpdateStream(live);
  const abort = new AbortController();
  const refuse = (diagnostic: Diagnostic): number => {
    showDiagnostics([diagnostic], sources, terminal);
    return USAGE;
  };
  let served: ServedReport;
  try {
    served = await serveReport(live, updates, flags.port);
  } catch (error) {
    return refuse(describeTaken(flags.port, error));
  }
  const stopped = new Promise<StopSignal>(listenForSignals);
  try {
    const following = follow(path.join(directory, EVENT_LOG), { live, replies, updates, signal: abort.signal });
    terminal.out(`Report of ${path.basename(directory)} at ${served.url}  Stop with Ctrl+C.\n`);
    await Promise.race([stopped, following.then(() => stopped)]);
    return OK;
  } catch (error) {
    return refuse(describeUnreadable(error));
  } finally {
    abort.abort();
    replies.close();
    await served.close();
  }
}

interface Following {
  readonly live: LiveRun;
  readonly replies: BaselineReplies;
  readonly updates: UpdateStream;
  readonly signal: AbortSignal;
}

/** Hears the events until the run is over. */
async function follow(log: string, { live, replies, updates, signal }: Following): Promise<void> {
  let isNew = false;
  for await (const events of followEventLog(log, signal)) {
    for (const event of events) {
      if (event.type === 'baseline-loaded') await replies.load(event.baseline);
      live.add(event);
    }
    isNew ||= events.length > 0;
    if (events.length > 0) continue;
    // All that was written has been heard.
    if (isNew) updates.publish();
    isNew = false;
    if (Date.now() - statSync(log).mtimeMs > KILLED_AFTER_MS) break;
  }
  live.end();
  updates.publish();
}

function describeTaken(port: number, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'cannot-listen',
    severity: 'error',
    message: `port ${port} can't be listened on: ${reason}`,
    hint: 'choose another port with --port, or 0 for any free one',
  };
}
