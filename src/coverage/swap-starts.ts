// Would a scenario notice if its conversation had begun differently? Asked where the run has a conversation that began the same but
// for one thing: its replies are put in the place of the scenario's own, as far as both say the same.
import type { Player } from '../mutate/player.ts';
import type { Transcript } from '../mutate/transcript.ts';
import type { CreateBody } from '../chat/wire.ts';
import { listStartFacts, type Fact } from './facts.ts';

/** So many others are tried before a start is taken not to matter. */
const MOST_OTHERS = 5;

/** What can be said of how a conversation began. */
export interface StartFinding {
  readonly transcript: Transcript;
  /** What of its start there is another conversation to compare with. */
  readonly compared: readonly Fact[];
  /** What of that would be noticed to be different. */
  readonly noticed: readonly Fact[];
}

/** Compares each conversation with those that began the same but for one thing. */
export async function compareStarts(
  transcripts: readonly Transcript[],
  player: Player,
  nameVariant: (id: string) => string,
): Promise<readonly StartFinding[]> {
  const groups = groupByRest(transcripts, nameVariant);
  const findings: StartFinding[] = [];
  for (const transcript of transcripts) {
    const [compared, noticed]: [Fact[], Fact[]] = [[], []];
    for (const fact of listStartFacts(transcript.createBody, nameVariant)) {
      const group = groups.get(describeRest(transcript.createBody, fact, nameVariant)) ?? [];
      const others = group.filter((other) => !isSameStart(other, transcript));
      if (others.length === 0) continue;
      compared.push(fact);
      if (await noticesAny(transcript, others, player)) noticed.push(fact);
    }
    findings.push({ transcript, compared, noticed });
  }
  return findings;
}

async function noticesAny(transcript: Transcript, others: readonly Transcript[], player: Player): Promise<boolean> {
  for (const other of others.slice(0, MOST_OTHERS)) {
    const shared = countShared(transcript, other);
    const replies = [...other.replies.slice(0, shared), ...transcript.replies.slice(shared)];
    const { turns } = await player.play({ ...transcript, replies });
    if (turns.some(({ checks }) => checks.some(({ passed }) => !passed))) return true;
  }
  return false;
}

/** Exchanges in which both say the same. */
function countShared({ replies }: Transcript, other: Transcript): number {
  const at = replies.findIndex(({ message }, index) => {
    const same = other.replies[index];
    return same === undefined || same.message !== message;
  });
  return at === -1 ? replies.length : at;
}

function isSameStart(left: Transcript, right: Transcript): boolean {
  return JSON.stringify(left.createBody) === JSON.stringify(right.createBody);
}

function groupByRest(
  transcripts: readonly Transcript[],
  nameVariant: (id: string) => string,
): ReadonlyMap<string, readonly Transcript[]> {
  const groups = new Map<string, Transcript[]>();
  for (const transcript of transcripts) {
    const facts = listStartFacts(transcript.createBody, nameVariant);
    for (const key of new Set(facts.map((fact) => describeRest(transcript.createBody, fact, nameVariant)))) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(transcript);
    }
  }
  return groups;
}

/** The start without one dimension, or without one attribute. */
function describeRest(body: CreateBody, [dimension, value]: Fact, nameVariant: (id: string) => string): string {
  const name = value.slice(0, value.indexOf('=') + 1);
  const isLeft = ([other, text]: Fact): boolean =>
    other !== dimension || (dimension === 'attribute' && !text.startsWith(name));
  const rest = listStartFacts(body, nameVariant).filter(isLeft);
  return JSON.stringify([dimension, dimension === 'attribute' ? name : '', rest.toSorted()]);
}
