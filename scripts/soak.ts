// `npm run soak`: 20,000 conversations, of whose requests 5 % break, with exact accounts at the end.
// `node scripts/soak.ts CONVERSATIONS FAULT-SHARE SEED` plays another number.
import { playSoak } from './play-soak.ts';

const [conversations = 20_000, faultShare = 0.05, seed = Date.now()] = process.argv.slice(2).map(Number);
const started = performance.now();
const { exitCode, counts, faults, mistakes } = await playSoak({ conversations, faultShare, seed });
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${conversations} conversations, ${faultShare * 100} % of requests broken, seed ${seed}, ${seconds} s, exit code ${exitCode}`,
);
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', '),
);
console.log([...faults].map(([name, times]) => `${name}: ${times}`).join(', '));
for (const mistake of mistakes) console.log(`WRONG: ${mistake}`);
console.log(mistakes.length === 0 ? 'every account adds up' : `${mistakes.length} accounts do not add up`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
