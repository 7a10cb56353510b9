// What `${name}` stands for in one conversation. Order: captures, `with`, row, scenario `vars`, `--var`, config `vars`.
// Values may hold other variables; they are looked up when they are first needed, and never see the `with` of a fragment.
import type { JsonValue } from '../base/json.ts';
import { renderPlace } from '../text/place.ts';
import { suggest } from '../text/suggest.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import type { YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { createNode, fillNode, type Resolution, type Resolver } from './fill-node.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

/** Everything that a conversation's names may stand for. */
export interface VariableSources {
  /** Names that some turn captures; they hide all others. */
  readonly captures: ReadonlySet<string>;
  /** Columns of the example row and of the matrix. */
  readonly row: ReadonlyMap<string, YamlNode>;
  readonly vars: ReadonlyMap<string, YamlNode>;
  readonly flagVars: ReadonlyMap<string, string>;
  readonly configVars: ReadonlyMap<string, JsonValue>;
}

/** What a fragment was given, for a name that nobody knows. */
interface FragmentNames {
  readonly names: readonly string[];
  /** The turn that uses the fragment. */
  readonly use: YamlSpan;
}

/** Names that were looked up, over all conversations of a scenario. */
export interface Usage {
  readonly row: Set<string>;
  readonly vars: Set<string>;
}

/** A value as it is written. */
interface Source {
  readonly create: (at: () => YamlSpan) => YamlNode;
  /** `--var` is text and not expanded again. */
  readonly isExpanded: boolean;
}

/** The variables of one conversation, outside of fragments. */
export class Variables implements Resolver {
  readonly report: Report;
  readonly #sources: VariableSources;
  readonly #usage: Usage;
  readonly #resolved = new Map<string, YamlNode>();
  readonly #open: string[] = [];

  constructor(sources: VariableSources, usage: Usage, report: Report) {
    this.#sources = sources;
    this.#usage = usage;
    this.report = report;
  }

  resolve(name: string, at: () => YamlSpan, fragment?: FragmentNames): Resolution {
    if (this.isCapture(name)) return { kind: 'capture' };
    const source = this.#find(name);
    if (source === undefined) return this.#refuse(name, at, fragment);
    if (this.#open.includes(name)) return this.#refuseCircle(name, at);
    const node = this.#resolved.get(name) ?? this.#expand(name, source, at);
    this.#resolved.set(name, node);
    return { kind: 'value', node };
  }

  /** Tells whether a name belongs to a capture. */
  isCapture(name: string): boolean {
    return this.#sources.captures.has(name);
  }

  /** Looks up `vars` that nothing uses, so that their mistakes are found all the same. */
  checkUnused(names: Iterable<string>): void {
    for (const name of names) {
      const node = this.#sources.vars.get(name);
      if (node !== undefined) this.resolve(name, () => node);
    }
  }

  #refuse(name: string, at: () => YamlSpan, fragment?: FragmentNames): Resolution {
    const { captures, row, vars, flagVars, configVars } = this.#sources;
    const known = [fragment?.names ?? [], captures, row.keys(), vars.keys(), flagVars.keys(), configVars.keys()];
    const hint = describeHint(
      name,
      known.flatMap((names) => [...names]),
      fragment,
    );
    this.report(describeFinding('unknown-variable', at(), `No variable is called \`${name}\``, hint));
    return { kind: 'unknown' };
  }

  #find(name: string): Source | undefined {
    const { row, vars, flagVars, configVars } = this.#sources;
    const cell = row.get(name);
    if (cell !== undefined) {
      this.#usage.row.add(name);
      return { create: () => cell, isExpanded: true };
    }
    const own = vars.get(name);
    if (own !== undefined) {
      this.#usage.vars.add(name);
      return { create: () => own, isExpanded: true };
    }
    const flag = flagVars.get(name);
    if (flag !== undefined) return { create: (at) => createNode(flag, at()), isExpanded: false };
    const config = configVars.get(name);
    if (config === undefined) return undefined;
    return { create: (at) => createNode(config, at()), isExpanded: true };
  }

  #expand(name: string, { create, isExpanded }: Source, at: () => YamlSpan): YamlNode {
    const node = create(at);
    if (!isExpanded) return node;
    this.#open.push(name);
    const filled = fillNode(node, this);
    this.#open.pop();
    return filled;
  }

  #refuseCircle(name: string, at: () => YamlSpan): Resolution {
    const circle = [...this.#open.slice(this.#open.indexOf(name)), name].join(' -> ');
    this.report(
      describeFinding(
        'variable-circle',
        at(),
        `The variable \`${name}\` is made of itself: ${circle}`,
        'give one of them a value without the others',
      ),
    );
    return { kind: 'unknown' };
  }
}

/** The variables inside a fragment: its `with` hides everything but captures. */
export class FragmentVariables implements Resolver {
  readonly report: Report;
  /** Names of `with` that were looked up. */
  readonly used = new Set<string>();
  readonly #outside: Variables | FragmentVariables;
  readonly #values: ReadonlyMap<string, YamlNode>;
  readonly #use: YamlSpan;

  /** `values` are filled already, with the variables `outside` the fragment; `use` is the turn that the fragment stands for. */
  constructor(outside: Variables | FragmentVariables, values: ReadonlyMap<string, YamlNode>, use: YamlSpan) {
    this.report = outside.report;
    this.#outside = outside;
    this.#values = values;
    this.#use = use;
  }

  resolve(name: string, at: () => YamlSpan, inner?: FragmentNames): Resolution {
    const node = this.isCapture(name) ? undefined : this.#values.get(name);
    if (node === undefined) {
      const names = [...(inner?.names ?? []), ...this.#values.keys()];
      return this.#outside.resolve(name, at, { names, use: inner?.use ?? this.#use });
    }
    this.used.add(name);
    return { kind: 'value', node };
  }

  /** Tells whether a name belongs to a capture. */
  isCapture(name: string): boolean {
    return this.#outside.isCapture(name);
  }
}

function describeHint(name: string, known: readonly string[], fragment?: FragmentNames): string {
  if (name.startsWith('env.')) return "only config files read the environment; use the config's `vars`, or `--var`";
  if (name === 'date') return 'write ${date("+5d", "d MMMM yyyy")}';
  const meant = suggest(name, [...known, 'uuid', 'run.id']);
  if (meant !== undefined) return `did you mean \`\${${meant}}\`?`;
  if (fragment !== undefined) return `hand it over at ${renderPlace(placeOf(fragment.use))}: \`with: { ${name}: … }\``;
  return 'name it in `vars`, `examples` or `matrix`, or give it with `--var`; `$${` writes `${`';
}
