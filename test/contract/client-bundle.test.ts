// The client as it is shipped: bundled, with undici inside. CommonJS behaves differently there, and a proxy loads more of
// undici than usual.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Client from '../../src/chat/http-chat-client.ts';
import { Credentials } from '../../src/chat/credentials.ts';
import { endAfterTests } from './clean-up.ts';
import { call, rightBody } from './fault-client.ts';
import { answer, startFaultServer } from './fault-server.ts';

let folder = '';
let bundled: typeof Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'client-bundle-'));
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/chat/http-chat-client.ts', import.meta.url))],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  bundled = (await import(pathToFileURL(join(folder, 'http-chat-client.mjs')).href)) as typeof Client;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(['directly', 'through a proxy'])('reaches a target %s', async (way) => {
  const server = await startFaultServer({ onRequest: () => answer(200, rightBody('respond')) });
  const client = bundled.createHttpChatClient({
    baseUrl: way === 'directly' ? server.url : 'http://api.example.com',
    version: 'v1',
    accountId: 'acme',
    projectId: 'PROJECT-1',
    credentials: new Credentials('some-key', 'some-token'),
    proxies: way === 'directly' ? {} : { httpProxy: server.url },
  });
  endAfterTests(() => client.dispose());
  expect(await call(client, 'respond')).toMatchObject({ response: 'Hello' });
});
