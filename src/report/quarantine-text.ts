// What a quarantine entry says, in one line.
import type { QuarantineInfo } from '../event/results.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { cutEnd } from './cut.ts';

const MAX_REASON = 200;

/** Renders `until 2026-12-31, AGENT-12, owner jo: the reason`. */
export function renderQuarantine({ reason, owner, ticket, expires, expired }: QuarantineInfo): string {
  const facts = [
    expires === undefined ? undefined : `until ${expires}${expired ? ', which is over' : ''}`,
    ticket,
    owner === undefined ? undefined : `owner ${owner}`,
  ].filter((fact) => fact !== undefined);
  return renderPrintableLine(cutEnd(facts.length === 0 ? reason : `${facts.join(', ')}: ${reason}`, MAX_REASON));
}
