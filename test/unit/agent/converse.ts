// Talks to an agent file without a server.
import { Conversation, type Answer } from '../../../src/agent/conversation.ts';
import { createMemory } from '../../../src/agent/memory.ts';
import type { CreateBody } from '../../../src/chat/wire.ts';
import { createPatternRunner } from '../../../src/scenario/pattern-runner.ts';
import type { Agent } from '../../../src/agent/agent.ts';
import { agentOf } from './parsed-agent.ts';

const patterns = createPatternRunner();

/** Begins a conversation with an agent; the clock stands at a Wednesday. */
export function begin(agent: Agent, body: CreateBody = {}): Conversation {
  const variant = agent.variants.find(({ id }) => id === body.variant_id) ?? agent.variants[0]!;
  const now = new Date('2026-11-25T12:00:00Z');
  const scope = { uuid: 'a-uuid', runId: '', now, timeZone: agent.timeZone };
  return new Conversation({ agent, memory: createMemory(agent, variant, body), scope, patterns });
}

/** Says messages to an agent file (null is silence) and gives the answers, the greeting first. */
export async function converse(
  file: string,
  messages: readonly (string | null)[],
  body?: CreateBody,
): Promise<Answer[]> {
  const conversation = begin(await agentOf(file), body);
  const answers = [await conversation.greet()];
  for (const message of messages) answers.push(await conversation.answer(message ?? undefined));
  return answers;
}

/** As `converse`, texts only. */
export async function textsOf(
  file: string,
  messages: readonly (string | null)[],
  body?: CreateBody,
): Promise<string[]> {
  return (await converse(file, messages, body)).map(({ response }) => response);
}
