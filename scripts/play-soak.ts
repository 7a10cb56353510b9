// Plays very many conversations against an agent that breaks some of its answers, and compares what the results say with
// what the agent was told.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startRun, writeSuite } from './soak-run.ts';
import { startSoakAgent, type SoakAgent } from './soak-agent.ts';

/** How much to play. */
export interface SoakOptions {
  readonly conversations: number;
  /** Share of requests that are broken. */
  readonly faultShare: number;
  readonly seed: number;
}

/** What came of it. */
export interface SoakOutcome {
  readonly exitCode: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: ReadonlyMap<string, number>;
  /** One sentence for each account that does not add up. */
  readonly mistakes: readonly string[];
}

/** The part of results.json that is looked at. */
interface Results {
  readonly counts: Readonly<Record<string, number>>;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly scenarios: readonly { readonly verdict: string; readonly attempts: readonly Attempt[] }[];
}

interface Attempt {
  readonly verdict: string;
  readonly conversation_id: string | null;
  readonly turns: readonly { readonly index: number; readonly user: string | null; readonly response: string | null }[];
  readonly error: { readonly turn?: number; readonly may_be_delivered?: boolean } | null;
}

/** Plays a soak in a temporary folder. */
export async function playSoak({ conversations, faultShare, seed }: SoakOptions): Promise<SoakOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rehearsal-soak-'));
  const agent = await startSoakAgent(faultShare, seed);
  try {
    writeSuite(folder, conversations);
    const child = startRun(folder, agent.url, ['--quiet', '--reporter', 'json', '--retries', '1']);
    const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const results = JSON.parse(readFileSync(path.join(folder, 'reports/latest/results.json'), 'utf8')) as Results;
    const mistakes = [
      ...checkCounts(results, conversations, agent),
      ...results.scenarios.flatMap(({ attempts }) => attempts).flatMap((attempt) => checkAttempt(attempt, agent)),
      ...checkClosing(results, agent),
    ];
    return { exitCode, counts: results.counts, faults: agent.faults, mistakes };
  } finally {
    await agent.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkCounts({ counts, scenarios }: Results, conversations: number, agent: SoakAgent): string[] {
  const { planned = 0, passed = 0, failed = 0, errored = 0, skipped = 0, requests = 0 } = counts;
  const mistakes: string[] = [];
  if (planned !== conversations) mistakes.push(`${planned} planned, ${conversations} wanted`);
  if (scenarios.length !== planned) mistakes.push(`${scenarios.length} results for ${planned} planned`);
  if (planned !== passed + failed + errored + skipped)
    mistakes.push(`${planned} planned is not ${passed} + ${failed} + ${errored} + ${skipped}`);
  if (requests !== agent.requests()) mistakes.push(`${requests} requests counted, ${agent.requests()} arrived`);
  return mistakes;
}

/** Nothing is delivered twice, what was answered was delivered, and what can't have been delivered was not. */
function checkAttempt(attempt: Attempt, agent: SoakAgent): string[] {
  const id = attempt.conversation_id;
  if (id === null) return [];
  const conversation = agent.conversations.get(id);
  if (conversation === undefined) return [`${id} is in the results, and the agent does not know it`];
  const said = attempt.turns.filter(({ index }) => index > 0);
  return said.flatMap(({ index, user, response }) => {
    const times = conversation.messages.get(user ?? '') ?? 0;
    const broke = attempt.error?.turn === index;
    const least = response !== null ? 1 : 0;
    const most = response === null && broke && attempt.error.may_be_delivered === false ? 0 : 1;
    return times >= least && times <= most ? [] : [`${id}, turn ${index}: delivered ${times} times`];
  });
}

/** Every conversation whose id was told was closed, but for those of which the results say that it could not be. */
function checkClosing({ warnings }: Results, agent: SoakAgent): string[] {
  const all = [...agent.conversations.values()];
  const doubled = all.flatMap(({ messages }) => [...messages].filter(([, times]) => times > 1));
  const open = all.filter(({ known, toldClosed }) => known && !toldClosed).length;
  const said = warnings.find(({ message }) => message.includes('could not be closed'));
  const saidOpen = Number(/\d+/.exec(said?.message ?? '0')?.[0]);
  return [
    ...doubled.map(([message, times]) => `\`${message}\` was delivered ${times} times in one conversation`),
    ...(open === saidOpen ? [] : [`${open} conversations may be open, and the results speak of ${saidOpen}`]),
  ];
}
