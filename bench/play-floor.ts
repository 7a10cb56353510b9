// What a test runner on Node.js can't do without: the bare script's calls, scenario files read, patterns matched, and a
// log, a JUnit file and a JSON file written. It knows the benchmark's files and nothing else, and guards against nothing.
//
//   node bench/play-floor.ts URL CONCURRENCY
import { closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createCaller } from './bare-calls.ts';

interface Turn {
  readonly message: string;
  readonly pattern: RegExp;
}

interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly turns: readonly Turn[];
}

interface Reply {
  readonly conversation_id: string;
  readonly response: string;
  readonly handoff?: { readonly destination: string; readonly reason: string };
}

const [url = '', concurrency = '1'] = process.argv.slice(2);
const patterns = new Map<string, RegExp>();
const scenarios = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map(readScenario);
const caller = createCaller(url);
const log = openSync('floor.jsonl', 'w');
const results: { readonly scenario: Scenario; readonly replies: readonly Reply[]; readonly passed: boolean }[] = [];

let begun = 0;
await Promise.all(Array.from({ length: Number(concurrency) }, playInTurn));
await caller.close();
closeSync(log);
writeFileSync('floor.json', JSON.stringify(results));
writeFileSync('floor.xml', `<testsuites>\n${results.map(renderCase).join('\n')}\n</testsuites>\n`);
if (results.some(({ passed }) => !passed)) process.exitCode = 1;

function readScenario(file: string): Scenario {
  const text = readFileSync(path.join('scenarios', file), 'utf8');
  const find = (pattern: RegExp): string[] => Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
  const sources = find(/matches: "(.*)" \}$/gm);
  const turns = find(/user: (.*)$/gm).map((message, index) => ({ message, pattern: compile(sources[index] ?? '') }));
  const [id = ''] = find(/^id: (.*)$/gm);
  const [name = ''] = find(/^name: (.*)$/gm);
  return { id, name, file, turns };
}

function compile(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'iu');
  patterns.set(source, known);
  return known;
}

async function playInTurn(): Promise<void> {
  for (let scenario = scenarios[begun++]; scenario !== undefined; scenario = scenarios[begun++]) {
    const replies = [JSON.parse(await caller.call('POST', 'create', '{}')) as Reply];
    const id = replies[0]?.conversation_id;
    let passed = replies[0]?.response.includes('Welcome back') === true;
    for (const { message, pattern } of scenario.turns) {
      const reply = JSON.parse(
        await caller.call('POST', 'respond', JSON.stringify({ conversation_id: id, message })),
      ) as Reply;
      passed &&= pattern.test(reply.response);
      replies.push(reply);
    }
    passed &&= replies.at(-1)?.handoff?.destination === 'live_agent_queue';
    JSON.parse(await caller.call('PUT', 'close', JSON.stringify({ conversation_id: id })));
    writeSync(log, `${JSON.stringify({ scenario, replies, passed })}\n`);
    results.push({ scenario, replies, passed });
  }
}

function renderCase({ scenario, passed }: (typeof results)[number]): string {
  const { name, file } = scenario;
  return `<testcase name="${name}" classname="${file}">${passed ? '' : '<failure/>'}</testcase>`;
}
