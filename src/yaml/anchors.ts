// The anchors (`&name`) of one document and what their aliases (`*name`) stand for: never a circle, and never so much that
// a small file becomes a large value.
import type { CST } from 'yaml';
import type { YamlNode } from './yaml-node.ts';
import { quoteText, type YamlProblems } from './yaml-problems.ts';

/** Collections inside collections, aliases followed. */
export const MAX_DEPTH = 100;

/** Values that all aliases of a document may add. */
const MAX_ALIASED_NODES = 100_000;

/** A node with a name. */
export interface Anchor {
  readonly token: CST.SourceToken;
  /** Undefined while the node is being read: an alias to it would be a circle. */
  node: YamlNode | undefined;
  /** Values in the node, itself and aliased ones included. */
  nodes: number;
  /** Collections inside collections in the node. */
  height: number;
  used: boolean;
}

/** The anchors of one document. */
export class Anchors {
  readonly #problems: YamlProblems;
  readonly #byName = new Map<string, Anchor>();
  readonly #all: Anchor[] = [];
  #aliasedNodes = 0;

  constructor(problems: YamlProblems) {
    this.#problems = problems;
  }

  /** Begins a named node. A later anchor of the same name takes its place. */
  open(token: CST.SourceToken): Anchor {
    const anchor: Anchor = { token, node: undefined, nodes: 0, height: 0, used: false };
    this.#byName.set(token.source.slice(1), anchor);
    this.#all.push(anchor);
    return anchor;
  }

  /** Gives the anchor of an alias, or undefined after reporting why there is none. `depth` is that of the alias. */
  resolve(token: CST.FlowScalar, depth: number): (Anchor & { readonly node: YamlNode }) | undefined {
    const anchor = this.#byName.get(token.source.slice(1));
    if (anchor === undefined) {
      this.#refuseUnknown(token);
      return undefined;
    }
    anchor.used = true;
    const { node, nodes, height } = anchor;
    const start = token.offset;
    const end = start + token.source.length;
    if (node === undefined) {
      this.#problems.report('cyclic-alias', start, end, {
        message: `\`${token.source}\` stands inside the value that it refers to, so the value would never end`,
        hint: 'write the value out',
      });
      return undefined;
    }
    this.#aliasedNodes += nodes;
    if (this.#aliasedNodes > MAX_ALIASED_NODES) this.#refuseBomb(start, end);
    else if (depth + height > MAX_DEPTH) refuseDepth(this.#problems, start, end);
    else return { ...anchor, node };
    return undefined;
  }

  /** Warns of anchors without an alias: `user: &B hello` is hardly meant. */
  warnUnused(): void {
    for (const { used, token } of this.#all) {
      if (used) continue;
      this.#problems.report('unused-anchor', token.offset, token.offset + token.source.length, {
        message: `\`${token.source}\` is a YAML anchor that nothing refers to; it is no part of the value`,
        hint: `if it is text, write ${quoteText(this.#problems.restOfLine(token.offset))}`,
      });
    }
  }

  #refuseUnknown({ source, offset }: CST.FlowScalar): void {
    this.#problems.report('unknown-alias', offset, offset + source.length, {
      message: `\`${source}\` is a YAML alias, and no anchor \`&${source.slice(1)}\` stands before it`,
      hint: `if it is text, write ${quoteText(this.#problems.restOfLine(offset))}`,
    });
  }

  #refuseBomb(start: number, end: number): void {
    this.#problems.syntax(
      start,
      end,
      {
        message: `The aliases of this document stand for more than ${MAX_ALIASED_NODES.toLocaleString('en-US')} values`,
        hint: 'write the values out, or use fewer aliases of aliases',
      },
      'too-many-aliases',
    );
  }
}

/** Reports a document that is nested too deeply. */
export function refuseDepth(problems: YamlProblems, start: number, end: number): void {
  problems.syntax(
    start,
    end,
    {
      message: `Lists and mappings are nested more than ${MAX_DEPTH} deep here`,
      hint: 'no file needs that; check the brackets and the indentation',
    },
    'too-deep',
  );
}
