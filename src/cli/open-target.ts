// Opens the agent that a run talks to: a client of the Chat API, and for a simulated target the server behind it.
import { randomUUID } from 'node:crypto';
import type { Agent } from '../agent/agent.ts';
import { readVersion } from '../base/package-root.ts';
import type { AgentAddress } from '../chat/base-url.ts';
import type { ChatClient } from '../chat/chat-client.ts';
import { Credentials } from '../chat/credentials.ts';
import { createHttpChatClient } from '../chat/http-chat-client.ts';
import { readProxyEnvironment } from '../chat/proxy-environment.ts';
import type { RequestTrace } from '../chat/target.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Config } from './config.ts';
import { listHidden } from './known-secrets.ts';
import type { TargetFlags } from './options.ts';
import { resolveApiTarget, type ApiTarget, type ChosenTarget } from './resolve-target.ts';

/** An agent that can be talked to, until it is closed. */
export interface OpenTarget {
  readonly client: ChatClient;
  readonly baseUrl: string;
  readonly secrets: readonly string[];
  readonly insecure: boolean;
  close(): Promise<void>;
}

/** What the client of a run is told beside the target. */
export interface ClientSettings {
  /** So many conversations are open at once; more connections are of no use. */
  readonly maxConnections: number;
  readonly ratePerSecond: number | undefined;
  readonly onTrace: ((trace: RequestTrace) => void) | undefined;
  /** A simulated agent words each conversation anew; a real one does so by itself. */
  readonly rephrase?: boolean;
}

/** A target that has been looked up and checked, ready to be opened; nothing was sent yet. */
export type TargetOpening = (settings: ClientSettings) => Promise<OpenTarget>;

/** A target as far as it could be looked up; without `open` there is an error among the findings. */
export interface LocatedTarget {
  readonly open?: TargetOpening;
  readonly diagnostics: readonly Diagnostic[];
  /** Agent files, to draw code frames from. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Looks up everything that the chosen target needs. */
export async function locateTarget(
  { chosen, config }: { readonly chosen: ChosenTarget; readonly config: Config },
  flags: TargetFlags,
): Promise<LocatedTarget> {
  const { simulated } = chosen.target ?? {};
  if (simulated !== undefined && flags.baseUrl === undefined) return locateSimulated(simulated, config);
  const { api, diagnostics } = await resolveApiTarget(chosen, flags, config);
  const sources = new Map<string, SourceFile>();
  if (api === undefined) return { diagnostics, sources };
  return { open: (settings) => Promise.resolve(openApi(api, config.env, settings)), diagnostics, sources };
}

async function locateSimulated(agents: readonly string[], config: Config): Promise<LocatedTarget> {
  const { loadAgents } = await import('../agent/load-agent.ts');
  const loaded = await loadAgents(agents, config.suiteFolder);
  const { diagnostics, sources } = loaded;
  if (hasErrors(diagnostics)) return { diagnostics, sources };
  const secrets = listHidden(config);
  const open: TargetOpening = async (settings) => {
    const { serveAgents } = await import('../agent/serve-agent.ts');
    const served = await serveAgents(loaded.agents, {
      host: '127.0.0.1',
      port: 0,
      rephrase: settings.rephrase ?? false,
    });
    const api: ApiTarget = {
      address: { baseUrl: served.url, version: 'v1', ...findProject(loaded.agents) },
      credentials: new Credentials(randomUUID(), randomUUID(), secrets),
      secrets,
      extraCa: undefined,
      insecure: false,
    };
    const opened = openApi(api, {}, settings);
    const close = async (): Promise<void> => {
      await opened.close();
      await served.close();
    };
    return { ...opened, close };
  };
  return { open, diagnostics, sources };
}

/** Where the agents answer: on the account and project that one of them names; else any will do. */
function findProject(agents: readonly Agent[]): Pick<AgentAddress, 'accountId' | 'projectId'> {
  return {
    accountId: agents.find(({ accountId }) => accountId !== undefined)?.accountId ?? 'simulated',
    projectId: agents.find(({ projectId }) => projectId !== undefined)?.projectId ?? 'PROJECT-simulated',
  };
}

function openApi(api: ApiTarget, env: Config['env'], settings: ClientSettings): OpenTarget {
  const { address, credentials, extraCa, insecure, secrets } = api;
  const proxies = readProxyEnvironment(env);
  const userAgent = `rehearsal/${readVersion()}`;
  const client = createHttpChatClient({ ...address, ...settings, userAgent, credentials, proxies, extraCa, insecure });
  return { client, baseUrl: address.baseUrl, secrets, insecure, close: () => client.dispose() };
}
