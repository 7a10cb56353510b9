// Serves the report page of one run on loopback. It answers only those that know it by that name, so that no page of another
// origin can read it, whatever name it gives to 127.0.0.1; and it gives out nothing but the page and the run.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadPageAssets } from '../report/html/page-assets.ts';
import { renderHead, renderTail } from '../report/html/page-document.ts';
import type { LiveRun } from './live-run.ts';
import type { UpdateStream } from './update-stream.ts';

const HOST = '127.0.0.1';

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** A server that runs. */
export interface ServedReport {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a run; port 0 takes a free one. Rejects where the port can't be listened on. */
export async function serveReport(run: LiveRun, updates: UpdateStream, port: number): Promise<ServedReport> {
  const page = renderPage();
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refusal = checkRequest(request, (server.address() as AddressInfo).port);
    if (refusal === undefined) answer(request.url ?? '', { run, updates, page }, response);
    else response.writeHead(refusal).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The status with which a request is refused; undefined for a good one. */
function checkRequest({ method, headers }: IncomingMessage, port: number): number | undefined {
  if (headers.host !== `${HOST}:${port}` && headers.host !== `localhost:${port}`) return 421;
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate') return 403;
  return method === 'GET' || method === 'HEAD' ? undefined : 405;
}

function answer(
  url: string,
  { run, updates, page }: { readonly run: LiveRun; readonly updates: UpdateStream; readonly page: string },
  response: ServerResponse,
): void {
  const [path] = url.split('?', 1);
  const order = /^\/scenarios\/(\d{1,9})$/.exec(path ?? '')?.[1];
  const detail = order === undefined ? undefined : run.readDetail(Number(order));
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  } else if (path === '/events') {
    updates.add(response);
  } else if (path === '/favicon.ico') {
    response.writeHead(204).end();
  } else if (detail !== undefined) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(detail);
  } else {
    response.writeHead(404).end();
  }
}

function renderPage(): string {
  const assets = loadPageAssets();
  const overview =
    '<p>The run has not begun.</p><noscript><p>This page needs script; report.html in the run directory does not.</p></noscript>';
  return renderHead({ title: 'rehearsal', overview, data: undefined }, assets) + renderTail(assets);
}
