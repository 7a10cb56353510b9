// Writes the suites that are played: each scenario has a greeting, so many turns with a pattern each, and a handoff at the end.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a suite consists of. */
export interface SuiteSize {
  readonly files: number;
  readonly scenariosPerFile: number;
  readonly turns: number;
}

/** Writes the scenario files into `FOLDER/scenarios`, a hundred to a folder. */
export function writeSuite(folder: string, { files, scenariosPerFile, turns }: SuiteSize): void {
  for (let file = 0; file < files; file += 1) {
    const target = path.join(folder, 'scenarios', `part-${pad(Math.floor(file / 100), 4)}`);
    mkdirSync(target, { recursive: true });
    const scenarios = Array.from({ length: scenariosPerFile }, (_, index) =>
      renderScenario(file * scenariosPerFile + index, turns),
    );
    writeFileSync(path.join(target, `order-${pad(file, 6)}.yaml`), scenarios.join('---\n'));
  }
}

/** Makes one of the files another one than it was. */
export function changeSuite(folder: string): void {
  appendFileSync(path.join(folder, 'scenarios/part-0000', `order-${pad(0, 6)}.yaml`), '# changed\n');
}

function renderScenario(number: number, turns: number): string {
  const head = `id: order-${pad(number, 6)}
name: Customer ${number} asks where the order is
description: The agent says that the order is on its way, and hands billing over to a person.
tags: [orders, billing]
integration_attributes: { user_id: "${10_000 + number}", customer_tier: premium }
greeting:
  response: Welcome back
turns:
`;
  return head + Array.from({ length: turns }, (_, index) => renderTurn(index + 1, turns)).join('');
}

function renderTurn(turn: number, turns: number): string {
  const isLast = turn === turns;
  return `  - user: message ${turn}
    expect:
      response: { matches: "order [A-Z]-${1000 + turn} is (on its way|delivered)" }
${isLast ? '      handoff: { destination: live_agent_queue, reason: billing_question }\n      end_conversation: true\n' : ''}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
