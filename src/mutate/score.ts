// Mutation scores: the share of the mutants that were noticed, over all, by operator, by tag, by scenario.
import type { MutantCounts, OperatorScore, ScenarioScore, TagScore } from './mutation-report.ts';
import type { JudgedMutant } from './mutant.ts';
import type { Operator } from './operator.ts';
import type { Transcript } from './transcript.ts';

/** Counts mutants; the undecided are none. */
export function countMutants(mutants: readonly Pick<JudgedMutant, 'outcome'>[]): MutantCounts {
  const noticed = mutants.filter(({ outcome }) => outcome === 'noticed').length;
  const survived = mutants.filter(({ outcome }) => outcome === 'survived').length;
  const counted = noticed + survived;
  // Rounded down, so that only a whole score is shown as one; multiplied first, since 57 / 100 * 10,000 is less than 5,700.
  const score = counted === 0 ? null : Math.floor((noticed * 10_000) / counted) / 10_000;
  return { mutants: counted, noticed, survived, score };
}

/** One row for each operator, in their order. */
export function scoreOperators(
  mutants: readonly JudgedMutant[],
  operators: readonly Operator[],
): readonly OperatorScore[] {
  const groups = Map.groupBy(mutants, ({ operator }) => operator);
  return operators.map(({ name, title }) => ({ name, title, ...countMutants(groups.get(name) ?? []) }));
}

/** One row for each tag, lowest score first. */
export function scoreTags(mutants: readonly JudgedMutant[]): readonly TagScore[] {
  const groups = new Map<string, JudgedMutant[]>();
  for (const mutant of mutants) {
    for (const tag of new Set(mutant.state.transcripts.flatMap(({ scenario }) => scenario.tags))) {
      const group = groups.get(tag) ?? [];
      groups.set(tag, group);
      group.push(mutant);
    }
  }
  const rows = Array.from(groups, ([tag, group]) => ({ tag, ...countMutants(group) }));
  return rows.sort((a, b) => compareScores(a, b) || (a.tag < b.tag ? -1 : 1));
}

/** One row for each scenario, lowest score first. */
export function scoreScenarios(
  mutants: readonly JudgedMutant[],
  transcripts: readonly Transcript[],
): readonly ScenarioScore[] {
  const groups = new Map<Transcript, JudgedMutant[]>(transcripts.map((transcript) => [transcript, []]));
  for (const mutant of mutants) {
    for (const transcript of mutant.state.transcripts) groups.get(transcript)?.push(mutant);
  }
  const rows = Array.from(groups, ([{ scenario }, group]): ScenarioScore => {
    const { id, place } = scenario;
    const elsewhere = group.filter(({ outcome, noticedBy }) => outcome === 'noticed' && !noticedBy.includes(id));
    return { id, file: place.file, line: place.line, ...countMutants(group), noticed_elsewhere: elsewhere.length };
  });
  return rows.sort((a, b) => compareScores(a, b) || (a.id < b.id ? -1 : 1));
}

/** Lowest first; what has no score comes last. Of equal scores the one with more survivors is worse. */
function compareScores(a: MutantCounts, b: MutantCounts): number {
  return (a.score ?? 2) - (b.score ?? 2) || b.survived - a.survived;
}
