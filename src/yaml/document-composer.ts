// Makes the nodes of one YAML document: scalars, aliases, and, with compose-collections.ts, mappings and lists.
import { CST } from 'yaml';
import type { YamlNode, YamlScalar } from './yaml-node.ts';
import {
  composeBlockList,
  composeBlockMapping,
  composeFlowCollection,
  type NodeComposer,
} from './compose-collections.ts';
import type { YamlKey } from './mapping-builder.ts';
import { checkEnd, type NodeProperties, readProperties } from './node-properties.ts';
import { resolvePlainScalar } from './plain-scalar.ts';
import { readPlainText, readQuotedText } from './scalar-text.ts';
import { quoteText, type YamlProblems } from './yaml-problems.ts';

/** Collections inside collections, aliases followed. */
export const MAX_DEPTH = 100;
/** Values that all aliases of a document may add. */
export const MAX_ALIASED_NODES = 100_000;

interface Anchor {
  /** Undefined while the anchored node is being read: an alias to it would be a circle. */
  node: YamlNode | undefined;
  nodes: number;
  height: number;
  used: boolean;
  readonly token: CST.SourceToken;
}

/** Makes the nodes of one document. Used once. */
export class DocumentComposer implements NodeComposer {
  readonly problems: YamlProblems;
  readonly #anchors = new Map<string, Anchor>();
  /** Values so far, aliased ones counted as often as they occur. */
  #nodes = 0;
  #aliasedNodes = 0;
  #depth = 0;
  /** Greatest depth reached since the anchor at hand was opened. */
  #deepest = 0;

  constructor(problems: YamlProblems) {
    this.problems = problems;
  }

  /** Gives the root; undefined for a document without content. */
  compose(document: CST.Document): YamlNode | undefined {
    const { start, value, end, offset } = document;
    const properties = readProperties(
      start,
      {
        flow: false,
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        parentIndent: 0,
        startOnNewline: true,
      },
      this.problems,
    );
    if (
      properties.found !== null &&
      !properties.hasNewline &&
      (value?.type === 'block-map' || value?.type === 'block-seq')
    ) {
      this.problems.syntax(value.offset, value.offset + 1, {
        message: 'A mapping or list cannot begin on the line of `---`',
        hint: 'begin it on the next line',
      });
    }
    const root = value === undefined && properties.anchor === null ? undefined : this.composeValue(value, properties);
    checkEnd(end, false, this.problems);
    this.#warnUnusedAnchors();
    return root;
  }

  composeValue(token: CST.Token | null | undefined, properties: NodeProperties): YamlNode {
    this.#nodes += 1;
    if (properties.anchor === null) return this.#composeToken(token, properties);
    return this.#composeAnchored(properties.anchor, token, properties);
  }

  composeKey(token: CST.Token | null | undefined, properties: NodeProperties): YamlKey | undefined {
    if (token === null || token === undefined || (token.type === 'scalar' && token.source === '')) {
      this.problems.refuse('bad-key', properties.end, properties.end + 1, {
        message: 'A key is missing before this colon',
      });
      return undefined;
    }
    if (token.type !== 'scalar' && token.type !== 'single-quoted-scalar' && token.type !== 'double-quoted-scalar') {
      this.problems.refuse('bad-key', token.offset, token.offset + 1, {
        message: 'A key must be a text, and this is none',
        hint: 'if it is text, put it in quotes',
      });
      return undefined;
    }
    const { start, end, value, written, plain } = this.#composeFlowScalar(token);
    return { text: plain ? written : String(value), plain, start, end };
  }

  #composeToken(token: CST.Token | null | undefined, properties: NodeProperties): YamlNode {
    if (token === null || token === undefined) {
      return this.#emptyScalar((properties.found?.offset ?? properties.end - 1) + 1);
    }
    switch (token.type) {
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return this.#composeFlowScalar(token);
      case 'block-scalar':
        return this.#composeBlockScalar(token);
      case 'block-map':
        return this.#nest(() => composeBlockMapping(token, this));
      case 'block-seq':
        return this.#nest(() => composeBlockList(token, this));
      case 'flow-collection':
        return this.#nest(() => composeFlowCollection(token, this));
      case 'alias':
        return this.#resolveAlias(token, properties);
      default:
        this.problems.syntax(token.offset, token.offset + 1, { message: 'This is not expected here' });
        return this.#emptyScalar(token.offset);
    }
  }

  #composeFlowScalar(token: CST.FlowScalar): YamlScalar {
    const { problems } = this;
    const { source } = problems;
    const start = token.offset;
    const end = start + token.source.length;
    if (token.type !== 'scalar') {
      const value = readQuotedText(token, problems);
      return { kind: 'scalar', source, start, end, value, written: value, plain: false };
    }
    const written = readPlainText(token, problems);
    const value = resolvePlainScalar(written);
    const scalar: YamlScalar = { kind: 'scalar', source, start, end, value, written, plain: true };
    const cutOff = token.end === undefined || written === '' ? undefined : readCutOff(token.end);
    return cutOff === undefined ? scalar : { ...scalar, cutOff };
  }

  #composeBlockScalar(token: CST.BlockScalar): YamlScalar {
    const { problems } = this;
    const { source } = problems;
    const resolved = CST.resolveAsScalar(token, true, (offset, _code, message) => {
      problems.syntax(offset, offset + 1, describeBlockScalarProblem(message, problems.restOfLine(token.offset)));
    });
    const { value } = resolved;
    const end = token.offset + problems.source.text.slice(token.offset, resolved.range[1]).trimEnd().length;
    return { kind: 'scalar', source, start: token.offset, end, value, written: value, plain: false };
  }

  #emptyScalar(at: number): YamlScalar {
    return { kind: 'scalar', source: this.problems.source, start: at, end: at, value: null, written: '', plain: true };
  }

  #nest<Node extends YamlNode>(compose: () => Node): Node {
    this.#depth += 1;
    if (this.#depth > this.#deepest) this.#deepest = this.#depth;
    const node = compose();
    this.#depth -= 1;
    return node;
  }

  #composeAnchored(token: CST.SourceToken, value: CST.Token | null | undefined, properties: NodeProperties): YamlNode {
    const anchor: Anchor = { node: undefined, nodes: 0, height: 0, used: false, token };
    this.#anchors.set(token.source.slice(1), anchor);
    const nodesBefore = this.#nodes;
    const deepestBefore = this.#deepest;
    this.#deepest = this.#depth;
    anchor.node = this.#composeToken(value, properties);
    anchor.nodes = this.#nodes - nodesBefore + 1;
    anchor.height = this.#deepest - this.#depth;
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    return anchor.node;
  }

  #resolveAlias(token: CST.FlowScalar, properties: NodeProperties): YamlNode {
    const { problems } = this;
    const start = token.offset;
    const end = start + token.source.length;
    checkEnd(token.end, true, problems);
    const anchor = this.#anchors.get(token.source.slice(1));
    if (anchor === undefined) {
      problems.refuse('unknown-alias', start, end, {
        message: `\`${token.source}\` is an alias, and no anchor \`&${token.source.slice(1)}\` stands before it`,
        hint: `if it is text, write ${quoteText(problems.restOfLine(start))}`,
      });
      return this.#emptyScalar(properties.end);
    }
    anchor.used = true;
    if (anchor.node === undefined) {
      problems.refuse('cyclic-alias', start, end, {
        message: `\`${token.source}\` stands inside the value that it refers to, so the value would never end`,
        hint: 'write the value out',
      });
      return this.#emptyScalar(properties.end);
    }
    this.#nodes += anchor.nodes;
    this.#aliasedNodes += anchor.nodes;
    this.#deepest = Math.max(this.#deepest, this.#depth + anchor.height);
    if (this.#aliasedNodes > MAX_ALIASED_NODES) this.#refuseBomb(start, end);
    else if (this.#depth + anchor.height > MAX_DEPTH) refuseDepth(problems, start, end);
    else return anchor.node;
    return this.#emptyScalar(properties.end);
  }

  #refuseBomb(start: number, end: number): void {
    this.problems.syntax(
      start,
      end,
      {
        message: `The aliases of this document stand for more than ${MAX_ALIASED_NODES.toLocaleString('en-US')} values`,
        hint: 'write the values out, or use fewer aliases of aliases',
      },
      'too-many-aliases',
    );
  }

  #warnUnusedAnchors(): void {
    for (const { used, token } of this.#anchors.values()) {
      if (used) continue;
      this.problems.warn('unused-anchor', token.offset, token.offset + token.source.length, {
        message: `\`${token.source}\` is a YAML anchor that nothing refers to, so it is left out of the value`,
        hint: `if it is text, write ${quoteText(this.problems.restOfLine(token.offset))}`,
      });
    }
  }
}

/** Reports a document that is nested too deeply. */
export function refuseDepth(problems: YamlProblems, start: number, end: number): void {
  problems.syntax(
    start,
    end,
    {
      message: `Lists and mappings are nested more than ${MAX_DEPTH} deep here`,
      hint: 'no file of rehearsal needs that; check the brackets and the indentation',
    },
    'too-deep',
  );
}

/** The comment right after a plain scalar on the same line, with the blanks before it. */
function readCutOff(end: readonly CST.SourceToken[]): string | undefined {
  const [space, comment] = end;
  if (space?.type !== 'space' || comment?.type !== 'comment') return undefined;
  return space.source + comment.source;
}

function describeBlockScalarProblem(message: string, firstLine: string): { message: string; hint: string } {
  if (message.startsWith('Block scalar header')) {
    return {
      message: `\`${firstLine.slice(0, 1)}\` at the beginning of a value announces a text on the following lines`,
      hint: `if it is text, write ${quoteText(firstLine)}`,
    };
  }
  return {
    message: `This line is indented less than the text that \`${firstLine.slice(0, 1)}\` began`,
    hint: 'indent all lines of the text alike, deeper than its key',
  };
}
