// What authors get wrong in block style, and the words for it: indentation, missing spaces and colons, text that needs quotes.
import type { CST } from 'yaml';
import { containsNewline } from './node-composer.ts';
import type { NodeProperties } from './node-properties.ts';
import { quoteText, type Wording, type YamlProblems } from './yaml-problems.ts';

const MISALIGNED: Wording = {
  message: 'This line is indented differently from the lines around it',
  hint: 'all keys of a mapping start in the same column',
};

/** Reports a key of a block mapping that stands in another column, is no key, or goes over several lines. */
export function checkBlockKey(
  mapping: CST.BlockMap,
  key: CST.Token | null | undefined,
  before: NodeProperties,
  problems: YamlProblems,
): void {
  if (before.found !== null) {
    if (before.found.indent !== mapping.indent) reportMisaligned(mapping, before.found.offset, problems);
  } else if (key?.type === 'block-seq') {
    problems.syntaxToLineEnd(key.offset, {
      message: 'A list item stands where a key is expected',
      hint: 'indent the list under its key',
    });
  } else if (key && 'indent' in key && key.indent !== mapping.indent) {
    reportMisaligned(mapping, key.offset, problems);
  } else if (before.newlineAfterProperty || containsNewline(key)) {
    reportMissingColon(key, before, problems);
  }
}

/** Reports a line in another column, or the dash before it whose missing space makes it seem so. */
function reportMisaligned(mapping: CST.BlockMap, offset: number, problems: YamlProblems): void {
  const first = mapping.items[0]?.key?.offset ?? offset;
  const glued = describeGluedDash(problems.restOfLine(first));
  problems.syntaxToLineEnd(glued === undefined ? offset : first, glued ?? MISALIGNED);
}

/** Reports words where `key: value` belongs. */
export function reportMissingColon(
  key: CST.Token | null | undefined,
  before: NodeProperties,
  problems: YamlProblems,
): void {
  const start = key?.offset ?? before.start;
  problems.syntaxToLineEnd(start, describeNoKey(problems.restOfLine(start)));
}

/** Reports `key: text: more`, and a line that is indented deeper than the key of the mapping that it belongs to. */
export function reportMappingOnKeyLine(value: CST.BlockMap, mapping: CST.BlockMap, problems: YamlProblems): void {
  const [first] = value.items;
  const key = first?.key;
  if (key && 'source' in key && key.source.includes('\n')) {
    const lastLine = key.source.lastIndexOf('\n') + 1;
    const indent = /^[ \t]*/u.exec(key.source.slice(lastLine))?.[0].length ?? 0;
    reportMisaligned(mapping, key.offset + lastLine + indent, problems);
    return;
  }
  const message =
    first?.explicitKey === true
      ? "A value without quotes can't begin with `? `"
      : 'A text with a colon and a space in it must be in quotes';
  problems.syntaxToLineEnd(value.offset, { message, hint: `write ${quoteText(problems.restOfLine(value.offset))}` });
}

/** The words for a line between the items of a list that is none of them. */
export function describeItemOutsideList(line: string): Wording {
  return (
    describeGluedDash(line) ?? {
      message: 'This line stands between the items of a list and is not one of them',
      hint: 'begin it with `- `, or indent it like the lines it belongs to',
    }
  );
}

/** The words for a line after the end of everything that it could belong to. */
export function describeStrayLine(line: string): Wording {
  return (
    describeGluedDash(line) ?? {
      message: 'This line belongs to nothing above it',
      hint: 'check its indentation; a further document begins with `---`',
    }
  );
}

function describeNoKey(line: string): Wording {
  const glued = /^([\w-]+|"[^"]*"|'[^']*'):(?=\S)/u.exec(line);
  if (glued !== null) {
    const name = glued[1] ?? '';
    return {
      message: `A space is missing after \`${name}:\``,
      hint: `write \`${name}: ${line.slice(name.length + 1)}\``,
    };
  }
  if (/^-(?:\s|$)/u.test(line)) {
    return { message: 'A list item stands where a key is expected', hint: 'indent the list under its key' };
  }
  return (
    describeGluedDash(line) ?? {
      message: 'A key with a colon is expected here',
      hint: 'write `key: value`; if the text of the line above goes on here, put all of it in quotes',
    }
  );
}

function describeGluedDash(line: string): Wording | undefined {
  if (!/^-[^\s-]/u.test(line)) return undefined;
  return { message: 'A space is missing after the dash', hint: `write \`- ${line.slice(1)}\`` };
}
