// A stored conversation and the scenario as its file has it now, shown to fit together: what was said is said again, and
// everything expected holds. A scenario for which that can't be shown is left out, with the reason.
import type { AttemptResult, ScenarioResult, TurnResult } from '../event/results.ts';
import type { Answer, Greeting, Scenario, Turn } from '../scenario/scenario.ts';
import type { Player, Replay, Take } from './player.ts';
import { readReplies, type RecordedReply } from './recorded-reply.ts';

/** A stored conversation that fits its scenario. */
export interface Transcript extends Take {
  readonly scenario: Scenario;
  /** What each reply answers, and so what is expected of it; as many as there are replies. */
  readonly steps: readonly Step[];
  /** The exchanges as the honest replay has them. */
  readonly turns: readonly TurnResult[];
  readonly createBody: Replay['createBody'];
  /** What the agent answered in the other attempts that passed. */
  readonly otherTakes: readonly (readonly RecordedReply[])[];
}

/** The greeting, a turn or an answer. */
export type Step = Greeting | Turn | Answer;

/** A scenario that can't be looked at. */
export interface LeftOut {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** One sentence. */
  readonly reason: string;
}

/** Where and when the conversations of a stored run took place. */
export interface Stage {
  readonly player: Player;
  /** Begin of the run, in milliseconds since 1970. */
  readonly startedAtMs: number;
  /** The scenarios as their files have them now, by id. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** Makes the transcript of a stored result, or says why there is none. */
export async function createTranscript(result: ScenarioResult, stage: Stage): Promise<Transcript | LeftOut> {
  const scenario = stage.scenarios.get(result.id);
  const attempt = result.attempts.find(({ verdict }) => verdict === 'passed');
  const replies = attempt && readReplies(attempt.turns);
  const problem = describeUnusable(result, scenario);
  if (problem !== undefined || scenario === undefined || attempt === undefined || replies === undefined) {
    return leaveOut(result, problem ?? 'no attempt of it passed');
  }
  const wallMs = stage.startedAtMs + attempt.started_ms;
  const take = { scenario, replies, conversationId: attempt.conversation_id ?? '', wallMs };
  for (const uuid of listUuids(attempt)) {
    const transcript = await replay({ ...take, uuid }, stage.player);
    if (transcript !== undefined) return { ...transcript, otherTakes: listOtherTakes(result, attempt) };
  }
  return leaveOut(result, await explainMisfit({ ...take, uuid: NO_UUID }, stage.player));
}

/** Tells the two outcomes apart. */
export function isTranscript(made: Transcript | LeftOut): made is Transcript {
  return 'replies' in made;
}

function listOtherTakes({ attempts }: ScenarioResult, used: AttemptResult): Transcript['otherTakes'] {
  const others = attempts.filter((attempt) => attempt !== used && attempt.verdict === 'passed');
  return others.flatMap(({ turns }) => [readReplies(turns) ?? []]);
}

function leaveOut({ id, file, line }: ScenarioResult, reason: string): LeftOut {
  return { id, file, line, reason };
}

function describeUnusable(result: ScenarioResult, scenario: Scenario | undefined): string | undefined {
  if (result.verdict !== 'passed') return `it ${result.verdict === 'skipped' ? 'was skipped' : result.verdict}`;
  if (result.expected_failure !== undefined) return 'it is expected to fail';
  if (result.quarantined) return 'it is quarantined, so it stops no release';
  if (scenario === undefined) return 'the files have no scenario of this id any more';
  return undefined;
}

async function replay(take: Take, player: Player): Promise<Omit<Transcript, 'otherTakes'> | undefined> {
  const { verdict, diverged, turns, createBody } = await player.play(take);
  if (verdict !== 'passed' || diverged || turns.length !== take.replies.length) return undefined;
  return { ...take, turns, createBody, steps: findSteps(take.scenario, turns) };
}

/** Says what does not fit, in the words of the scenario. */
async function explainMisfit(take: Take, player: Player): Promise<string> {
  const { turns, diverged } = await player.play(take);
  const failed = turns.at(-1)?.checks.find(({ passed }) => !passed);
  if (failed !== undefined && !diverged) {
    const at = `${failed.file}:${failed.line}`;
    return `its expectation at ${at} does not hold for the stored conversation any more; play it again`;
  }
  // What was said last had no answer.
  const index = diverged ? turns.length - 1 : turns.length;
  return `it was changed since: what it says as exchange ${index} is not what was said in the run; play it again`;
}

/** In the place of an identifier that nothing in the conversation shows. */
export const NO_UUID = '00000000-0000-4000-8000-000000000000';
const UUID = /\b[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\b/gu;

/** A run does not keep the value of `${uuid}`; where it was said or expected it can be read off. */
function listUuids({ turns }: AttemptResult): readonly string[] {
  const texts = turns.flatMap(({ user, checks }) => [user ?? '', ...checks.map(({ expected }) => expected)]);
  return [...new Set([NO_UUID, ...texts.flatMap((text) => text.match(UUID) ?? [])])];
}

/** Turns come in the order of the script; the same place may come twice, where a fragment is used twice. */
function findSteps({ greeting, turns, answers }: Scenario, played: readonly TurnResult[]): readonly Step[] {
  let next = 0;
  return played.map((result, index) => {
    if (index === 0) return greeting;
    const isHere = ({ place }: Step): boolean => isAt(place, result);
    if (result.answer) return answers.find(isHere) ?? greeting;
    const at = turns.findIndex((turn, position) => position >= next && isHere(turn));
    next = at + 1;
    return turns[at] ?? greeting;
  });
}

function isAt(place: Step['place'], { file, line, column }: TurnResult): boolean {
  return place.file === file && place.line === line && place.column === column;
}
