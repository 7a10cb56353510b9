// Why scenarios broke, so that a hundred of them with one reason are read as one: what was demanded and not met, or the kind
// of error, without what differs from conversation to conversation.
import type { Problem } from '../problem.ts';
import { cutEnd } from '../cut.ts';
import { renderPrintableLine } from '../../text/printable.ts';

const MAX_CAUSE = 160;

/** Describes the cause in one printable line. */
export function describeCause({ failedChecks, error, kind, code }: Problem): string {
  const [first] = failedChecks;
  if (kind === 'error') return renderPrintableLine(cutEnd(error === null ? code : error.message, MAX_CAUSE));
  if (first === undefined) return code === 'unexpected-pass' ? 'passed, though a failure was expected' : code;
  const { subject, expected } = first.check;
  return renderPrintableLine(cutEnd(`${subject}: expected ${expected}`, MAX_CAUSE));
}
