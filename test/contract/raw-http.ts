// HTTP by hand, so that a test decides every byte that is sent and sees every byte that comes back.
import { connect, type Socket } from 'node:net';

/** What came back over one connection. */
export interface RawAnswer {
  readonly status: number;
  /** Header lines as they were written, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** Everything that came, undecoded. */
  readonly bytes: Buffer;
  /** How the connection ended: by the other side, by a reset, or by us, after the answer or the patience was over. */
  readonly end: 'closed' | 'reset' | 'complete' | 'stalled';
}

/** Renders a request; `body` gets its Content-Length. */
export function renderRequest(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Sends bytes and waits until the answer is complete, the connection ends, or nothing has come for `patienceMs`. */
export async function sendRaw(baseUrl: string, request: string, patienceMs = 5_000): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  const end = await new Promise<RawAnswer['end']>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (isComplete(Buffer.concat(chunks))) resolve('complete');
    });
    socket.on('end', () => resolve('closed'));
    socket.on('error', () => resolve('reset'));
    socket.setTimeout(patienceMs, () => resolve('stalled'));
    socket.write(request);
  });
  socket.destroy();
  return describe(Buffer.concat(chunks), end);
}

/** Opens a connection that stays open over several requests. */
export function openSocket(baseUrl: string): Socket {
  const { hostname, port } = new URL(baseUrl);
  return connect(Number(port), hostname);
}

function describe(bytes: Buffer, end: RawAnswer['end']): RawAnswer {
  if (isInterim(bytes)) return { ...describe(withoutInterim(bytes), end), bytes };
  const split = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, Math.max(0, split)).toString('latin1').split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
  return { status, headers, body: split === -1 ? Buffer.alloc(0) : bytes.subarray(split + 4), bytes, end };
}

/** Tells whether bytes begin with an answer such as `100 Continue`, after which the answer proper comes. */
function isInterim(bytes: Buffer): boolean {
  return /^HTTP\/1\.1 1\d\d/.test(bytes.subarray(0, 12).toString('latin1')) && bytes.includes('\r\n\r\n');
}

function withoutInterim(bytes: Buffer): Buffer {
  return bytes.subarray(bytes.indexOf('\r\n\r\n') + 4);
}

function isComplete(bytes: Buffer): boolean {
  if (isInterim(bytes)) return isComplete(withoutInterim(bytes));
  const split = bytes.indexOf('\r\n\r\n');
  if (split === -1) return false;
  const head = bytes.subarray(0, split).toString('latin1');
  if (/^HTTP\/1\.1 204/.test(head)) return true;
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  if (length !== undefined) return bytes.length >= split + 4 + Number(length);
  return /^transfer-encoding: chunked$/im.test(head) && bytes.subarray(-7).toString('latin1') === '\r\n0\r\n\r\n';
}

/** The value of a header, its name compared by letter case. */
export function headerOf(answer: RawAnswer, name: string): string | undefined {
  return answer.headers.find(([each]) => each === name)?.[1];
}

/** The body as JSON. */
export function jsonOf(answer: RawAnswer): unknown {
  return JSON.parse(answer.body.toString('utf8'));
}
