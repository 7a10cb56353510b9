// From a conversation, and what came of it when it was played again, to the draft of a scenario.
import { normaliseText } from '../text/normalise.ts';
import { type Draft, type DraftCondition, type DraftExpectation, type DraftReply, hasExpectation } from './draft.ts';
import { findCaptures, insertCaptures, type FoundCapture } from './find-captures.ts';
import type { ObservedConversation, ObservedReply, ObservedTurn } from './observed.ts';
import { findRelativeDates } from './relative-dates.ts';
import { suggestOutcome } from './suggest-handoff.ts';
import { suggestResponse } from './suggest-response.ts';
import { escapeText, mapTexts } from './template-text.ts';
import type { JsonObject } from '../base/json.ts';

/** What another conversation of the same scenario answered. */
export interface Replay {
  /** By index, 0 is the greeting; shorter where the conversation ended early. */
  readonly replies: readonly ObservedReply[];
  /** What each capture took. */
  readonly captured: ReadonlyMap<string, string>;
  readonly startedAt: Date;
}

/** What the author says about a reply; what must be in it takes the place of what would be suggested. */
export type OwnExpectations = ReadonlyMap<number, DraftExpectation>;

/** What a draft is made of. */
export interface DraftSources {
  readonly conversation: ObservedConversation;
  readonly replays: readonly Replay[];
  /** By index of the reply. */
  readonly own: OwnExpectations;
  /** Dates in replies are counted in it; IANA name. */
  readonly timeZone: string;
  /** Writes a text as a scenario file has it: with `${name}` in the place of what must not stand there. */
  readonly write: (text: string) => string;
}

/** A draft, and what it gave up because it did not hold every time. */
export interface DraftedScenario {
  readonly draft: Draft;
  /** A sentence each, with the reply it is about. */
  readonly loosened: readonly string[];
}

/** Who a scenario is, apart from what is said in it. */
export type DraftHead = Pick<Draft, 'name' | 'tags' | 'notes'> & Partial<Pick<Draft, 'id' | 'description' | 'vars'>>;

/** Drafts a scenario. */
export function draftScenario(head: DraftHead, sources: DraftSources): DraftedScenario {
  const conversation = writeConversation(sources.conversation, sources.write);
  const captures = findCaptures(conversation);
  const drafter = new ReplyDrafter({ ...sources, conversation }, captures);
  const greeting = drafter.draft(0, conversation.greeting, []);
  const turns = conversation.turns.map((turn, index) => ({
    say: renderSaid(
      turn,
      captures.filter(({ reply }) => reply <= index),
    ),
    ...drafter.draft(index + 1, turn.reply, turn.notes),
  }));
  const { variant, language, channel, integrationAttributes } = conversation.start;
  const draft: Draft = {
    vars: new Map(),
    ...head,
    ...(variant !== undefined && { variant: escapeText(variant) }),
    ...(language !== undefined && { language }),
    ...(channel !== undefined && { channel: escapeText(channel) }),
    ...(integrationAttributes !== undefined && {
      integrationAttributes: mapTexts(integrationAttributes, sources.write) as JsonObject,
    }),
    greeting,
    turns,
  };
  return { draft: demandSomething(draft), loosened: drafter.loosened };
}

/** The same conversation with all texts as a scenario file has them; those of the agent normalised. */
function writeConversation(
  { greeting, turns, ...rest }: ObservedConversation,
  write: DraftSources['write'],
): ObservedConversation {
  return {
    ...rest,
    greeting: greeting && writeReply(greeting, write),
    turns: turns.map(({ said, reply, notes }) => ({
      said: said.kind === 'text' ? { kind: 'text', text: write(said.text) } : said,
      reply: reply && writeReply(reply, write),
      notes,
    })),
  };
}

function writeReply(
  { response, handoff, endConversation }: ObservedReply,
  write: DraftSources['write'],
): ObservedReply {
  const fields = handoff && Object.entries(handoff).map(([key, text]: [string, string]) => [key, write(text)] as const);
  return {
    response: write(normaliseText(response.toWellFormed())),
    endConversation,
    handoff: fields ? Object.fromEntries(fields) : handoff,
  };
}

function renderSaid({ said }: ObservedTurn, captures: readonly FoundCapture[]): Draft['turns'][number]['say'] {
  if (said.kind === 'silence') return { silence: said.message === 'empty' ? 'empty' : true };
  return { user: insertCaptures(said.text, captures) };
}

/** A scenario must expect something; that the agent stays is the least. */
function demandSomething(draft: Draft): Draft {
  if ([draft.greeting, ...draft.turns].some(({ expect }) => hasExpectation(expect))) return draft;
  const { greeting } = draft;
  const expect: DraftExpectation = { ...greeting.expect, response: [{ kind: 'empty', empty: false }] };
  return { ...draft, greeting: { ...greeting, expect } };
}

/** Drafts what is expected of one reply after the other. */
class ReplyDrafter {
  readonly loosened: string[] = [];
  readonly #sources: DraftSources;
  readonly #captures: readonly FoundCapture[];

  constructor(sources: DraftSources, captures: readonly FoundCapture[]) {
    this.#sources = sources;
    this.#captures = captures;
  }

  draft(index: number, recorded: ObservedReply | undefined, notes: readonly string[]): DraftReply {
    if (recorded === undefined) return { expect: { response: [] }, captures: [], notes };
    const { replays, own, conversation } = this.#sources;
    const others = replays.flatMap(({ replies }) => replies[index] ?? []);
    const replies = [recorded, ...others];
    const isLast = index === conversation.turns.length;
    const outcome = suggestOutcome(replies, isLast);
    const captures = this.#captures.filter(({ reply }) => reply === index);
    const ownHere = own.get(index);
    const written = ownHere?.response ?? [];
    // What must not be said says nothing of what must be.
    const isComplete = written.some(({ kind }) => kind !== 'none_of');
    const response = isComplete ? written : [...this.#suggest(index, recorded), ...written];
    const missing = replays.length - others.length;
    const cut = missing > 0 ? [`${missing} of ${replays.length + 1} conversations did not come this far`] : [];
    const unsteady = [...outcome.unsteady, ...cut];
    for (const sentence of unsteady) this.#report(index, sentence);
    return {
      expect: {
        ...outcome.expect,
        ...ownHere,
        response: response.filter((condition) => !isCaptured(condition, captures)),
      },
      captures: captures.map(({ name, pattern }) => ({ name, pattern })),
      notes: [...notes, ...unsteady.map((sentence) => `CHECK: ${sentence}.`)],
    };
  }

  #suggest(index: number, recorded: ObservedReply): readonly DraftCondition[] {
    const { conversation, replays } = this.#sources;
    const said = conversation.turns
      .slice(0, index)
      .flatMap((turn) => (turn.said.kind === 'text' ? turn.said.text : []))
      .join('\n');
    const known = this.#captures.filter(({ reply }) => reply < index);
    const first = this.#prepare(recorded.response, known, conversation.startedAt, said);
    const others = replays.flatMap(({ replies, captured, startedAt }) => {
      const reply = replies[index];
      const values = known.map(({ name }) => ({ name, value: captured.get(name) ?? '' }));
      const text = reply === undefined ? undefined : writeReply(reply, this.#sources.write).response;
      return text === undefined ? [] : [this.#prepare(text, values, startedAt, said)];
    });
    const wordings = [first, ...others];
    const { conditions, dropped } = suggestResponse({ wordings, topic: said, others: this.#listOthers(index) });
    for (const sentence of dropped) this.#report(index, sentence);
    return conditions;
  }

  /** The other replies; one that is the same on purpose can't be told apart. */
  #listOthers(index: number): readonly string[] {
    const { greeting, turns } = this.#sources.conversation;
    const texts = [greeting, ...turns.map(({ reply }) => reply)].map((reply) => reply?.response ?? '');
    return [...new Set(texts)].filter((text) => text !== texts[index]);
  }

  #prepare(
    response: string,
    captures: readonly { name: string; value: string }[],
    startedAt: Date | undefined,
    said: string,
  ): string {
    const text = insertCaptures(response, captures);
    if (startedAt === undefined) return text;
    return findRelativeDates({ now: startedAt, timeZone: this.#sources.timeZone }).replace(text, said);
  }

  #report(index: number, sentence: string): void {
    this.loosened.push(`${index === 0 ? 'greeting' : `turn ${index}`}: ${sentence}`);
  }
}

/** The capture demands the same shape already. */
function isCaptured(condition: DraftCondition, captures: readonly FoundCapture[]): boolean {
  return (
    condition.kind === 'matches' && captures.some(({ pattern }) => pattern.replace(/[()]/g, '') === condition.text)
  );
}
