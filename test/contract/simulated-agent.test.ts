// The simulated agent over real HTTP: every documented exchange, byte by byte where letter case matters, and what the
// API refuses.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { loadAgents } from '../../src/agent/load-agent.ts';
import { serveAgents, type ServedAgents } from '../../src/agent/serve-agent.ts';
import { agentOf } from '../unit/agent/parsed-agent.ts';
import { API_HEADERS, CONVERSATION_ID, ERRORS, SUCCESSES, type ApiExample } from './chat-api-examples.ts';
import { headerOf, jsonOf, renderRequest, sendRaw, type RawAnswer } from './raw-http.ts';

const PATH = '/v1/acme/support/chat';

let served: ServedAgents;

afterEach(async () => {
  await served.close();
});

async function serve(...files: readonly string[]): Promise<void> {
  const agents = await Promise.all(files.map(agentOf));
  served = await serveAgents(agents, { port: 0, host: '127.0.0.1' });
}

function send(operation: string, body?: unknown, path = PATH): Promise<RawAnswer> {
  const method = operation === 'close' ? 'PUT' : 'POST';
  const json = body === undefined ? '' : JSON.stringify(body);
  return sendRaw(served.url, renderRequest(method, `${path}/${operation}`, API_HEADERS, json));
}

function sendExample({ request }: ApiExample): Promise<RawAnswer> {
  const body = request.body === undefined ? '' : JSON.stringify(request.body);
  return sendRaw(served.url, renderRequest(request.method, request.path, API_HEADERS, body));
}

function createFor({ request }: ApiExample): Promise<RawAnswer> {
  return send('create', {}, request.path.slice(0, request.path.lastIndexOf('/')));
}

/** The refusal in the documented envelope, checked as such. */
function refusalOf(answer: RawAnswer): { status: number; code: unknown; error: unknown } {
  const body = jsonOf(answer) as JsonObject;
  expect(Object.keys(body)).toEqual(['success', 'error', 'error_id', 'error_code', 'error_message', 'data']);
  expect(body).toMatchObject({ success: false, data: null, error_id: headerOf(answer, 'X-PolyAI-Correlation-Id') });
  expect(body['error_id']).toMatch(/^[0-9a-f-]{36}$/);
  return { status: answer.status, code: body['error_code'], error: body['error'] };
}

describe('every documented exchange', () => {
  test.each(SUCCESSES)('$name', async (example) => {
    const { response, end_conversation = false, handoff } = example.response.body as { [key: string]: string };
    const said = { reply: response ?? '', end_conversation, ...(handoff !== undefined && { handoff }) };
    const isCreate = example.request.operation === 'create';
    await serve(JSON.stringify({ greeting: isCreate ? { reply: response } : 'Hello', fallback: said }));
    if (!isCreate) await createFor(example);
    const answer = await sendExample(example);
    expect(answer.status).toBe(200);
    expect(jsonOf(answer)).toEqual(example.response.body);
    expect(headerOf(answer, 'content-type')).toMatch(/^application\/json/);
    expect(headerOf(answer, 'X-PolyAI-Correlation-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(ERRORS)('$name', async (example) => {
    const { operation } = example.request;
    const { status, body } = example.response;
    const { error_code, error_message } = body as { [key: string]: string };
    const fault = { fault: 'status', on: operation, status, error_code, error_message };
    await serve(JSON.stringify({ greeting: 'Hello', faults: [fault] }));
    if (operation !== 'create') await createFor(example);
    const answer = await sendExample(example);
    expect(answer.status).toBe(status);
    expect(jsonOf(answer)).toEqual({ ...body, error_id: headerOf(answer, 'X-PolyAI-Correlation-Id') });
  });
});

describe("the examples of the API's introduction", () => {
  beforeEach(async () => {
    const { agents } = await loadAgents(['shop'], '.');
    served = await serveAgents(agents, { port: 0, host: '127.0.0.1' });
  });

  /** As curl sends it: header names in the letter case given, small letters for its own. */
  function sendAsCurl(method: string, operation: string, body: string): Promise<RawAnswer> {
    return sendRaw(
      served.url,
      [
        `${method} /v1/ACCOUNT-xxx/PROJECT-xxx/chat/${operation} HTTP/1.1`,
        'Host: 127.0.0.1',
        'User-Agent: curl/8.14.1',
        'Accept: */*',
        'X-API-KEY: YOUR_API_KEY',
        'X-TOKEN: YOUR_TOKEN',
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  }

  const CREATE = `{
    "variant_id": "VARIANT-xxxxxxxx",
    "integration_attributes": {
      "user_id": "12345",
      "customer_tier": "premium"
    }
  }`;

  test('create, respond, close', async () => {
    const created = await sendAsCurl('POST', 'create', CREATE);
    expect(jsonOf(created)).toEqual({
      conversation_id: 'CONV-1234567890',
      response: expect.stringMatching(/^Welcome back!.*how can I help you today\?$/) as unknown,
    });
    const answered = await sendAsCurl(
      'POST',
      'respond',
      `{
    "conversation_id": "CONV-1234567890",
    "message": "What's your return policy?"
  }`,
    );
    expect(jsonOf(answered)).toEqual({
      conversation_id: 'CONV-1234567890',
      response: 'Our return policy is 30 days with proof of purchase.',
      end_conversation: false,
    });
    const closed = await sendAsCurl('PUT', 'close', '{"conversation_id": "CONV-1234567890"}');
    expect(jsonOf(closed)).toEqual({ success: true });
  });

  test('a billing question is handed over', async () => {
    await sendAsCurl('POST', 'create', CREATE);
    const body = '{"conversation_id": "CONV-1234567890", "message": "I have a question about my bill"}';
    expect(jsonOf(await sendAsCurl('POST', 'respond', body))).toEqual({
      conversation_id: 'CONV-1234567890',
      response: 'Transferring you to a live agent.',
      end_conversation: true,
      handoff: { destination: 'live_agent_queue', reason: 'billing_question' },
    });
  });

  test('ids count up', async () => {
    const ids = [];
    for (let at = 0; at < 3; at += 1)
      ids.push((jsonOf(await sendAsCurl('POST', 'create', '')) as JsonObject)['conversation_id']);
    expect(ids).toEqual(['CONV-1234567890', 'CONV-1234567891', 'CONV-1234567892']);
  });
});

describe('what the API refuses', () => {
  beforeEach(() => serve('greeting: Hello\nrules: [{ when: bye, end_conversation: true }]\n'));

  const headersWithout = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(API_HEADERS).filter(([each]) => each !== name));

  test.each([
    ['X-API-KEY', headersWithout('X-API-KEY')],
    ['X-TOKEN', headersWithout('X-TOKEN')],
    ['X-API-KEY', { ...headersWithout('X-API-KEY'), 'x-api-key': 'k' }],
    ['X-API-KEY', { ...headersWithout('X-API-KEY'), 'X-Api-Key': 'k' }],
    ['X-TOKEN', { ...headersWithout('X-TOKEN'), 'X-Token': 't' }],
    ['X-TOKEN', { ...API_HEADERS, 'X-TOKEN': '' }],
  ])('without the right %s: 401 (%j)', async (name, headers) => {
    const answer = await sendRaw(served.url, renderRequest('POST', `${PATH}/create`, headers, '{}'));
    const { status, code, error } = refusalOf(answer);
    expect({ status, code }).toEqual({ status: 401, code: 'AUTH_USER_UNAUTHORIZED' });
    expect(error).toContain(`The header ${name} is required`);
    expect(served.counters.snapshot()).toMatchObject({ creates: 0, refused: 1 });
  });

  test.each([[{}], [{ 'Content-Type': 'text/plain' }]])('another content type: 415 (%j)', async (type) => {
    const headers = { ...headersWithout('Content-Type'), ...type };
    const answer = await sendRaw(served.url, renderRequest('POST', `${PATH}/create`, headers, '{}'));
    expect(refusalOf(answer)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  test.each([['{"a":'], ['[]'], ['null'], ['{"variant_id": 5}'], ['{"integration_attributes": "x"}']])(
    'create with %s: 400',
    async (body) => {
      const answer = await sendRaw(served.url, renderRequest('POST', `${PATH}/create`, API_HEADERS, body));
      expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    },
  );

  test.each([['{}'], ['{"conversation_id": 5}'], ['{"conversation_id": "c", "message": 5}']])(
    'respond with %s: 400',
    async (body) => {
      const answer = await sendRaw(served.url, renderRequest('POST', `${PATH}/respond`, API_HEADERS, body));
      expect(refusalOf(answer)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    },
  );

  test.each([
    ['GET', `${PATH}/create`, 405, 'POST'],
    ['PUT', `${PATH}/respond`, 405, 'POST'],
    ['POST', `${PATH}/close`, 405, 'PUT'],
    ['POST', `${PATH}/end`, 404, undefined],
    ['POST', '/v1/acme/chat/create', 404, undefined],
    ['POST', '/latest/acme/support/chat/create', 404, undefined],
    ['GET', '/%ff', 400, undefined],
  ])('%s %s: %i', async (method, path, status, allow) => {
    const answer = await sendRaw(served.url, renderRequest(method, path, API_HEADERS, ''));
    expect(refusalOf(answer).status).toBe(status);
    expect(headerOf(answer, 'Allow')).toBe(allow);
  });

  test('a body beyond 1 MiB: 413', async () => {
    const answer = await send('respond', { conversation_id: CONVERSATION_ID, message: 'x'.repeat(1024 * 1024) });
    expect(refusalOf(answer)).toMatchObject({ status: 413 });
  });

  test.each(['respond', 'close'])('%s of an unknown conversation: 404', async (operation) => {
    await send('create', {});
    for (const conversation_id of ['CONV-1234567891', 'CONV-1', 'x', '']) {
      const answer = await send(operation, { conversation_id });
      expect(refusalOf(answer)).toMatchObject({ status: 404, code: 'CONVERSATIONS_NOT_FOUND' });
    }
  });

  test('a conversation is known only on the path that it was created on', async () => {
    await send('create', {});
    const answer = await send('respond', { conversation_id: CONVERSATION_ID, message: 'x' }, '/v1/acme/other/chat');
    expect(refusalOf(answer)).toMatchObject({ status: 404, code: 'CONVERSATIONS_NOT_FOUND' });
  });

  test('respond after the end: 410; close is let pass', async () => {
    await send('create', {});
    expect(jsonOf(await send('respond', { conversation_id: CONVERSATION_ID, message: 'bye' }))).toMatchObject({
      end_conversation: true,
    });
    const late = await send('respond', { conversation_id: CONVERSATION_ID, message: 'more' });
    expect(refusalOf(late)).toMatchObject({ status: 410, code: 'ChatConversationEnded' });
    expect(jsonOf(await send('close', { conversation_id: CONVERSATION_ID }))).toEqual({ success: true });
  });

  test('respond after close: 410; closing twice is let pass, and counted', async () => {
    await send('create', {});
    await send('close', { conversation_id: CONVERSATION_ID });
    const late = await send('respond', { conversation_id: CONVERSATION_ID, message: 'more' });
    expect(refusalOf(late)).toMatchObject({ status: 410, code: 'ChatConversationEnded' });
    expect(jsonOf(await send('close', { conversation_id: CONVERSATION_ID }))).toEqual({ success: true });
    expect(served.counters.snapshot()).toMatchObject({ closes: 1, closed_twice: 1, unclosed: 0, responds: 0 });
  });
});

describe('several agents as one project', () => {
  const north = 'name: north\nvariants: { a: { id: V-1 }, b: { id: V-2 } }\ngreeting: "north ${variant}"\n';
  const south = 'name: south\nvariants: { c: { id: V-3 } }\ngreeting: south\n';

  test.each([
    ['V-3', 'south'],
    ['V-2', 'north b'],
    ['V-1', 'north a'],
    [undefined, 'north a'],
    ['V-9', 'north a'],
  ])('variant %s: %s', async (variant_id, greeting) => {
    await serve(north, south);
    expect(jsonOf(await send('create', { variant_id }))).toMatchObject({ response: greeting });
  });

  test('an agent that names its account and project answers on no other path', async () => {
    await serve('account_id: acme\nproject_id: support\ngreeting: Hello\n');
    expect((await send('create', {})).status).toBe(200);
    const wrongAccount = await send('create', {}, '/v1/other/support/chat');
    expect(refusalOf(wrongAccount)).toMatchObject({ status: 404, code: 'ACCOUNT_NOT_FOUND' });
    const wrongProject = await send('create', {}, '/v1/acme/other/chat');
    expect(refusalOf(wrongProject)).toMatchObject({ status: 404, code: 'PROJECT_NOT_FOUND' });
  });
});

test('a greeting that ends the conversation says so, and no other does', async () => {
  await serve('greeting: [{ if: { channel: sms }, reply: No., handoff: { reason: closed } }, Hello]\n');
  expect(jsonOf(await send('create', {}))).toEqual({ conversation_id: CONVERSATION_ID, response: 'Hello' });
  expect(jsonOf(await send('create', { channel: 'sms' }))).toEqual({
    conversation_id: 'CONV-1234567891',
    response: 'No.',
    end_conversation: true,
    handoff: { reason: 'closed' },
  });
});

test('attributes and language of respond are honoured', async () => {
  await serve(`
languages: [en-GB, es-ES]
greeting: Hello
rules: [{ if: { attributes.n: 2 }, reply: { en-GB: two, es-ES: dos } }]
`);
  await send('create', { integration_attributes: { n: 1 } });
  const body = {
    conversation_id: CONVERSATION_ID,
    message: 'x',
    integration_attributes: { n: 2 },
    tts_lang_code: 'es-ES',
  };
  expect(jsonOf(await send('respond', body))).toMatchObject({ response: 'dos' });
});

test('the counters can be read without credentials', async () => {
  await serve('name: n\ngreeting: Hello\n');
  await send('create', {});
  await send('respond', { conversation_id: CONVERSATION_ID, message: 'one' });
  await send('respond', { conversation_id: CONVERSATION_ID });
  await send('respond', { conversation_id: 'nobody' });
  const answer = await sendRaw(served.url, renderRequest('GET', '/_simulated/counters', {}));
  expect(jsonOf(answer)).toEqual({
    requests: { create: 1, respond: 3, close: 0, other: 0 },
    refused: 1,
    creates: 1,
    responds: 2,
    closes: 0,
    closed_twice: 0,
    unclosed: 1,
    open: 1,
    max_open: 1,
    faults: {},
    conversations: [
      {
        conversation_id: CONVERSATION_ID,
        agent: 'n',
        variant: 'default',
        delivered: ['one', null],
        ended: false,
        closes: 0,
      },
    ],
  });
});

test('a delay is kept', async () => {
  await serve('greeting: { reply: Hello, delay: 60ms }\n');
  const before = performance.now();
  await send('create', {});
  // Only the lower limit is certain; timers may fire a millisecond early.
  expect(performance.now() - before).toBeGreaterThan(55);
});

test('a mistake that shows only in play is a 500 that names it', async () => {
  await serve('greeting: Hello\nrules: [{ goto: a }]\nsteps: { a: { ask: { goto: b } }, b: { ask: { goto: a } } }\n');
  await send('create', {});
  const answer = await send('respond', { conversation_id: CONVERSATION_ID, message: 'x' });
  expect(refusalOf(answer)).toEqual({
    status: 500,
    code: 'INTERNAL_ERROR',
    error: 'the step a of test.yaml leads in a circle',
  });
});

test('a taken port is an error', async () => {
  await serve('greeting: Hello\n');
  const port = Number(new URL(served.url).port);
  const agent = await agentOf('greeting: Hello\n');
  await expect(serveAgents([agent], { port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE');
});
