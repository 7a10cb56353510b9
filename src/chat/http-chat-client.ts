// The Chat API over HTTP. Puts the parts together: address, credentials, connections, pacing, the policy of repeating,
// and the meaning of answers. docs/reliability.md says what happens on every fault.
import type { JsonObject } from '../base/json.ts';
import { readCorrelationId } from './answer-text.ts';
import type { AgentAddress } from './base-url.ts';
import { Call, type Success } from './call.ts';
import type { CallLimits, ChatClient, CloseReply, Reply } from './chat-client.ts';
import type { Finding } from './chat-error.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import { decodeBody, type BodyProblem } from './decode-body.ts';
import { decodeClose, decodeCreate, decodeRespond, type DecodedReply, type ReplyProblem } from './decode-reply.ts';
import type { ProxyEnvironment } from './proxy-environment.ts';
import { Target, type RequestTrace } from './target.ts';
import type { CloseBody, CreateBody, RespondBody } from './wire.ts';

/** What a client needs to know of its target; the address must have passed the checks of base-url.ts. */
export interface HttpChatClientOptions extends AgentAddress {
  readonly credentials: Credentials;
  /** HTTP requests per second at most, repeated ones included; none by default. */
  readonly ratePerSecond?: number | undefined;
  /** Longest wait that a 429 may ask for; 60 s by default. */
  readonly maxRetryAfterMs?: number;
  /** Larger answers are refused; 10 MiB by default. */
  readonly maxBodyBytes?: number;
  /** For one attempt to connect; 10 s by default. The call's own deadline holds besides. */
  readonly connectTimeoutMs?: number;
  /** As many as conversations are open at once; requests beyond wait for one, within their deadline. No limit by default. */
  readonly maxConnections?: number | undefined;
  /** None by default; see readProxyEnvironment. */
  readonly proxies?: ProxyEnvironment;
  /** Certificates in PEM that are trusted beside the usual ones; see readCaFile. */
  readonly extraCa?: string | undefined;
  /** True switches the verification of certificates off. */
  readonly insecure?: boolean;
  readonly userAgent?: string;
  /** Shown every HTTP request when it is over. */
  readonly onTrace?: ((trace: RequestTrace) => void) | undefined;
  readonly clock?: Clock;
}

/** Makes a client; connections are opened by its first call. */
export function createHttpChatClient(options: HttpChatClientOptions): ChatClient {
  return new HttpChatClient(
    new Target({
      ...options,
      connections: {
        connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
        maxConnections: options.maxConnections,
        proxies: options.proxies ?? {},
        extraCa: options.extraCa,
        insecure: options.insecure ?? false,
      },
      ratePerSecond: options.ratePerSecond,
      maxRetryAfterMs: options.maxRetryAfterMs ?? 60_000,
      maxBodyBytes: options.maxBodyBytes ?? 10 * 1024 * 1024,
      userAgent: options.userAgent ?? 'rehearsal',
      clock: options.clock ?? systemClock,
      onTrace: options.onTrace,
    }),
  );
}

class HttpChatClient implements ChatClient {
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  async create(body: CreateBody, limits: CallLimits): Promise<Reply> {
    const call = new Call('create', this.#target, limits);
    const answer = await call.send(JSON.stringify(body));
    return readReply(call, answer, decodeCreate);
  }

  async respond(body: RespondBody, limits: CallLimits): Promise<Reply> {
    const call = new Call('respond', this.#target, limits);
    const answer = await call.send(JSON.stringify(body));
    return readReply(call, answer, (decoded) => decodeRespond(decoded, body.conversation_id));
  }

  async close(conversationId: string, limits: CallLimits): Promise<CloseReply> {
    const call = new Call('close', this.#target, limits);
    const answer = await call.send(JSON.stringify({ conversation_id: conversationId } satisfies CloseBody));
    readAnswer(call, answer, (decoded) => decodeClose(decoded) ?? {});
    const { requests, waitedMs, latencyMs } = call;
    return { requests, waitedMs, latencyMs, warnings: [] };
  }

  async dispose(): Promise<void> {
    await this.#target.dispose();
  }
}

function readReply(call: Call, answer: Success, decode: (body: JsonObject) => DecodedReply | ReplyProblem): Reply {
  const { body, decoded } = readAnswer(call, answer, decode);
  const { requests, waitedMs, latencyMs } = call;
  return {
    ...decoded,
    body,
    status: answer.status,
    latencyMs,
    waitedMs,
    requests,
    correlationId: readCorrelationId(answer),
  };
}

type AnswerProblem = ReplyProblem & Pick<BodyProblem, 'hint'>;

function readAnswer<T extends object>(
  call: Call,
  answer: Success,
  decode: (body: JsonObject) => T | ReplyProblem,
): { readonly body: JsonObject; readonly decoded: T } {
  const read = (from: Success): { readonly body: JsonObject; readonly decoded: T } | AnswerProblem => {
    const outcome = decodeBody(from);
    if (!('body' in outcome)) return { kind: 'malformed-body', ...outcome };
    const decoded = decode(outcome.body);
    return 'problem' in decoded ? decoded : { body: outcome.body, decoded };
  };
  const outcome = read(answer);
  if (!('problem' in outcome)) return outcome;
  const told = read(call.hide(answer));
  const problem =
    'problem' in told ? told : { kind: outcome.kind, problem: 'The answer is broken by credentials in it.' };
  throw call.fail(toFinding(problem, answer), answer);
}

function toFinding({ kind, problem, hint }: AnswerProblem, answer: Success): Finding {
  return { kind, message: problem, status: answer.status, mayBeDelivered: true, ...(hint !== undefined && { hint }) };
}
