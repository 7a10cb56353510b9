// Lets a request go wrong on the wire. Whether the agent takes note of it first is decided before.
import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Deed } from './fault.ts';
import { halve, JSON_TYPE, spoilAnswer, splitAtText, type AnswerBody, type WireAnswer } from './spoil-answer.ts';

/** A request that is going wrong. */
export interface StruckRequest {
  readonly response: ServerResponse;
  /** What the agent would have answered. */
  readonly body: AnswerBody;
  /** Value of `X-PolyAI-Correlation-Id`, which is set already. */
  readonly errorId: string;
}

/** Does what the fault says; afterwards the response is over, or hangs for good. */
export function playFault(deed: Deed, { response, body, errorId }: StruckRequest): void {
  if (response.destroyed) return;
  switch (deed.kind) {
    case 'reset-before':
    case 'reset-after':
      response.socket?.resetAndDestroy();
      break;
    case 'stall-headers':
      break;
    case 'stall-body':
      sendHalf(response, body);
      break;
    case 'cut-body':
      sendHalf(response, body, () => response.socket?.destroySoon());
      break;
    case 'early-continue':
      response.writeContinue();
      sendAnswer(response, spoilAnswer({ kind: 'slow' }, body, errorId));
      break;
    case 'not-http':
      response.socket?.end('220 ready when you are\r\n');
      break;
    case 'trickle':
      trickle(response, body, deed.intervalMs);
      break;
    case 'huge-body':
      sendHuge(response, body, deed);
      break;
    default:
      sendAnswer(response, spoilAnswer(deed, body, errorId));
  }
}

function sendAnswer(response: ServerResponse, { status, headers, body }: WireAnswer): void {
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

/** Promises the whole body and sends the first half of it. */
function sendHalf(response: ServerResponse, body: AnswerBody, then?: () => void): void {
  const json = JSON.stringify(body);
  response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': Buffer.byteLength(json) });
  response.write(halve(json), then);
}

function trickle(response: ServerResponse, body: AnswerBody, intervalMs: number): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': bytes.length });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1));
    sent += 1;
    if (sent < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, intervalMs);
  response.once('close', () => {
    clearInterval(timer);
  });
}

/** Sends a well-formed answer whose text is longer by so many bytes, in pieces, so that it is never held as a whole. */
function sendHuge(
  response: ServerResponse,
  body: AnswerBody,
  { bytes, compressed }: { readonly bytes: number; readonly compressed: boolean },
): void {
  response.writeHead(200, { 'Content-Type': JSON_TYPE, ...(compressed && { 'Content-Encoding': 'gzip' }) });
  let out: Writable = response;
  if (compressed) {
    const gzip = createGzip();
    gzip.pipe(response);
    out = gzip;
  }
  const [before, after] = splitAtText(body);
  out.write(before);
  writePieces(out, bytes, () => {
    out.end(after);
  });
}

function writePieces(out: Writable, bytes: number, then: () => void): void {
  const piece = Buffer.alloc(64 * 1024, 'a');
  let left = bytes;
  const writeOn = (): void => {
    while (left > 0) {
      if (out.destroyed) return;
      const size = Math.min(left, piece.length);
      left -= size;
      if (!out.write(piece.subarray(0, size))) {
        out.once('drain', writeOn);
        return;
      }
    }
    then();
  };
  writeOn();
}
