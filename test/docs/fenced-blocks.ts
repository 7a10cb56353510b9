// Finds the fenced blocks of a Markdown file, with their info string and line.

/** One fenced block. */
export interface FencedBlock {
  readonly file: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** The info string: `yaml scenario`, `console` ... */
  readonly info: string;
  readonly text: string;
}

/** All blocks between ``` fences, in order. */
export function findFencedBlocks(file: string, markdown: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: { line: number; info: string; fence: string; indent: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^(\s*)(`{3,})(.*)$/.exec(line);
    if (open === undefined && fence !== null) {
      open = { line: index + 1, info: fence[3]!.trim(), fence: fence[2]!, indent: fence[1]!.length, lines: [] };
    } else if (open !== undefined && fence !== null && fence[2] === open.fence && fence[3] === '') {
      blocks.push({ file, line: open.line, info: open.info, text: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else {
      open?.lines.push(line.slice(open.indent));
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: the fenced block is never closed`);
  return blocks;
}
