// The table of docs/reliability.md, row by row, against a server that counts what is delivered to it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHAT_ERROR_KINDS } from '../../src/chat/chat-error.ts';
import type { Operation } from '../../src/chat/wire.ts';
import { call, callFailing, createTestClient } from './fault-client.ts';
import { FAULTS } from './fault-policy.ts';

interface Row {
  readonly fault: string;
  readonly kind: string;
  readonly again: Readonly<Record<Operation, number | undefined>>;
  readonly mayBeProcessed: boolean;
}

const rows = readPolicyTable();
const INTERRUPTED = 'the run was interrupted';

describe('the policy table', () => {
  it('has a row for every kind of error, and no other', () => {
    expect(new Set(rows.map((row) => row.kind))).toEqual(new Set(CHAT_ERROR_KINDS));
  });

  it('is tested row by row', () => {
    const faults = rows.map((row) => row.fault).filter((fault) => fault !== INTERRUPTED);
    expect(faults.toSorted()).toEqual(Object.keys(FAULTS).toSorted());
  });
});

describe.concurrent.each(rows.filter((row) => row.fault !== INTERRUPTED))('$fault: $kind', (row) => {
  const cases = (['create', 'respond', 'close'] as const).flatMap((operation) =>
    row.again[operation] === undefined || (row.kind === 'conversation-changed' && operation === 'create')
      ? []
      : (FAULTS[row.fault] ?? []).map((stage, index) => ({ operation, stage, way: index + 1 })),
  );

  it.each(cases)('$operation, way $way', async ({ operation, stage }) => {
    const scene = await stage(operation);
    const client = createTestClient(scene.baseUrl, scene.client);
    const warmUp = scene.warmUp ?? 0;
    for (let done = 0; done < warmUp; done += 1) await call(client, operation);

    const error = await callFailing(client, operation);

    expect(error.fields).toMatchObject({
      kind: row.kind,
      operation,
      requests: 1 + row.again[operation]!,
      mayBeDelivered: row.mayBeProcessed,
    });
    expect(error.message).toMatch(/^[`A-Z0-9a-z].*\.$/s);
    // A mistake of ours would be a network-error, too.
    expect(error.cause).not.toMatchObject({
      name: expect.stringMatching(/^(Type|Reference|Assertion)Error/) as string,
    });
    if (row.mayBeProcessed && scene.server !== undefined) {
      expect(scene.server.deliveries.length).toBe(warmUp + error.fields.requests);
    }
    if (warmUp > 0) expect(scene.server!.deliveries.at(warmUp)!.connection).toBe(1);
  });
});

function readPolicyTable(): Row[] {
  const text = readFileSync(new URL('../../docs/reliability.md', import.meta.url), 'utf8');
  const [, ...lines] = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.map((line) => {
    const [fault = '', kind = '', again = '', closeAgain = '', processed] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const [respond, close] = [readTimes(again), readTimes(closeAgain)];
    return {
      fault,
      kind: kind.replaceAll('`', ''),
      again: { create: respond, respond, close },
      mayBeProcessed: processed === 'perhaps',
    };
  });
}

function readTimes(cell: string): number | undefined {
  if (cell === '–') return undefined;
  return cell === 'no' ? 0 : Number(/^(\d) more times$/.exec(cell)![1]);
}
