// Refusals of the Chat API: status, code and the documented envelope (docs.poly.ai, API reference, Error codes).

/** A refusal, thrown while a request is read or answered and caught in one place. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** `error_code` of the envelope. */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Codes of statuses. Documented are those of 400, 403, 404, 410 and 500; the other pages give no name. */
const CODES: Readonly<Record<number, string>> = {
  400: 'CHAT_TIMEOUT',
  401: 'AUTH_USER_UNAUTHORIZED',
  403: 'USER_ACCESS_FORBIDDEN',
  404: 'CONVERSATIONS_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMEOUT',
  410: 'ChatConversationEnded',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  500: 'CHAT_DRAFT_DEPLOYMENT_FAILED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

/** The usual code of a status. */
export function codeOfStatus(status: number): string {
  return CODES[status] ?? `HTTP_${status}`;
}

/** Renders the envelope with all six fields. */
export function renderEnvelope(code: string, message: string, errorId: string): string {
  return JSON.stringify({
    success: false,
    error: message,
    error_id: errorId,
    error_code: code,
    error_message: message,
    data: null,
  });
}
