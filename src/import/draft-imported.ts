// From what a file holds to the draft of a scenario without personal data.
import { createHash } from 'node:crypto';
import type { JsonObject } from '../base/json.ts';
import { renderSlug } from '../draft/draft-file.ts';
import { draftScenario } from '../draft/draft-scenario.ts';
import type { Draft, DraftCondition, DraftReply } from '../draft/draft.ts';
import type { ObservedConversation, ObservedReply } from '../draft/observed.ts';
import { mapTexts } from '../draft/template-text.ts';
import type { ImportedConversation } from './imported.ts';
import { listUtterances } from './list-utterances.ts';
import { describeCounts } from './mask-report.ts';
import { OMITTED, type Masker, type MaskCounts } from './masker.ts';

/** A draft, and what was taken out of it. */
export interface MaskedDraft {
  readonly draft: Draft & { readonly id: string };
  readonly masked: MaskCounts;
}

/** Names of scenarios are shown in tables. */
const MAX_NAME = 70;
const HASH_LENGTH = 10;

/** Drafts a scenario; dates in replies are counted in the time zone. */
export function draftImported(item: ImportedConversation, masker: Masker, timeZone: string): MaskedDraft {
  const { head } = item;
  masker.begin(listUtterances(item));
  // The API has other names for channels than its records have.
  const { channel, ...start } = item.conversation.start;
  const conversation = writeConversation({ ...item.conversation, start }, masker);
  const name = masker.write(cutName(head?.name ?? findFirstText(item.conversation) ?? 'Imported conversation'));
  const description = head?.description === undefined ? undefined : masker.write(head.description);
  const known = [...item.notes, ...(channel === undefined ? [] : [`Channel: ${channel}`])];
  const notes = known.map((note) => describeHoles(masker.write(note)));
  const { draft: drafted } = draftScenario(
    {
      name: describeHoles(name),
      ...(description !== undefined && { description: describeHoles(description) }),
      tags: ['imported', ...(head?.tags ?? []).filter((tag) => /^[\p{L}\p{N}_-]+$/u.test(tag) && !masker.holds(tag))],
      notes: [],
    },
    { conversation, replays: [], own: new Map(), timeZone, write: (text) => text },
  );
  const draft = dropOmitted(drafted);
  const vars = masker.listVariables(JSON.stringify(draft));
  const id = chooseId(item.id, draft, masker);
  const masked = masker.counts;
  const origin = item.id !== undefined && !masker.holds(item.id) ? `Imported from ${item.id}.` : 'Imported.';
  const counts = masked.size === 0 ? [] : [`Personal data was replaced: ${describeCounts(masked)}.`];
  const skip = head?.skip === undefined ? {} : { skip: head.skip };
  return { draft: { ...draft, ...skip, id, vars, notes: [origin, ...counts, ...notes] }, masked };
}

/** What would demand something that was omitted demands nothing in particular. */
function dropOmitted(draft: Draft): Draft {
  const drop = <T extends DraftReply>(reply: T): T => {
    const { response, handoff } = reply.expect;
    const kept = response.filter((condition) => !holdsOmitted(condition));
    const some = response.length > 0 && kept.length === 0 ? [SOMETHING] : [];
    return {
      ...reply,
      expect: {
        ...reply.expect,
        response: [...kept, ...some],
        ...(typeof handoff === 'object' && {
          handoff: { destination: demandKnown(handoff.destination), reason: demandKnown(handoff.reason) },
        }),
      },
    };
  };
  return { ...draft, greeting: drop(draft.greeting), turns: draft.turns.map(drop) };
}

const SOMETHING: DraftCondition = { kind: 'empty', empty: false };

function demandKnown(condition: DraftCondition): DraftCondition {
  return holdsOmitted(condition) ? SOMETHING : condition;
}

function holdsOmitted(condition: DraftCondition): boolean {
  return 'text' in condition && condition.text.includes(OMITTED);
}

/** Every text with what was said just before it, which may tell what it is about. */
function writeConversation(
  { start, greeting, turns, startedAt }: ObservedConversation,
  masker: Masker,
): ObservedConversation {
  let before = greeting?.response ?? '';
  const { integrationAttributes, ...rest } = start;
  const write = (text: string): string => masker.write(text);
  return {
    start: {
      ...rest,
      ...(integrationAttributes && {
        integrationAttributes: mapTexts(spellNumbers(integrationAttributes, masker), write) as JsonObject,
      }),
    },
    startedAt,
    greeting: greeting && writeReply(greeting, '', masker),
    turns: turns.map(({ said, reply, notes }) => {
      const text = said.kind === 'text' ? said.text : '';
      const written = {
        said: said.kind === 'text' ? { kind: 'text' as const, text: masker.writeSaid(text, before) } : said,
        reply: reply && writeReply(reply, `${before}\n${text}`, masker),
        notes,
      };
      before = reply?.response ?? '';
      return written;
    }),
  };
}

/** Numbers that hold something personal as texts, which can be masked. */
function spellNumbers(value: JsonObject, masker: Masker): JsonObject {
  const spell = (_key: string, member: unknown): unknown =>
    typeof member === 'number' && masker.holds(String(member)) ? String(member) : member;
  return JSON.parse(JSON.stringify(value), spell) as JsonObject;
}

function writeReply(reply: ObservedReply, before: string, masker: Masker): ObservedReply {
  const { handoff } = reply;
  const write = (text: string): string => masker.writeReply(text.replaceAll(OMITTED, ' '), before);
  const fields = handoff && Object.entries(handoff).map(([key, text]: [string, string]) => [key, write(text)]);
  return {
    ...reply,
    response: write(reply.response),
    handoff: fields ? (Object.fromEntries(fields) as typeof handoff) : handoff,
  };
}

function findFirstText({ turns }: ObservedConversation): string | undefined {
  const first = turns.find(({ said }) => said.kind === 'text')?.said;
  return first?.kind === 'text' ? first.text : undefined;
}

/** One line, not cut in the middle of what may have to be masked. */
function cutName(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line === '' ? 'Imported conversation' : line;
}

/** For names and comments: says what was there, as `[phone]`. */
function describeHoles(written: string): string {
  const described = written.replace(/(?<!\$)\$\{([a-z_]+)_\d+\}/gu, (_, kind: string) => `[${kind.replace('_', ' ')}]`);
  if (described.length <= MAX_NAME * 10) return described;
  return `${described.slice(0, MAX_NAME * 10).toWellFormed()}...`;
}

/** The record's own id where nothing personal is in it; else one of what is said, which is the same at every import. */
function chooseId(id: string | undefined, draft: Draft, masker: Masker): string {
  if (id !== undefined && !masker.holds(id)) return renderSlug(id, 'conversation');
  const content = JSON.stringify([draft.variant, draft.greeting, draft.turns, draft.name, draft.description]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
  return `${renderSlug(draft.name, 'conversation').slice(0, 40).replace(/-$/u, '')}-${hash}`;
}
