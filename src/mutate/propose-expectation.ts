// Proposes the expectation that would have caught survivors. It is read by the same parser and judged by the same code as any
// other, and shown only where it holds for everybody who plays the turn and fails for the survivors.
import { stringify } from 'yaml';
import type { JsonObject } from '../base/json.ts';
import { checkReply, type JudgeContext } from '../run/check-reply.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import type { Expectation } from '../scenario/scenario.ts';
import { choosePhrases } from './choose-phrases.ts';
import { mergeExpectation, type Additions } from './merge-expectation.ts';
import type { JudgedMutant } from './mutant.ts';
import { readExpectation } from './read-expectation.ts';
import { renderBody, type RecordedReply } from './recorded-reply.ts';
import type { Playing } from './stable-words.ts';
import { readLanguage } from './state-facts.ts';
import { compareForm } from './states.ts';
import type { StepFiles } from './step-files.ts';
import type { SurvivorGroup } from './survivors.ts';
import type { Transcript } from './transcript.ts';

/** An expectation to be pasted. */
export interface Proposal {
  readonly file: string;
  /** Of the turn, or of the scenario where it has no `greeting` yet. */
  readonly line: number;
  /** `expect`, `greeting` or `expect_on.NAME`: what it takes the place of, or is added as. */
  readonly key: string;
  /** True where the turn has that key already. */
  readonly replaces: boolean;
  /** The key and its whole value. */
  readonly yaml: string;
  /** The survivors that it catches. */
  readonly catches: readonly JudgedMutant[];
}

/** Proposes expectations for one stored run. */
export class Proposer {
  readonly #files: StepFiles;
  readonly #playing: ReadonlyMap<string, readonly Playing[]>;
  readonly #match: JudgeContext;

  constructor(transcripts: readonly Transcript[], files: StepFiles, patterns: PatternRunner) {
    this.#files = files;
    this.#playing = groupByPlace(transcripts);
    // What is proposed has no variables.
    const scope = { captures: new Map(), uuid: '', runId: '', now: new Date(0), timeZone: 'UTC' };
    this.#match = { scope, patterns };
  }

  /** Proposes what catches survivors of one reply; undefined where nothing does that would hold again. */
  async propose({ state, survivors }: SurvivorGroup): Promise<Proposal | undefined> {
    const [transcript] = state.transcripts;
    const step = transcript?.steps[state.turn];
    if (transcript === undefined || step === undefined) return undefined;
    const playing = this.#playing.get(placeKey(step.place)) ?? [];
    const additions = listAdditions(survivors, { language: readLanguage(state), playing });
    const expect = await readExpectation(mergeExpectation(undefined, additions));
    const located = this.#files.locate(step.place, state.turn === 0);
    if (expect === undefined || located === undefined) return undefined;
    for (const { transcript: each, turn } of playing) {
      const reply = each.replies[turn];
      if (reply === undefined || !(await this.#holds(expect, reply, each))) return undefined;
    }
    const catches: JudgedMutant[] = [];
    for (const mutant of survivors) if (!(await this.#holds(expect, mutant.reply, transcript))) catches.push(mutant);
    if (catches.length === 0) return undefined;
    const { file, line } = step.place;
    const yaml = renderYaml(located.keys, mergeExpectation(located.written, additions));
    return { file, line, key: located.keys.join('.'), replaces: located.written !== undefined, yaml, catches };
  }

  async #holds(expect: Expectation, reply: RecordedReply, { scenario, conversationId }: Transcript): Promise<boolean> {
    const judged = { ...reply, body: renderBody(reply, conversationId) };
    const demand = { place: scenario.place, expect, captures: [], next: undefined };
    const { checks, error } = await checkReply(judged, demand, this.#match);
    return error === null && checks.every(({ passed, implied }) => passed || implied);
  }
}

function listAdditions(
  survivors: readonly JudgedMutant[],
  { language, playing }: { readonly language: string; readonly playing: readonly Playing[] },
): Additions {
  const original = survivors[0]?.state.reply;
  if (original === undefined) return { contains: [] };
  const { response, endConversation, handoff } = original;
  const worded = survivors.filter((mutant) => compareForm(mutant.reply.response) !== compareForm(response));
  const replies = playing.flatMap(({ transcript, turn }) => transcript.replies[turn] ?? []);
  const isEndSought = survivors.some((mutant) => mutant.reply.endConversation !== endConversation);
  const isHandoffSought = handoff !== null && survivors.some((mutant) => mutant.reply.handoff !== handoff);
  return {
    contains: choosePhrases({ response, mutants: worded, language, playing }),
    ...(isEndSought && replies.every((reply) => reply.endConversation === endConversation) && { endConversation }),
    ...(isHandoffSought && { handoff: describeHandoff(replies) }),
  };
}

/** The fields that all handoffs of the turn have in common; `true` where there are none. */
function describeHandoff(replies: readonly RecordedReply[]): JsonObject | true {
  const [first] = replies;
  const fields = (['destination', 'reason'] as const).flatMap((field): [string, string][] => {
    const value: unknown = first?.handoff?.[field];
    const isShared = replies.every(({ handoff }) => handoff?.[field] === value);
    return typeof value === 'string' && isShared && !value.includes('${') ? [[field, value]] : [];
  });
  return fields.length === 0 ? true : Object.fromEntries(fields);
}

function renderYaml(keys: readonly string[], expectation: JsonObject): string {
  const whole = keys.reduceRight<JsonObject>((value, key) => ({ [key]: value }), expectation);
  return stringify(whole, { lineWidth: 0 }).trimEnd();
}

function groupByPlace(transcripts: readonly Transcript[]): ReadonlyMap<string, readonly Playing[]> {
  const groups = new Map<string, Playing[]>();
  for (const transcript of transcripts) {
    for (const [turn, { place }] of transcript.steps.entries()) {
      const key = placeKey(place);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ transcript, turn });
    }
  }
  return groups;
}

function placeKey({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}
