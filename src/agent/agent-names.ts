// Which names an agent file gives values to, so that a mistyped one is found before anybody converses.
import type { Diagnostic } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import { getValue, placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { OWN_NAMES } from './memory.ts';

const ATTRIBUTES = 'attributes.';

/** The names that `${name}` and `if` may read in one agent file. */
export class AgentNames {
  readonly #known: Set<string>;

  constructor(root: YamlMapping) {
    this.#known = new Set([...OWN_NAMES, ...listVariantNames(root), ...listSlots(root)]);
  }

  /** Tells whether a name may have a value. Attributes come from outside, so any of them may. */
  has(name: string): boolean {
    return this.#known.has(name) || (name.startsWith(ATTRIBUTES) && name.length > ATTRIBUTES.length);
  }

  /** The finding for a name that nothing ever sets. */
  describeUnknown(name: string, at: YamlSpan): Diagnostic {
    const near = suggest(name, [...this.#known, 'attributes']);
    return {
      code: 'unknown-name',
      severity: 'error',
      message: `Nothing in this file gives a value to \`${name}\``,
      place: placeOf(at),
      hint:
        near === undefined
          ? 'capture it with a named group in `when`, or `set` it; attributes are `attributes.…`, of variants `variant.…`'
          : `did you mean \`${near}\`?`,
    };
  }
}

/** The names of the groups in a pattern; none where it is not valid. */
export function listGroups(pattern: string): readonly string[] {
  if (!pattern.includes('(?<')) return [];
  try {
    // With an empty alternative the pattern matches anything, and its groups show.
    const source = pattern.replaceAll(/\$\{[^}]*\}/gu, '');
    return Object.keys(new RegExp(`${source}|`, 'u').exec('')?.groups ?? {});
  } catch {
    return [];
  }
}

/** A name that a slot can't have, because a conversation has it for something else. */
export function isTakenName(name: string): boolean {
  return name !== 'language' && (OWN_NAMES as readonly string[]).includes(name);
}

function listVariantNames(root: YamlMapping): string[] {
  const variants = getValue(root, 'variants');
  return listEntries(variants).flatMap(({ value }) =>
    listEntries(value)
      .filter(({ key }) => key !== 'id')
      .map(({ key }) => `variant.${key}`),
  );
}

/** Keys of every `set`, and named groups of every `matches`. */
function listSlots(node: YamlNode): string[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(listSlots);
  return node.entries.flatMap((entry) => [...listOwnSlots(entry), ...listSlots(entry.value)]);
}

function listOwnSlots({ key, value }: YamlEntry): readonly string[] {
  if (key === 'set') return listEntries(value).map((entry) => entry.key);
  return key === 'matches' ? listGroups(textOf(value) ?? '') : [];
}

function listEntries(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : [];
}
