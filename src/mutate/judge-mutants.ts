// Judges mutants by playing every scenario that would see the changed reply.
import type { JudgedMutant, Mutant } from './mutant.ts';
import type { Player, Replay } from './player.ts';
import type { Transcript } from './transcript.ts';

/** Judges mutants, in their order. */
export async function judgeMutants(mutants: readonly Mutant[], player: Player): Promise<readonly JudgedMutant[]> {
  const judged: JudgedMutant[] = [];
  for (const mutant of mutants) judged.push(await judgeMutant(mutant, player));
  return judged;
}

async function judgeMutant(mutant: Mutant, player: Player): Promise<JudgedMutant> {
  const noticedBy: string[] = [];
  let passed = 0;
  for (const transcript of mutant.state.transcripts) {
    const outcome = readOutcome(await replayChanged(transcript, mutant, player), transcript);
    if (outcome === 'noticed') noticedBy.push(transcript.scenario.id);
    if (outcome === 'passed') passed += 1;
  }
  const outcome = noticedBy.length > 0 ? 'noticed' : passed > 0 ? 'survived' : 'undecided';
  return { ...mutant, outcome, noticedBy };
}

/** Words alike may have taken another time, or have another case, in each conversation: only what the mutant changes is changed. */
function replayChanged(transcript: Transcript, { state, change }: Mutant, player: Player): Promise<Replay> {
  const replies = transcript.replies.map((reply, turn) => (turn === state.turn ? { ...reply, ...change } : reply));
  return player.play({ ...transcript, replies });
}

/** What was said differently, or in another turn, was never answered by the agent. A scenario that can't be judged is not green. */
function readOutcome(replay: Replay, { turns }: Transcript): 'noticed' | 'passed' | 'unknown' {
  const strayed = replay.turns.findIndex((turn, index) => !isSameStep(turn, turns[index]));
  const failed = replay.turns.findIndex((turn) => turn.checks.some(({ passed }) => !passed));
  if (strayed !== -1 && (failed === -1 || failed >= strayed)) return 'unknown';
  if (failed !== -1) return 'noticed';
  if (replay.diverged) return 'unknown';
  return replay.verdict === 'passed' ? 'passed' : 'noticed';
}

function isSameStep(turn: Replay['turns'][number], original: Replay['turns'][number] | undefined): boolean {
  return turn.line === original?.line && turn.column === original.column && turn.file === original.file;
}
