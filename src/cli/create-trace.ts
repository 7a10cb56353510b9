// `--verbose`: a line for every HTTP request, with what was sent and what came back, and without credentials.
import type { RequestTrace } from '../chat/target.ts';
import { renderDuration } from '../base/duration.ts';
import { renderPrintableLine } from '../text/printable.ts';

/** Characters of a body that a line shows. */
const SHOWN = 500;

/** Gives a listener that writes each request as two lines. */
export function createTrace(write: (text: string) => void): (trace: RequestTrace) => void {
  return (trace) => {
    const outcome = trace.status ?? trace.fault ?? 'no answer';
    const head = `${trace.method} ${trace.url} ${outcome} ${renderDuration(trace.latencyMs)}`;
    write(`> ${cut(head)}\n  sent ${cut(trace.requestBody)}\n  got  ${cut(trace.responseBody)}\n`);
  };
}

function cut(text: string): string {
  const line = renderPrintableLine(text);
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}... (${line.length - SHOWN} more characters)`;
}
