// Survivors by the reply that they change: one expectation more in one turn catches them together.
import type { JudgedMutant } from './mutant.ts';
import type { Operator } from './operator.ts';
import { compareForm, type State } from './states.ts';

/** The survivors at one turn of the files, where the agent gives the same reply. */
export interface SurvivorGroup {
  /** The first of the states; others are begun otherwise, or share a fragment. */
  readonly state: State;
  /** Worst first; at least one. */
  readonly survivors: readonly JudgedMutant[];
  /** Sum of the weights of the operators that survived. */
  readonly weight: number;
}

/** Groups survivors, worst group first; equal ones in the order of scenario and turn. */
export function groupSurvivors(
  mutants: readonly JudgedMutant[],
  operators: readonly Operator[],
): readonly SurvivorGroup[] {
  const weights = new Map(operators.map(({ name, weight }) => [name, weight]));
  const weigh = ({ operator }: JudgedMutant): number => weights.get(operator) ?? 0;
  const groups = Map.groupBy(
    mutants.filter(({ outcome }) => outcome === 'survived'),
    ({ state }) => `${describePlace(state)} ${compareForm(state.reply.response)}`,
  );
  const weighed = Array.from(groups.values(), (survivors): SurvivorGroup => {
    const sorted = survivors.toSorted((a, b) => weigh(b) - weigh(a) || compareStates(a.state, b.state));
    const distinct = new Map(sorted.map((mutant) => [mutant.operator, weigh(mutant)]));
    const weight = [...distinct.values()].reduce((sum, each) => sum + each, 0);
    const state = (sorted[0] as JudgedMutant).state;
    return { state, survivors: sorted, weight };
  });
  return weighed.sort((a, b) => b.weight - a.weight || compareStates(a.state, b.state));
}

function describePlace({ transcripts, turn }: State): string {
  const place = transcripts[0]?.steps[turn]?.place;
  return `${place?.file}:${place?.line}:${place?.column}`;
}

function compareStates(a: State, b: State): number {
  const [left = '', right = ''] = [a, b].map(({ transcripts }) => transcripts[0]?.scenario.id);
  if (left !== right) return left < right ? -1 : 1;
  return a.turn - b.turn;
}
