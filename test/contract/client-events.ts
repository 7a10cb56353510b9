// What happens inside the client, told to the server of a test, so that it can act at that very moment and not some time
// later: undici publishes it on diagnostics channels.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { endAfterTests } from './clean-up.ts';

/** Calls back whenever the client is about to write a request to a port. */
export function onRequestWritten(port: number, callback: () => void): void {
  listen('undici:client:sendHeaders', (message) => {
    if ((message as { socket: Socket }).socket.remotePort === port) callback();
  });
}

/** Calls back whenever the client has the headers of an answer from an origin, and what came with them. */
export function onAnswerBegun(origin: string, callback: () => void): void {
  listen('undici:request:headers', (message) => {
    if ((message as { request: { origin: string } }).request.origin === origin) setImmediate(callback);
  });
}

function listen(channel: string, listener: (message: unknown) => void): void {
  subscribe(channel, listener);
  endAfterTests(() => unsubscribe(channel, listener));
}
