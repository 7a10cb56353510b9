// The filters: `only_on`, `--tags`, `--grep`, `only`, `--rerun` in two steps, what a watch wants, in this
// order. Sharding comes after, in shard.ts.
import type { Scenario } from '../scenario/scenario.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { foldCase, normaliseText } from '../text/normalise.ts';
import { suggest } from '../text/suggest.ts';
import { compareWithRun } from './earlier-run.ts';
import type { LeftOut, Selection } from './selection.ts';
import { listTags, matchTags, parseTagExpression, type TagExpression } from './tag-expression.ts';

/** What the filters left, in the given order, and how many each of them left out. */
export interface Selected {
  readonly scenarios: readonly Scenario[];
  readonly leftOut: Omit<LeftOut, 'shard'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Applies the filters. With an error among the diagnostics the filter it is about is passed over. */
export function selectScenarios(scenarios: readonly Scenario[], selection: Selection): Selected {
  const tags = readTags(scenarios, selection.tags);
  const expression = tags.expression;
  const grep = selection.grep === undefined ? undefined : foldCase(normaliseText(selection.grep));
  const some = scenarios.some((scenario) => scenario.only);
  const lines = new Set(selection.lines);
  const rerun = selection.rerun && compareWithRun(selection.rerun);
  const filters: readonly [keyof Selected['leftOut'], ((scenario: Scenario) => boolean) | undefined][] = [
    ['tags', expression && ((scenario) => matchTags(expression, new Set(scenario.tags)))],
    ['grep', grep === undefined ? undefined : (scenario) => hasText(scenario, grep)],
    ['only', some ? (scenario) => scenario.only : undefined],
    ['notInRun', rerun?.isPart],
    ['rerun', rerun?.isOutstanding],
    ['watched', selection.watched && ((scenario) => selection.watched?.has(scenario.id) === true)],
  ];
  const isForTarget = ({ onlyOn }: Scenario): boolean => onlyOn.length === 0 || onlyOn.includes(selection.target);
  let left = scenarios.filter(isForTarget);
  const leftOut = {
    onlyOn: scenarios.length - left.length,
    tags: 0,
    grep: 0,
    only: 0,
    notInRun: 0,
    rerun: 0,
    watched: 0,
  };
  for (const [name, keeps] of filters) {
    if (keeps === undefined) continue;
    const before = left.length;
    left = left.filter((scenario) => lines.has(scenario.id) || keeps(scenario));
    leftOut[name] = before - left.length;
  }
  return { scenarios: left, leftOut, diagnostics: [...tags.diagnostics, ...checkOnly(scenarios, selection)] };
}

function hasText(scenario: Scenario, text: string): boolean {
  return [scenario.id, scenario.name].some((field) => foldCase(normaliseText(field)).includes(text));
}

function readTags(
  scenarios: readonly Scenario[],
  text: string | undefined,
): { expression?: TagExpression; diagnostics: readonly Diagnostic[] } {
  if (text === undefined) return { diagnostics: [] };
  const parsed = parseTagExpression(text);
  // Without scenarios no tag can be known; that nothing is selected says it better.
  if (parsed.expression === undefined || scenarios.length === 0) return parsed;
  const known = new Set(scenarios.flatMap((scenario) => scenario.tags));
  const unknown = new Set(listTags(parsed.expression).filter((tag) => !known.has(tag)));
  if (unknown.size === 0) return parsed;
  return { diagnostics: [...unknown].map((tag) => createUnknownTag(tag, known)) };
}

/** So many tags are listed where none of them looks like the unknown one. */
const LISTED_TAGS = 10;

function createUnknownTag(tag: string, known: ReadonlySet<string>): Diagnostic {
  const meant = suggest(tag, known);
  const listed = [...known].sort().slice(0, LISTED_TAGS).join(', ');
  const all =
    known.size > LISTED_TAGS ? `there are ${listed} and ${known.size - LISTED_TAGS} more` : `there are ${listed}`;
  const alternatives = known.size === 0 ? 'no scenario has a tag' : all;
  return {
    code: 'unknown-tag',
    severity: 'error',
    message: `\`--tags\`: no scenario has the tag \`${tag}\``,
    hint: meant === undefined ? alternatives : `did you mean \`${meant}\`?`,
  };
}

/** One error for each scenario as written, however many conversations it was expanded to. */
function checkOnly(scenarios: readonly Scenario[], selection: Selection): readonly Diagnostic[] {
  if (selection.onlyAllowed) return [];
  const seen = new Set<string>();
  const written = scenarios.filter(({ only, baseId }) => only && !seen.has(baseId) && seen.add(baseId));
  return written.map(({ baseId, place }) => ({
    code: 'only-in-ci',
    severity: 'error',
    message: `\`only: true\` in \`${baseId}\` would leave out all other scenarios of this CI run`,
    place,
    hint: 'remove it, or allow it with `--allow-only`',
  }));
}
