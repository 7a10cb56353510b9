// Finds the fragments that turns use, and theirs, before any variable is looked up. Circles and endless growth end here.
import { getEntry, getValue, textOf } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import type { FragmentFiles } from './fragment-files.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** A turn as written; with `fragment`, the turns that take its place. */
export interface ResolvedTurn {
  readonly node: YamlNode;
  readonly fragment?: ResolvedFragment;
}

/** A use of a fragment. */
export interface ResolvedFragment {
  readonly root: YamlMapping;
  readonly turns: readonly ResolvedTurn[];
}

/** Turns of one conversation at most, those of fragments included. */
export const MAX_TURNS = 5_000;

/** Resolves the turns of one scenario. */
export class TurnResolver {
  readonly #fragments: FragmentFiles;
  readonly #report: Report;
  #count = 0;

  constructor(fragments: FragmentFiles, report: Report) {
    this.#fragments = fragments;
    this.#report = report;
  }

  /** Gives the turns of a `turns` list; `trail` names the files that lead to it. */
  resolve(turns: YamlNode | undefined, trail: readonly string[]): readonly ResolvedTurn[] {
    if (turns?.kind !== 'list') return [];
    return turns.items.flatMap((node) => this.#resolveTurn(node, trail) ?? []);
  }

  #resolveTurn(node: YamlNode, trail: readonly string[]): ResolvedTurn | undefined {
    if (node.kind !== 'mapping') return { node };
    const use = getEntry(node, 'use');
    if (use === undefined) {
      this.#count += 1;
      if (this.#count === MAX_TURNS + 1) this.#report(describeTooMany(node));
      this.#checkStrayWith(node);
      return this.#count > MAX_TURNS ? undefined : { node };
    }
    this.#checkStandsAlone(node);
    const name = textOf(use.value);
    if (name === undefined || this.#count > MAX_TURNS) return { node };
    const fragment = this.#fragments.read(name, use.value);
    if (fragment === undefined) return { node };
    if (trail.includes(fragment.file)) {
      this.#report(describeCircle(use.value, [...trail.slice(trail.indexOf(fragment.file)), fragment.file]));
      return { node };
    }
    const turns = this.resolve(getValue(fragment.root, 'turns'), [...trail, fragment.file]);
    return { node, fragment: { root: fragment.root, turns } };
  }

  #checkStandsAlone(node: YamlMapping): void {
    const other = node.entries.find(({ key }) => key !== 'use' && key !== 'with');
    if (other === undefined) return;
    this.#report(
      describeFinding(
        'bad-turn',
        other.keySpan,
        `\`${other.key}\` can't stand beside \`use\`: the turns of the fragment say all of it`,
        'write it in the fragment, or in a turn of its own',
      ),
    );
  }

  #checkStrayWith(node: YamlMapping): void {
    const stray = getEntry(node, 'with');
    if (stray === undefined) return;
    this.#report(
      describeFinding('bad-turn', stray.keySpan, '`with` is for a fragment, and there is no `use`', 'use `vars`'),
    );
  }
}

function describeCircle(at: YamlSpan, circle: readonly string[]): ReturnType<typeof describeFinding> {
  return describeFinding(
    'fragment-circle',
    at,
    `The fragment uses itself: ${circle.join(' -> ')}`,
    'take one of the uses out',
  );
}

function describeTooMany(at: YamlSpan): ReturnType<typeof describeFinding> {
  const limit = MAX_TURNS.toLocaleString('en-GB');
  return describeFinding(
    'too-many-turns',
    at,
    `This scenario has over ${limit} turns, those of its fragments included`,
    'let fragments use each other less',
  );
}
