// Why an attempt could not be judged, as results say it: from the errors of the Chat API's client, of patterns, of captures,
// and from bugs.
import { renderDuration } from '../base/duration.ts';
import { TimeLimitError } from '../base/time-limit.ts';
import type { ChatError } from '../chat/chat-error.ts';
import type { ErrorInfo } from '../event/results.ts';
import { PatternTimeoutError } from '../scenario/pattern-runner.ts';
import { MissingCaptureError } from '../scenario/render-template.ts';
import type { Place } from '../text/place.ts';
import { describePlace } from './create-check.ts';
import type { StopReason } from './stop-reason.ts';

/** The error of a call; where the call was given up because the conversation had to stop, that is the error. */
export function describeChatError(error: ChatError, turn: number, stop: StopReason | undefined): ErrorInfo {
  const { fields } = error;
  const cause = fields.kind === 'cancelled' && stop !== undefined ? stop : fields;
  return {
    kind: cause.kind,
    message: cause.message,
    ...(cause.hint !== undefined && { hint: cause.hint }),
    turn,
    operation: fields.operation,
    ...(fields.status !== undefined && { status: fields.status }),
    ...(fields.errorCode !== undefined && { error_code: fields.errorCode }),
    ...(fields.correlationId !== undefined && { correlation_id: fields.correlationId }),
    ...(fields.mayBeDelivered && { may_be_delivered: true }),
    ...(fields.bodyExcerpt !== undefined && { body_excerpt: fields.bodyExcerpt }),
  };
}

/** The error of a conversation that had to stop between two calls. */
export function describeStop(stop: StopReason, turn: number): ErrorInfo {
  return { ...stop, turn };
}

/** What is said of a greeting that did not come in time. */
export function describeLateCreate(timeoutMs: number): string {
  return `The agent did not answer \`create\` within ${renderDuration(timeoutMs)}.`;
}

/** The error of an expectation, a `when` or a text to say that could not be evaluated. Anything unknown is thrown again. */
export function describeEvaluationError(thrown: unknown, place: Place): ErrorInfo {
  if (thrown instanceof PatternTimeoutError) {
    return {
      kind: 'pattern-timeout',
      message: thrown.message,
      hint: 'write the pattern so that no part of a text can be matched in more than one way',
      ...describePlace(thrown.place ?? place),
    };
  }
  if (thrown instanceof TimeLimitError) {
    return {
      kind: 'body-timeout',
      message: 'The body could not be checked: its JSON Schema takes too long on it.',
      hint: 'choose between parts that refer to themselves with `if` and `then`: `anyOf` and `oneOf` try each of them on every level',
      ...describePlace(place),
    };
  }
  if (thrown instanceof MissingCaptureError) {
    return { kind: 'missing-capture', message: `${thrown.message}.`, ...describePlace(place) };
  }
  throw thrown;
}

/** The error of an attempt in which a bug of ours came up. */
export function describeBug(thrown: unknown): ErrorInfo {
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { kind: 'internal', message: `A bug of rehearsal came up: ${reason}` };
}
