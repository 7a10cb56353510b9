// Serves simulated agents over HTTP, as one project of the Chat API. What they answer is decided in chat-api.ts.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import type { Agent } from './agent.ts';
import { ApiError, codeOfStatus, renderEnvelope } from './api-error.ts';
import { ChatApi, type Outcome } from './chat-api.ts';
import type { Counters } from './counters.ts';
import { playFault } from './play-fault.ts';
import {
  checkHeaders,
  isOperation,
  methodOf,
  readCloseBody,
  readCreateBody,
  readJson,
  readRespondBody,
} from './read-call.ts';

/** Where and how agents are served. */
export interface ServeOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** For the draws of faults; 0 without it. */
  readonly seed?: number;
  /** Words each conversation by a seed of its own; false without it. */
  readonly rephrase?: boolean;
  /** How many closed conversations the counters list one by one; 1,000 without it. */
  readonly keepClosed?: number;
}

/** Agents that are being served. */
export interface ServedAgents {
  /** Base URL, without a slash at the end. */
  readonly url: string;
  readonly counters: Counters;
  /** Ends all connections, also those that a fault keeps hanging. */
  close(): Promise<void>;
}

/** Path parameters of the three calls. */
interface CallRoute {
  Params: { version: string; account: string; project: string; operation: string };
}

const MAX_BODY_BYTES = 1024 * 1024;
const NO_BODY = Buffer.alloc(0);

/** Serves agents until they are closed. Rejects where the port can't be had. */
export async function serveAgents(agents: readonly Agent[], options: ServeOptions): Promise<ServedAgents> {
  const patterns = createPatternRunner();
  const { seed = 0, keepClosed = 1_000, rephrase = false } = options;
  const api = new ChatApi(agents, { patterns, seed, keepClosed, rephrase });
  const app = createServer(api);
  const close = async (): Promise<void> => {
    await app.close();
    await patterns.dispose();
  };
  try {
    const url = await app.listen({ port: options.port, host: options.host });
    return { url, counters: api.counters, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function createServer(api: ChatApi): FastifyInstance {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => {
      correlate(request, reply);
      refuse(api, error, request, reply);
    },
  });
  // Bodies stay bytes until the headers were checked: our own decoder gives the envelope, and takes an empty body.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', (request, reply, done) => {
    correlate(request, reply);
    done();
  });
  app.setErrorHandler<FastifyError | ApiError>((error, request, reply) => refuse(api, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    api.counters.countRequest('other');
    refuse(
      api,
      new ApiError(404, 'NOT_FOUND', `There is nothing at ${request.method} ${request.url}.`),
      request,
      reply,
    );
  });
  app.get('/_simulated/counters', () => api.counters.snapshot());
  app.all<CallRoute>('/:version/:account/:project/chat/:operation', {
    onRequest: (request, reply, done) => {
      checkCall(api, request, reply);
      done();
    },
    handler: (request, reply) => answerCall(api, request, reply),
  });
  return app;
}

/** Set on the raw response, because fastify would write the header's name in small letters. */
function correlate(request: FastifyRequest, reply: FastifyReply): void {
  reply.raw.setHeader('X-PolyAI-Correlation-Id', request.id);
}

function checkCall(api: ChatApi, request: FastifyRequest<CallRoute>, reply: FastifyReply): void {
  const { version, operation } = request.params;
  if (!isOperation(operation) || !/^v\d+$/u.test(version)) {
    api.counters.countRequest('other');
    throw new ApiError(404, 'NOT_FOUND', `There is nothing at ${request.method} ${request.url}.`);
  }
  api.counters.countRequest(operation);
  const method = methodOf(operation);
  if (request.method !== method) {
    reply.raw.setHeader('Allow', method);
    throw new ApiError(
      405,
      'METHOD_NOT_ALLOWED',
      `The operation ${operation} is a ${method}, not a ${request.method}.`,
    );
  }
  checkHeaders(request.raw.rawHeaders);
}

async function answerCall(api: ChatApi, request: FastifyRequest<CallRoute>, reply: FastifyReply): Promise<void> {
  const outcome = await call(api, request);
  if (outcome.delayMs > 0) await sleep(outcome.delayMs, undefined, { ref: false });
  if (outcome.deed === undefined) {
    await reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(outcome.body));
    return;
  }
  reply.hijack();
  playFault(outcome.deed, { response: reply.raw, body: outcome.body, errorId: request.id });
}

async function call(api: ChatApi, request: FastifyRequest<CallRoute>): Promise<Outcome> {
  const { account, project, operation } = request.params;
  const path = { accountId: account, projectId: project };
  const body = readJson((request.body as Buffer | undefined) ?? NO_BODY);
  switch (operation) {
    case 'create':
      return api.create(path, readCreateBody(body));
    case 'respond':
      return api.respond(path, readRespondBody(body));
    default:
      return api.close(path, readCloseBody(body));
  }
}

function refuse(api: ChatApi, error: FastifyError | ApiError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, code } = describeError(error);
  if (status < 500) api.counters.countRefusal();
  void reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(renderEnvelope(code, error.message, request.id));
}

/** Errors without a status are mistakes of an agent file that show only while it is played, or ours. */
function describeError(error: FastifyError | ApiError): { status: number; code: string } {
  if (error instanceof ApiError) return error;
  const { statusCode: status = 500 } = error;
  if (status === 400) return { status, code: 'BAD_REQUEST' };
  return { status, code: status < 500 ? codeOfStatus(status) : 'INTERNAL_ERROR' };
}
