// Plays one whole conversation for a scenario, from create to close, and judges it. Whatever happens in between, a
// conversation that exists is closed, once.
import { roundMs } from '../base/clock.ts';
import type { AttemptResult, ErrorInfo } from '../event/results.ts';
import type { PlanItem } from '../plan/plan.ts';
import { Conversation } from './conversation.ts';
import { ConversationWatch } from './conversation-watch.ts';
import { describeBug } from './describe-error.ts';
import { Dialogue } from './dialogue.ts';
import { playScript } from './play-script.ts';
import type { RunContext } from './run-context.ts';

/** Which attempt is played, and where. */
export interface AttemptPlace {
  /** From 1. */
  readonly attempt: number;
  readonly slot: number;
}

/** Plays an attempt; resolves when its conversation is closed. */
export async function playAttempt(
  { scenario, repeat, timeoutMs }: PlanItem,
  { attempt, slot }: AttemptPlace,
  context: RunContext,
): Promise<Omit<AttemptResult, 'turns'>> {
  const startedMs = context.elapsedMs();
  const watch = new ConversationWatch(context.clock, context.control, timeoutMs);
  const conversation = new Conversation(context.client, watch, (conversationId) => {
    context.emit({ type: 'conversation-created', id: scenario.id, attempt, conversation_id: conversationId });
  });
  const dialogue = new Dialogue({ scenario, attempt, context, conversation, watch });
  const bug = await findBug(() => playScript(scenario, dialogue), context);
  const { warnings, bug: bugInClosing } = await closeConversation(conversation, context);
  watch.end();
  const error = bug ?? bugInClosing ?? judge(dialogue);
  const verdict = error !== null ? 'errored' : dialogue.failed ? 'failed' : 'passed';
  return {
    attempt,
    ...(repeat !== null && { repeat: attempt }),
    verdict,
    conversation_id: conversation.id,
    error,
    started_ms: startedMs,
    duration_ms: roundMs(context.elapsedMs() - startedMs),
    ...(conversation.waitedMs > 0 && { waited_ms: roundMs(conversation.waitedMs) }),
    requests: conversation.requests,
    slot,
    ...(warnings.length > 0 && { warnings }),
  };
}

/** A conversation in which nothing was compared tells nothing. */
function judge(dialogue: Dialogue): ErrorInfo | null {
  if (dialogue.error !== null || dialogue.failed || dialogue.evaluated > 0) return dialogue.error;
  return {
    kind: 'nothing-checked',
    message: 'The conversation was played, but none of its expectations was reached.',
    hint: 'no turn or answer with an expectation was said, since its `when` did not match; expect something of a turn that is always said',
  };
}

async function closeConversation(
  conversation: Conversation,
  context: RunContext,
): Promise<{ warnings: readonly string[]; bug: ErrorInfo | null }> {
  let warnings: readonly string[] = [];
  const bug = await findBug(async () => {
    const closing = await conversation.close();
    warnings = closing.warnings;
    if (closing.unclosed) context.totals.unclosed += 1;
  }, context);
  context.totals.waitedMs += conversation.waitedMs;
  return { warnings, bug };
}

/** A bug of ours spoils this attempt; it is kept for the end of the run, and the other scenarios go on. */
async function findBug(play: () => Promise<void>, context: RunContext): Promise<ErrorInfo | null> {
  try {
    await play();
    return null;
  } catch (bug) {
    context.reportBug(bug);
    return describeBug(bug);
  }
}
