// The baseline file: how the scenarios of an accepted run came out, one a line and sorted by id, so that a change of it reads
// well in a review. Nothing in it changes without a reason: no run id, no date, and latencies only when they differ clearly.
import type { Baseline, BaselineScenario, ScenarioOutcome } from '../event/comparison.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { checkSchema } from '../yaml/check-schema.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { getValue, placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { BASELINE_FORMAT } from './baseline-schema.ts';
import validate from './generated/validate-baseline.js';

const HEAD = `# Written by \`rehearsal baseline accept\`: one scenario a line, sorted by id.\nformat: ${BASELINE_FORMAT}\n`;

/** Renders the file. Ids and files are always quoted, so that none of them changes its form. */
export function renderBaseline({ target, scenarios }: Pick<Baseline, 'target' | 'scenarios'>): string {
  const sorted = [...scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = sorted.map((scenario) => `  - { ${renderParts(scenario).join(', ')} }\n`);
  return `${HEAD}target: ${JSON.stringify(target)}\nscenarios:${lines.length === 0 ? ' []\n' : `\n${lines.join('')}`}`;
}

function renderParts({ id, file, verdict, repeats, latency_ms: latencyMs }: BaselineScenario): readonly string[] {
  return [
    `id: ${JSON.stringify(id)}`,
    `file: ${JSON.stringify(file)}`,
    `verdict: ${verdict}`,
    ...(repeats === undefined ? [] : [`repeats: { passed: ${repeats.passed}, judged: ${repeats.judged} }`]),
    ...(latencyMs === null ? [] : [`latency_ms: ${Math.round(latencyMs)}`]),
  ];
}

/** Reads the file; without a baseline there is an error among the findings. */
export function parseBaseline(
  source: SourceFile,
  shownAs: string,
): { baseline?: Baseline; diagnostics: readonly Diagnostic[] } {
  const yaml = readYaml(source);
  const root = yaml.documents[0];
  if (hasErrors(yaml.diagnostics)) return { diagnostics: yaml.diagnostics };
  if (root?.kind !== 'mapping') return { diagnostics: [describeNoBaseline(`${shownAs} is no baseline file`)] };
  if (yaml.documents.length > 1)
    return { diagnostics: [describeNoBaseline(`${shownAs} holds several documents, and a baseline is one`)] };
  const diagnostics = [...yaml.diagnostics, ...checkSchema(root, validate)];
  if (hasErrors(diagnostics)) return { diagnostics };
  const list = getValue(root, 'scenarios');
  const items = list?.kind === 'list' ? list.items.filter((item) => item.kind === 'mapping') : [];
  const scenarios = items.map(readScenario);
  diagnostics.push(...checkRepeatedIds(items), ...items.flatMap(checkRepeats));
  if (hasErrors(diagnostics)) return { diagnostics };
  const target = getText(root, 'target');
  return { baseline: { run: null, file: shownAs, target, scenarios, without_verdict: [] }, diagnostics };
}

function readScenario(item: YamlMapping): BaselineScenario {
  const repeats = getValue(item, 'repeats');
  return {
    id: getText(item, 'id'),
    file: getText(item, 'file'),
    verdict: getText(item, 'verdict') as ScenarioOutcome['verdict'],
    ...(repeats?.kind === 'mapping' && {
      repeats: { passed: getNumber(repeats, 'passed') ?? 0, judged: getNumber(repeats, 'judged') ?? 0 },
    }),
    latency_ms: getNumber(item, 'latency_ms') ?? null,
  };
}

function checkRepeatedIds(items: readonly YamlMapping[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const repeated = items.filter((item) => seen.size === seen.add(getText(item, 'id')).size);
  return repeated.map((item) => ({
    code: 'duplicate-id',
    severity: 'error',
    message: `\`${getText(item, 'id')}\` stands twice in the baseline`,
    place: placeOf(item),
    hint: 'a merge may have left both lines; keep one, or write the file again with `rehearsal baseline accept RUN`',
  }));
}

/** More that passed than could be judged: no test has a meaning then. */
function checkRepeats(item: YamlMapping): readonly Diagnostic[] {
  const repeats = getValue(item, 'repeats');
  if (repeats?.kind !== 'mapping') return [];
  const [passed, judged] = [getNumber(repeats, 'passed') ?? 0, getNumber(repeats, 'judged') ?? 0];
  if (passed <= judged) return [];
  const message = `\`passed\` must be at most \`judged\`, but ${passed} of ${judged} can't have passed`;
  return [{ code: 'bad-value', severity: 'error', message, place: placeOf(repeats) }];
}

function describeNoBaseline(message: string): Diagnostic {
  const hint = '`rehearsal baseline accept RUN` writes one';
  return { code: 'no-baseline-file', severity: 'error', message, hint };
}

function getText(mapping: YamlMapping, key: string): string {
  const node = getValue(mapping, key);
  return (node && textOf(node)) ?? '';
}

function getNumber(mapping: YamlMapping, key: string): number | undefined {
  const node: YamlNode | undefined = getValue(mapping, key);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}
