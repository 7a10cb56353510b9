// Scenarios that could go without anybody noticing less: whatever they notice, one other scenario notices as well.
import type { RedundantDocument } from './mutation-report.ts';
import type { JudgedMutant } from './mutant.ts';
import type { Transcript } from './transcript.ts';

/** Finds them; of two that notice the same, one is kept. To be asked only where all mutants were judged. */
export function findRedundant(
  mutants: readonly JudgedMutant[],
  transcripts: readonly Transcript[],
): readonly RedundantDocument[] {
  const noticed = countNoticed(mutants);
  const supersets = new Map<string, ReadonlySet<string>>();
  for (const { noticedBy } of mutants) {
    const all = new Set(noticedBy);
    for (const id of noticedBy) {
      const others = supersets.get(id);
      supersets.set(id, others === undefined ? all : others.intersection(all));
    }
  }
  const dropped = new Set<string>();
  const found: RedundantDocument[] = [];
  const order = transcripts
    .filter((transcript) => !hasBody(transcript))
    .map(({ scenario }) => scenario)
    .sort((a, b) => (noticed.get(a.id) ?? 0) - (noticed.get(b.id) ?? 0) || (a.id < b.id ? 1 : -1));
  for (const { id, place } of order) {
    const by = [...(supersets.get(id) ?? [])].filter((other) => other !== id && !dropped.has(other)).sort()[0];
    if (by === undefined) continue;
    dropped.add(id);
    found.push({ id, file: place.file, line: place.line, by, noticed: noticed.get(id) ?? 0 });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function countNoticed(mutants: readonly JudgedMutant[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { noticedBy } of mutants) for (const id of noticedBy) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** No operator changes what only a schema of the body sees. */
function hasBody({ steps }: Transcript): boolean {
  return steps.some(({ expect }) => expect.body !== undefined);
}
