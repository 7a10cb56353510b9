// A reporter of one's own: writes latency.csv, one line for each reply and how long it took.
//   rehearsal run --reporter console,./examples/reporters/latency.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReporterFactory } from 'rehearsal';

const createLatencyReporter: ReporterFactory = ({ directory, path: named }) => {
  const file = named ?? path.join(directory, 'latency.csv');
  const rows = ['scenario,attempt,turn,latency_ms'];
  return {
    onScenario({ id, attempts }) {
      for (const { attempt, turns } of attempts) {
        for (const { index, latency_ms: latency } of turns) {
          rows.push([`"${id.replaceAll('"', '""')}"`, attempt, index, latency ?? ''].join(','));
        }
      }
    },
    onEnd() {
      writeFileSync(file, `${rows.join('\n')}\n`);
      return [file];
    },
  };
};

export default createLatencyReporter;
