// `rehearsal record` from outside: what is piped in, what is shown, what is saved, and what the server saw.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadAgents } from '../../src/agent/load-agent.ts';
import { serveAgents } from '../../src/agent/serve-agent.ts';
import { pointAt } from './chat-server.ts';
import { createFolder, readResults, rehearsal } from './command.ts';
import { sharedRehearsal } from './shared-process.ts';
import { CONVERSATION, REGRESSIONS, renderShop, SHOP } from './record-agent.ts';

const CONFIG = 'default_target: shop\ntargets: { shop: { simulated: ./agent.yaml } }\n';
const ENDINGS = { handoff: 'I want a person', goodbye: 'goodbye' };
const QUIET = ['--reporter', 'json'];

/** Records both endings with the agent as it is; gives the folder. */
async function recordShop(): Promise<string> {
  const folder = createFolder({ 'rehearsal.config.yaml': CONFIG, 'agent.yaml': renderShop(SHOP, 0) });
  for (const [name, ending] of Object.entries(ENDINGS)) {
    const input = `${[...CONVERSATION, ending].join('\n')}\n`;
    const out = `scenarios/${name}.yaml`;
    const outcome = await rehearsal(['record', '--out', out, '--name', name], { cwd: folder, input });
    expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
  }
  return folder;
}

describe('a recorded scenario', () => {
  test('holds ten times out of ten, and notices whatever gets worse', async () => {
    const folder = await recordShop();
    const read = (name: string): string => readFileSync(path.join(folder, `scenarios/${name}.yaml`), 'utf8');
    const shown = Object.keys(ENDINGS).map(read).join('\n');
    // Seeds that the recording has not seen.
    const agents = await loadAgents([writeAgent(folder, renderShop(SHOP, 101))], folder);
    const served = await serveAgents(agents.agents, { port: 0, host: '127.0.0.1', rephrase: true });
    onTestFinished(() => served.close());
    const { flags, env } = pointAt(served);
    const outcome = await rehearsal(['run', '--repeat', '10', ...flags, ...QUIET], { cwd: folder, env });
    expect(outcome.code, outcome.stdout + outcome.stderr + shown).toBe(0);
    expect(readResults(folder).scenarios.map(({ attempts }) => attempts.length)).toEqual([10, 10]);
    const missed: string[] = [];
    for (const [name, worse] of Object.entries(REGRESSIONS)) {
      writeAgent(folder, renderShop({ ...SHOP, ...worse }, 7));
      if ((await sharedRehearsal(['run', ...QUIET], { cwd: folder })).code !== 1) missed.push(name);
    }
    expect(missed, shown).toEqual([]);
  });
});

function writeAgent(folder: string, text: string): string {
  const file = path.join(folder, 'agent.yaml');
  writeFileSync(file, text);
  return file;
}
