// What a match costs in each of the ways to make it, and how long the most expensive match takes that is made at once.
// Run it with `node bench/pattern-cost.ts`; the figures in ARCHITECTURE.md come from here.
import vm from 'node:vm';
import { findCheapLength } from '../src/scenario/pattern-cost.ts';
import { createPatternRunner } from '../src/scenario/pattern-runner.ts';
import { PatternWorker } from '../src/scenario/pattern-worker.ts';

const REPLY =
  'Thanks! Your table for 4 is booked under reference K7-2231; see you on Friday at half past seven. '.repeat(4);
const SOURCE = String.raw`reference (\w\d-\d{4})`;
const ROUNDS = 5000;

await measureWays();
await measureWorstCases();

async function measureWays(): Promise<void> {
  console.log(`one match in a reply of ${REPLY.length} characters, microseconds:`);
  const regex = new RegExp(SOURCE, 'iu');
  await report('RegExp alone, unbounded', ROUNDS, () => regex.exec(REPLY));
  const runner = createPatternRunner();
  await report('at once, by the runner', ROUNDS, () => runner.find(SOURCE, 'iu', REPLY));
  const job = { source: SOURCE, flags: 'iu', text: REPLY };
  const worker = new PatternWorker(1000);
  const started = performance.now();
  await worker.run(job);
  console.log(
    `  ${'in the thread, the first with its start'.padEnd(44)}${((performance.now() - started) * 1000).toFixed(0).padStart(8)}`,
  );
  await report('in the thread, one at a time', ROUNDS, () => worker.run(job));
  await report(
    'in the thread, 50 waiting',
    ROUNDS / 50,
    () => Promise.all(Array.from({ length: 50 }, () => worker.run(job))),
    50,
  );
  await worker.dispose();
  const context = vm.createContext({ source: SOURCE, text: REPLY });
  const script = new vm.Script(`(globalThis.regex ??= new RegExp(source, 'iu')).exec(text)`);
  await report(
    'node:vm with a time-out (blocks everything)',
    ROUNDS,
    () => script.runInContext(context, { timeout: 1000 }) as unknown,
  );
}

async function report(title: string, rounds: number, act: () => unknown, matchesEach = 1): Promise<void> {
  for (let round = 0; round < rounds / 5; round += 1) await act();
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) await act();
  const each = ((performance.now() - started) * 1000) / rounds / matchesEach;
  console.log(`  ${title.padEnd(44)}${each.toFixed(1).padStart(8)}`);
}

/** Patterns with the texts that cost them most, at the greatest length that is still matched at once. */
async function measureWorstCases(): Promise<void> {
  console.log('\nlongest texts matched at once, and what the worst of them takes, milliseconds:');
  const cases: readonly [source: string, pump: string][] = [
    ['30 days', '30 day'],
    [String.raw`\d+ days`, '1'],
    [String.raw`(\w+) (\w+)!`, 'a '],
    ['.*foo.*bar', 'foo'],
    ['.*foo.*bar', 'a'],
    ['a.*b.*c.*d', 'abc'],
    ['(?:a|b)*c', 'ab'],
    [String.raw`(?:\w+\s)+!`, 'a '],
    [String.raw`(?:\w+\s?)+!`, 'a'],
    ['(a+)+$', 'a'],
    [String.raw`(\w+) \1!`, 'a '],
    ['(?=.*a)(?=.*b)(?=.*z)', 'ab'],
    [String.raw`(?:\p{L}+[ ,]*){1,3}\.`, 'é '],
    ['(?:a?){12}b', 'a'],
    ['(?:a|ab|abc){8}z', 'abc'],
    [String.raw`(?<=\w*)\d`, 'a'],
    ['[^.]+[.]', 'é'],
    ['(.|.)(.|.)(.|.)(.|.)(.|.)(.|.)z', 'a'],
    ['([^x]*)([^y]*)z', '😀'],
  ];
  for (const [source, pump] of cases) {
    const length = await findCheapLength(source, 'iu');
    const text = pump.repeat(Math.ceil(length / pump.length)).slice(0, Math.max(0, length));
    const started = performance.now();
    new RegExp(source, 'iu').exec(text);
    console.log(
      `  ${source.padEnd(36)}${String(length).padStart(8)}${(performance.now() - started).toFixed(2).padStart(10)}`,
    );
  }
}
