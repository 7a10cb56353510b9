// The turns of one conversation: variables looked up, fragments in the place of the turns that use them.
import { getEntry, getValue } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import { fillNode } from './fill-node.ts';
import type { ResolvedFragment, ResolvedTurn } from './resolve-turns.ts';
import { describeFinding } from './scenario-codes.ts';
import { FragmentVariables, type Variables } from './variables.ts';

/** What filling gives. */
export interface FilledTurns {
  /** Item by item what the scenario's own `turns` say, uses included. */
  readonly own: readonly YamlNode[];
  /** The turns that are played, in order. */
  readonly played: readonly YamlMapping[];
  /** Each fragment as it stands after filling. */
  readonly fragments: readonly YamlMapping[];
}

/** Fills the turns of a scenario. */
export function fillTurns(turns: readonly ResolvedTurn[], variables: Variables): FilledTurns {
  const played: YamlMapping[] = [];
  const fragments: YamlMapping[] = [];
  const fillAll = (items: readonly ResolvedTurn[], scope: Variables | FragmentVariables): readonly YamlNode[] =>
    items.map(({ node, fragment }) => {
      const filled = node.kind === 'mapping' ? fillTurn(node, scope) : node;
      if (fragment !== undefined) {
        const inner = new FragmentVariables(scope, readWith(filled), node);
        const own = fillAll(fragment.turns, inner);
        fragments.push(replaceTurns(fragment, own));
        reportUnused(filled, inner);
      } else if (filled.kind === 'mapping' && getEntry(filled, 'use') === undefined) played.push(filled);
      return filled;
    });
  return { own: fillAll(turns, variables), played, fragments };
}

/** The entry `turns` with other items; as it is where it is no list. */
export function withTurns(entry: YamlEntry, items: readonly YamlNode[]): YamlEntry {
  return entry.value.kind === 'list' ? { ...entry, value: { ...entry.value, items } } : entry;
}

function replaceTurns({ root }: ResolvedFragment, turns: readonly YamlNode[]): YamlMapping {
  return { ...root, entries: root.entries.map((entry) => (entry.key === 'turns' ? withTurns(entry, turns) : entry)) };
}

/** The name of a fragment was read before, as it is written; it has no variables. */
function fillTurn(node: YamlMapping, scope: Variables | FragmentVariables): YamlNode {
  const use = getEntry(node, 'use');
  if (use === undefined) return fillNode(node, scope);
  const rest = fillNode({ ...node, entries: node.entries.filter((entry) => entry !== use) }, scope);
  return rest.kind === 'mapping' ? { ...node, entries: [use, ...rest.entries] } : node;
}

function readWith(node: YamlNode): ReadonlyMap<string, YamlNode> {
  const values = node.kind === 'mapping' ? getValue(node, 'with') : undefined;
  return new Map(values?.kind === 'mapping' ? values.entries.map(({ key, value }) => [key, value]) : []);
}

function reportUnused(node: YamlNode, { report, used }: FragmentVariables): void {
  const values = node.kind === 'mapping' ? getValue(node, 'with') : undefined;
  for (const { key, keySpan } of values?.kind === 'mapping' ? values.entries : []) {
    if (used.has(key)) continue;
    report(describeFinding('unused-variable', keySpan, `The fragment does not use \`${key}\``, 'take it out'));
  }
}
