// Makes the nodes of one YAML document of the tokens that the yaml package gives: scalars and aliases here, mappings and
// lists in compose-block.ts and compose-flow.ts.
import type { CST } from 'yaml';
import { Anchors } from './anchors.ts';
import { describeStrayLine } from './block-problems.ts';
import { composeBlockList, composeBlockMapping } from './compose-block.ts';
import { composeFlowCollection } from './compose-flow.ts';
import type { YamlKey } from './mapping-builder.ts';
import type { NodeComposer } from './node-composer.ts';
import { checkEnd, type NodeProperties, readProperties } from './node-properties.ts';
import { composeBlockScalar, composeFlowScalar, emptyScalar, plainScalar } from './compose-scalar.ts';
import type { YamlNode } from './yaml-node.ts';
import { quoteText, type Wording, type YamlProblems } from './yaml-problems.ts';

/** Makes the nodes of one document. Used once. */
export class DocumentComposer implements NodeComposer {
  readonly problems: YamlProblems;
  readonly #anchors: Anchors;
  /** Values so far, aliased ones counted as often as they occur. */
  #nodes = 0;
  #depth = 0;
  /** Greatest depth reached inside the anchored node at hand. */
  #deepest = 0;

  constructor(problems: YamlProblems) {
    this.problems = problems;
    this.#anchors = new Anchors(problems);
  }

  /** Gives the root; undefined for a document without content. */
  compose(document: CST.Document): YamlNode | undefined {
    const { start, value, end, offset } = document;
    const next = value ?? end?.[0];
    const properties = readProperties(
      start,
      { flow: false, indicator: 'doc-start', next, offset, parentIndent: 0, startOnNewline: true },
      this.problems,
    );
    const isBlock = value?.type === 'block-map' || value?.type === 'block-seq';
    if (isBlock && properties.found !== null && !properties.hasNewline) {
      this.problems.syntaxToLineEnd(value.offset, {
        message: 'A mapping or list cannot begin on the line of `---`',
        hint: 'begin it on the next line',
      });
    }
    const isEmpty = value === undefined && properties.anchor === null;
    const root = isEmpty ? undefined : this.composeValue(value, properties);
    const stray = end?.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
    if (stray !== undefined) {
      this.problems.syntaxToLineEnd(stray.offset, describeStrayLine(this.problems.restOfLine(stray.offset)));
    }
    this.#anchors.warnUnused();
    return root;
  }

  composeValue(token: CST.Token | null | undefined, properties: NodeProperties): YamlNode {
    this.#nodes += 1;
    if (properties.anchor === null) return this.#composeToken(token, properties);
    return this.#composeAnchored(properties.anchor, token, properties);
  }

  composeKey(token: CST.Token | null | undefined, properties: NodeProperties): YamlKey | undefined {
    if (token === null || token === undefined || (token.type === 'scalar' && token.source === '')) {
      const at = properties.end;
      this.problems.report('bad-key', at, at + 1, { message: 'A key is missing before this colon' });
      return undefined;
    }
    if (token.type !== 'scalar' && token.type !== 'single-quoted-scalar' && token.type !== 'double-quoted-scalar') {
      this.problems.report('bad-key', token.offset, token.offset + 1, {
        message: 'A key must be a text, and this is none',
        hint: 'if it is text, put it in quotes',
      });
      return undefined;
    }
    const { start, end, written, plain } = composeFlowScalar(token, this.problems);
    return { text: written, plain, start, end };
  }

  #composeToken(token: CST.Token | null | undefined, properties: NodeProperties): YamlNode {
    const { problems } = this;
    if (token === null || token === undefined) {
      return emptyScalar((properties.found?.offset ?? properties.end - 1) + 1, problems.source);
    }
    switch (token.type) {
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return composeFlowScalar(token, problems);
      case 'block-scalar':
        return composeBlockScalar(token, problems);
      case 'block-map':
        return this.#nest(() => composeBlockMapping(token, this));
      case 'block-seq':
        return this.#nest(() => composeBlockList(token, this));
      case 'flow-collection':
        return this.#nest(() => composeFlowCollection(token, this));
      case 'alias':
        return this.#resolveAlias(token);
      default:
        problems.syntaxToLineEnd(token.offset, describeUnexpected(problems.restOfLine(token.offset)));
        return emptyScalar(token.offset, problems.source);
    }
  }

  #nest<Node extends YamlNode>(compose: () => Node): Node {
    this.#depth += 1;
    if (this.#depth > this.#deepest) this.#deepest = this.#depth;
    const node = compose();
    this.#depth -= 1;
    return node;
  }

  #composeAnchored(name: CST.SourceToken, token: CST.Token | null | undefined, properties: NodeProperties): YamlNode {
    if (token?.type === 'alias') {
      this.problems.syntax(name.offset, name.offset + name.source.length, {
        message: 'An alias cannot have an anchor of its own',
        hint: `take \`${name.source}\` out`,
      });
    }
    const anchor = this.#anchors.open(name);
    const nodesBefore = this.#nodes;
    const deepestBefore = this.#deepest;
    this.#deepest = this.#depth;
    anchor.node = this.#composeToken(token, properties);
    anchor.nodes = this.#nodes - nodesBefore + 1;
    anchor.height = this.#deepest - this.#depth;
    this.#deepest = Math.max(this.#deepest, deepestBefore);
    return anchor.node;
  }

  #resolveAlias(token: CST.FlowScalar): YamlNode {
    checkEnd(token.end, true, this.problems);
    const anchor = this.#anchors.resolve(token, this.#depth);
    // Read on as if it were text: so the most likely mistake, missing quotes, gives no second finding.
    if (anchor === undefined) return plainScalar(token, this.problems.source);
    this.#nodes += anchor.nodes;
    this.#deepest = Math.max(this.#deepest, this.#depth + anchor.height);
    return anchor.node;
  }
}

/** The words for a token that nothing can be made of. */
export function describeUnexpected(line: string): Wording {
  const quoted = quoteText(line);
  if (/^-(?:\s|$)/u.test(line)) {
    return {
      message: 'A list cannot begin on the line of its key',
      hint: `begin it on the next line; if it is text, write ${quoted}`,
    };
  }
  const hint = /^[\]}]/u.test(line)
    ? 'take it out; if it belongs to a text, put the whole text in quotes'
    : `if it is text, write ${quoted}`;
  return { message: `\`${line.slice(0, 1)}\` is not expected here`, hint };
}
