// Neither key nor token leaves the client by another way than the two headers: not by an error, its cause or stack, not
// by a trace, and not when the agent sends them back.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ChatError } from '../../src/chat/chat-error.ts';
import { Credentials } from '../../src/chat/credentials.ts';
import { Target, type RequestTrace } from '../../src/chat/target.ts';
import { InstantClock } from '../unit/chat/clocks.ts';
import { API_KEY, TOKEN, call, callFailing, createTestClient, defaultLimits, rightBody } from './fault-client.ts';
import { FAULTS } from './fault-policy.ts';
import { answer, startFaultServer, writeAndEnd } from './fault-server.ts';

/** Everything a program could print of a value. */
function dump(value: unknown): string {
  const deep = inspect(value, {
    depth: Infinity,
    showHidden: true,
    maxStringLength: Infinity,
    maxArrayLength: Infinity,
  });
  return `${deep}\n${JSON.stringify(value)}\n${String(value)}${value instanceof ChatError ? `\n${value.stack}\n${JSON.stringify(value.fields)}` : ''}`;
}

function expectNoSecret(text: string): void {
  for (const secret of [API_KEY, TOKEN]) {
    const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -1);
    for (const form of [secret, encodeURIComponent(secret), base64]) expect(text).not.toContain(form);
  }
}

describe.concurrent('no secret in the error', () => {
  const skipped = ['no connection in time (10 s for each try)', 'a body larger than 10 MiB'];
  const faults = Object.entries(FAULTS).filter(([fault]) => !skipped.includes(fault));
  it.each(faults.flatMap(([fault, stages]) => stages.map((stage, index) => ({ fault, stage, way: index + 1 }))))(
    'of: $fault, way $way',
    async ({ stage, fault }) => {
      const operation = fault.includes('`close`') ? 'close' : 'respond';
      const scene = await stage(operation);
      const client = createTestClient(scene.baseUrl, scene.client);
      for (let done = 0; done < (scene.warmUp ?? 0); done += 1) await call(client, operation);
      const error = await callFailing(client, operation);
      expectNoSecret(dump(error));
      expectNoSecret(dump(client));
    },
  );
});

describe('an agent that sends key and token back', () => {
  const echoes = [
    `${API_KEY} ${TOKEN}`,
    encodeURIComponent(`${API_KEY}&${TOKEN}`),
    Buffer.from(`${API_KEY}:${TOKEN}`).toString('base64'),
    Buffer.from(`x${TOKEN}yz`).toString('base64url'),
  ];
  it.each(echoes)('in an error: %s', async (echo) => {
    const body = { error_message: echo, error_code: echo, error_id: echo, error: echo };
    const server = await startFaultServer({ onRequest: () => answer(401, body, { 'X-PolyAI-Correlation-Id': echo }) });
    const error = await callFailing(createTestClient(server.url), 'create');
    expectNoSecret(dump(error));
    expect(error.message).toContain('[credentials]');
  });

  it('across the cut of a long body', async () => {
    const lengths = [980, 990, 995, 999, 1_000, 16_380];
    for (const length of lengths) {
      const server = await startFaultServer({
        onRequest: () => answer(500, `${'x'.repeat(length)}${API_KEY}${TOKEN}`),
      });
      const error = await callFailing(createTestClient(server.url), 'create');
      expect(dump(error)).not.toContain(API_KEY.slice(0, 6));
    }
  });

  it('in an answer that breaks off within one', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n';
    const body = `{"conversation_id":"CONV-1","response":"key ${API_KEY.slice(0, -2)}`;
    const server = await startFaultServer({ onRequest: () => writeAndEnd(head + body) });
    const told = dump(await callFailing(createTestClient(server.url), 'create'));
    expect(told).toContain('"response":"key [credentials]');
    expect(told).not.toContain(API_KEY.slice(0, 6));
  });

  it('many times, longer than what is left of them', async () => {
    const token = Array.from({ length: 250 }, (_, index) => String(1_000 + index)).join('');
    const server = await startFaultServer({ onRequest: () => answer(500, `${token}\n`.repeat(40)) });
    const credentials = new Credentials(API_KEY, token);
    const told = dump(await callFailing(createTestClient(server.url, { credentials }), 'create'));
    expect(told).toContain(String.raw`[credentials]\n[credentials]`);
    expect(told).not.toContain(token.slice(0, 20));
  });

  it('where a sentence takes a part of the answer only', async () => {
    const json = { 'Content-Type': 'application/json' };
    const at = (length: number): string => `${'x'.repeat(length)}${API_KEY}`;
    for (const length of [287, 290, 294]) {
      const actions = [
        answer(400, { error_message: at(length) }),
        answer(400, { errors: [{ field: at(length) }] }),
        answer(400, {}, { 'X-PolyAI-Correlation-Id': at(length) }),
        answer(302, '', { Location: at(length) }),
        answer(200, { error: at(length) }),
        answer(200, 'x', { 'Content-Type': at(length) }),
        answer(200, `{"conversation_id": "CONV-1", "response": ${API_KEY} ${'x'.repeat(100)}`, json),
        answer(200, `{"conversation_id": "CONV-1", "response": "${'x'.repeat(100)}" ${API_KEY}`, json),
      ];
      const server = await startFaultServer({ onRequest: ({ number }) => actions[number - 1]! });
      const client = createTestClient(server.url);
      for (let done = 0; done < actions.length; done += 1) {
        const told = dump(await callFailing(client, 'create'));
        expect(told).not.toContain(API_KEY.slice(0, 5));
        expect(told).not.toContain(API_KEY.slice(-5));
      }
    }
  });

  it('as a redirect, a conversation id, a field of the wrong type', async () => {
    const actions = [
      answer(302, '', { Location: `https://elsewhere.example/?key=${API_KEY}` }),
      answer(200, { conversation_id: TOKEN }),
      answer(200, { ...rightBody('create'), handoff: TOKEN }),
      answer(200, `{"conversation_id": ${API_KEY}`),
      answer(200, '', { 'Content-Encoding': TOKEN }),
      answer(200, 'x', { 'Content-Type': TOKEN }),
    ];
    const server = await startFaultServer({ onRequest: ({ number }) => actions[number - 1]! });
    const client = createTestClient(server.url);
    for (let done = 0; done < actions.length; done += 1) expectNoSecret(dump(await callFailing(client, 'create')));
  });
});

it('nor does the message of an error underneath show it', () => {
  const options = {
    baseUrl: 'http://h',
    version: 'v1',
    accountId: 'a',
    projectId: 'p',
    credentials: new Credentials(API_KEY, TOKEN),
  };
  const target = new Target({
    ...options,
    connections: { connectTimeoutMs: 1, maxConnections: 1, proxies: {}, extraCa: undefined, insecure: false },
    ratePerSecond: undefined,
    maxRetryAfterMs: 1,
    maxBodyBytes: 1,
    userAgent: 'test',
    clock: new InstantClock(),
    onTrace: undefined,
  });
  const cause = { name: 'Error', message: `could not send ${TOKEN}` };
  const finding = { kind: 'network-error', message: 'It failed.', mayBeDelivered: true, cause } as const;
  const error = target.createError(finding, { operation: 'create', requests: 1, waitedMs: 0, latencyMs: 1 }, undefined);
  expect(error.cause).toEqual({ name: 'Error', message: 'could not send [credentials]' });
});

describe('a trace', () => {
  it('shows each request with its bodies, without headers and without what the agent echoed', async () => {
    const traces: RequestTrace[] = [];
    const server = await startFaultServer({
      onRequest: ({ number }) =>
        number === 1 ? answer(429, `no, ${TOKEN}`) : answer(200, { ...rightBody('create'), echo: API_KEY }),
    });
    const client = createTestClient(server.url, { onTrace: (trace) => traces.push(trace) });
    await client.create({ integration_attributes: { secret: TOKEN, plain: 1 } }, defaultLimits());
    expectNoSecret(dump(traces));
    const sent = {
      operation: 'create',
      method: 'POST',
      url: `${server.url}/v1/acme/PROJECT-1/chat/create`,
      fault: undefined,
    };
    expect(traces).toMatchObject([
      { ...sent, status: 429, responseBody: 'no, [credentials]' },
      { ...sent, status: 200, requestBody: '{"integration_attributes":{"secret":"[credentials]","plain":1}}' },
    ]);
  });
});

describe('credentials', () => {
  it('show nothing of themselves', () => {
    const credentials = new Credentials(API_KEY, TOKEN);
    expectNoSecret(dump(credentials));
    expectNoSecret(dump({ nested: [credentials], text: String(credentials) }));
    expect(JSON.stringify({ credentials })).toBe('{"credentials":"[credentials]"}');
    expect(Object.keys(credentials)).toEqual([]);
  });

  it('hide other secrets, too, and send none of them', () => {
    const credentials = new Credentials(API_KEY, TOKEN, ['another-4711']);
    expect(credentials.redact(`${API_KEY}, another-4711`)).toBe('[credentials], [credentials]');
    expect(credentials.toHeaders()).toEqual(['X-API-KEY', API_KEY, 'X-TOKEN', TOKEN]);
  });
});
