// Starts the benchmark's agent, and reads what it has counted.
import { fork } from 'node:child_process';
import path from 'node:path';

/** How an agent answers. */
export interface AgentOptions {
  /** Before each answer. */
  readonly latencyMs: number;
  /** Bytes of text added to each reply. */
  readonly replyBytes: number;
  /** The turn that hands over and ends the conversation. */
  readonly turns: number;
}

/** What an agent was asked. */
export interface Counters {
  readonly create: number;
  readonly respond: number;
  readonly close: number;
  /** Requests for a conversation that does not exist. */
  readonly wrong: number;
  /** Conversations that nobody has closed. */
  readonly open: number;
}

/** An agent that runs. */
export interface Agent {
  readonly url: string;
  count(): Promise<Counters>;
  stop(): void;
}

/** Starts an agent of its own for each measurement, so that none finds a warmer one than another. */
export async function startAgent({ latencyMs, replyBytes, turns }: AgentOptions): Promise<Agent> {
  const script = path.join(import.meta.dirname, 'serve-agent.ts');
  const child = fork(script, [latencyMs, replyBytes, turns].map(String), { execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`the agent ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    count: async () => (await (await fetch(`${url}/counters`)).json()) as Counters,
    stop: () => child.disconnect(),
  };
}
