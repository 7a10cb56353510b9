// Says what is scripted, strictly in order: the greeting, then turn after turn, and before each of them the answers that
// the agent asks for.
import type { Answer, Scenario, Turn } from '../scenario/scenario.ts';
import type { Demand } from './check-reply.ts';
import type { Dialogue } from './dialogue.ts';

/** Plays a scenario until everything is said or the dialogue is over. */
export async function playScript({ greeting, turns, answers }: Scenario, dialogue: Dialogue): Promise<void> {
  const timesLeft = new Map(answers.map((answer) => [answer, answer.times]));
  await dialogue.exchange({ ...greeting, next: findNext(turns, 0) });
  for (const [position, turn] of turns.entries()) {
    if (answers.length > 0) await giveAnswers(timesLeft, findNext(turns, position), dialogue);
    if (dialogue.isOver) return;
    if (turn.when !== undefined && !(await dialogue.matchesLast(turn.when))) continue;
    await dialogue.exchange({ ...turn, next: findNext(turns, position + 1) });
  }
}

/** Says answers as long as the agent asks for them; each has its number of times, so this comes to an end. */
async function giveAnswers(timesLeft: Map<Answer, number>, next: Demand['next'], dialogue: Dialogue): Promise<void> {
  for (let answer = await findAnswer(timesLeft, dialogue); answer !== undefined;) {
    timesLeft.set(answer, (timesLeft.get(answer) ?? 0) - 1);
    await dialogue.exchange({ ...answer, next, answer: true });
    answer = await findAnswer(timesLeft, dialogue);
  }
}

/** The first answer that the last reply asks for. */
async function findAnswer(timesLeft: ReadonlyMap<Answer, number>, dialogue: Dialogue): Promise<Answer | undefined> {
  for (const [answer, times] of timesLeft) {
    if (dialogue.isOver) return undefined;
    if (times > 0 && (await dialogue.matchesLast(answer.when))) return answer;
  }
  return undefined;
}

/** The first turn from a position on that is said whatever the agent replies; turns with `when` do not remain. */
function findNext(turns: readonly Turn[], from: number): Demand['next'] {
  return turns.find((turn, position) => position >= from && turn.when === undefined);
}
