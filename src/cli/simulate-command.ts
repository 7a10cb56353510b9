// `rehearsal simulate [AGENT...]`: serves simulated agents over the Chat API until it is stopped.
import { listBuiltInAgents, loadAgents } from '../agent/load-agent.ts';
import { serveAgents, type ServedAgents } from '../agent/serve-agent.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { OK, USAGE } from './exit-codes.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { listenForSignals, type StopSignal } from './signals.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Options of `simulate`. */
export interface SimulateFlags {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Words each conversation by a seed of its own. */
  readonly rephrase?: boolean;
  readonly color: boolean;
}

/** Serves agents by name or path, all built-in ones by default; resolves when a signal stops the command. */
export async function runSimulateCommand(names: readonly string[], flags: SimulateFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const loaded = await loadAgents(names.length > 0 ? names : listBuiltInAgents(), process.cwd());
  showDiagnostics(loaded.diagnostics, loaded.sources, terminal);
  if (hasErrors(loaded.diagnostics)) return USAGE;
  let served: ServedAgents;
  try {
    served = await serveAgents(loaded.agents, flags);
  } catch (error) {
    terminal.err(
      `error[cannot-listen]: ${flags.host}:${flags.port} can't be listened on: ${error instanceof Error ? error.message : String(error)}\n` +
        `  choose another port with --port, or 0 for any free one\n`,
    );
    return USAGE;
  }
  announce(served.url, loaded.agents, terminal);
  await new Promise<StopSignal>(listenForSignals);
  await served.close();
  return OK;
}

function announce(
  url: string,
  agents: readonly {
    readonly name: string;
    readonly variants: readonly { readonly name: string; readonly id?: string | undefined }[];
  }[],
  terminal: Terminal,
): void {
  terminal.out(`Serving the Chat API at ${url}\n`);
  for (const { name, variants } of agents) {
    const ids = variants.flatMap((variant) => (variant.id === undefined ? [] : [`${variant.name} ${variant.id}`]));
    terminal.out(
      `  ${renderPrintableLine([name, ...(ids.length > 0 ? [`variants: ${ids.join(', ')}`] : [])].join('  '))}\n`,
    );
  }
  terminal.out(
    `Any account, project, X-API-KEY and X-TOKEN will do. Counters: ${url}/_simulated/counters. Stop with Ctrl+C.\n`,
  );
}
