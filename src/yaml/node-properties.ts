// The tokens around a node: indicators, blanks, anchors and tags before it, comments after it. Says what must not be there.
import type { CST } from 'yaml';
import { reportBareVariable } from './bare-variable.ts';
import { quoteText, type YamlProblems } from './yaml-problems.ts';

type SourceToken = CST.SourceToken;

/** What stood before a node. */
export interface NodeProperties {
  /** The indicator that was looked for (`-`, `:`, `?`, `---`). */
  found: SourceToken | null;
  comma: SourceToken | null;
  anchor: SourceToken | null;
  tag: SourceToken | null;
  hasNewline: boolean;
  /** True where a line break follows an anchor or tag. */
  newlineAfterProperty: boolean;
  /** Offset of the anchor or tag, else of the node. */
  start: number;
  /** Offset of the node. */
  end: number;
}

/** What is expected before a node. */
export interface PropertyContext {
  /** Inside `{}` or `[]`, where tabs don't matter. */
  readonly flow: boolean;
  readonly indicator: SourceToken['type'];
  readonly next: CST.Token | null | undefined;
  readonly offset: number;
  readonly parentIndent: number;
  readonly startOnNewline: boolean;
}

const TAB = {
  message: 'A tab is used as indentation; YAML takes only spaces',
  hint: 'replace the tab with spaces',
};

/** Reads the tokens before a node and reports those that must not be there. */
export function readProperties(
  tokens: readonly SourceToken[],
  context: PropertyContext,
  problems: YamlProblems,
): NodeProperties {
  const { flow, indicator, next } = context;
  const properties: NodeProperties = {
    found: null,
    comma: null,
    anchor: null,
    tag: null,
    hasNewline: false,
    newlineAfterProperty: false,
    start: -1,
    end: context.offset,
  };
  let atNewline = context.startOnNewline;
  let hasSpace = context.startOnNewline;
  let tab: SourceToken | null = null;
  let unseparated: SourceToken | null = null;
  for (const token of tokens) {
    const { type } = token;
    if (unseparated !== null) {
      if (type !== 'space' && type !== 'newline' && type !== 'comma') reportUnseparated(unseparated, problems);
      unseparated = null;
    }
    if (tab !== null) {
      if (atNewline && type !== 'comment' && type !== 'newline') reportTab(tab, problems);
      tab = null;
    }
    if (type === indicator) {
      takeIndicator(token, properties, problems);
      atNewline = indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
      hasSpace = false;
    } else if (type === 'space') {
      if (!flow && (indicator !== 'doc-start' || next?.type !== 'flow-collection') && token.source.includes('\t')) {
        tab = token;
      }
      hasSpace = true;
    } else if (type === 'newline') {
      atNewline = hasSpace = properties.hasNewline = true;
      if (properties.anchor !== null || properties.tag !== null) properties.newlineAfterProperty = true;
    } else {
      if (type === 'comment' && !hasSpace) reportGluedComment(token, problems);
      if (type === 'anchor' || type === 'tag') {
        takeProperty(token, properties, problems);
        unseparated = token;
      } else if (type === 'comma' && flow) {
        if (properties.comma !== null) reportDoubleComma(token, problems);
        properties.comma = token;
      } else if (type !== 'comment') reportUnexpected(token, problems);
      atNewline = false;
      if (type !== 'comment') hasSpace = false;
    }
  }
  const last = tokens.at(-1);
  if (last !== undefined) properties.end = last.offset + last.source.length;
  if (properties.start === -1) properties.start = properties.end;
  if (unseparated !== null && isGlued(next)) reportUnseparated(unseparated, problems);
  if (tab !== null && isTabIndentation(tab, atNewline, context)) reportTab(tab, problems);
  return properties;
}

/** Reports anything but blanks and comments after a node. `strict`: a comment needs a blank before it. */
export function checkEnd(tokens: readonly SourceToken[] | undefined, strict: boolean, problems: YamlProblems): void {
  if (tokens === undefined) return;
  let hasSpace = false;
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'newline') hasSpace = true;
    else if (token.type !== 'comment') reportUnexpected(token, problems);
    else if (strict && !hasSpace) reportGluedComment(token, problems);
  }
}

function isGlued(next: CST.Token | null | undefined): boolean {
  if (next === null || next === undefined) return false;
  if (next.type === 'space' || next.type === 'newline' || next.type === 'comma') return false;
  return next.type !== 'scalar' || next.source !== '';
}

function isTabIndentation(tab: SourceToken, atNewline: boolean, context: PropertyContext): boolean {
  if (atNewline && tab.indent <= context.parentIndent) return true;
  return context.next?.type === 'block-map' || context.next?.type === 'block-seq';
}

function takeIndicator(token: SourceToken, properties: NodeProperties, problems: YamlProblems): void {
  if (properties.anchor !== null || properties.tag !== null) {
    const { source } = properties.anchor ?? properties.tag ?? token;
    problems.syntax(token.offset, token.offset + token.source.length, {
      message: `\`${source}\` stands before \`${token.source}\`; it belongs after it`,
      hint: `write \`${token.source} ${source}\``,
    });
  }
  if (properties.found !== null) reportUnexpected(token, problems);
  properties.found = token;
}

function takeProperty(token: SourceToken, properties: NodeProperties, problems: YamlProblems): void {
  const { source, offset } = token;
  if (token.type === 'tag') {
    const text = problems.restOfLine(offset);
    problems.report('yaml-tag', offset, offset + source.length, {
      message: `\`${source}\` is a YAML tag, and tags are not allowed`,
      hint: `take it out; if it is text, write ${quoteText(text)}`,
    });
    properties.tag = token;
  } else {
    if (source === '&') reportEmptyAnchor(token, problems);
    if (properties.anchor !== null) reportUnexpected(token, problems);
    properties.anchor = token;
  }
  if (properties.start === -1) properties.start = offset;
}

function reportEmptyAnchor(token: SourceToken, problems: YamlProblems): void {
  problems.syntaxToLineEnd(token.offset, {
    message: "A value without quotes can't begin with `&`",
    hint: `write ${quoteText(problems.restOfLine(token.offset))}`,
  });
}

function reportTab(tab: SourceToken, problems: YamlProblems): void {
  const start = tab.offset + tab.source.indexOf('\t');
  problems.syntax(start, tab.offset + tab.source.length, TAB, 'yaml-tab');
}

function reportUnseparated(token: SourceToken, problems: YamlProblems): void {
  problems.syntax(token.offset, token.offset + token.source.length, {
    message: `A space is missing after \`${token.source}\``,
    hint: `if it is text, put it in quotes`,
  });
}

function reportGluedComment(token: SourceToken, problems: YamlProblems): void {
  problems.syntax(token.offset, token.offset + token.source.length, {
    message: 'A comment needs a space before its `#`',
    hint: 'if the `#` belongs to the text, put the whole text in quotes',
  });
}

function reportDoubleComma(token: SourceToken, problems: YamlProblems): void {
  problems.syntax(token.offset, token.offset + 1, {
    message: 'Nothing stands between this comma and the one before it',
  });
}

function reportUnexpected(token: SourceToken, problems: YamlProblems): void {
  if (reportBareVariable(token.offset, problems)) return;
  const end = token.offset + Math.max(1, token.source.length);
  problems.syntax(token.offset, end, { message: `\`${token.source}\` is not expected here` });
}
