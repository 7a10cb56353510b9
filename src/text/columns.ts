// Cells in columns, for terminals.
import { measureWidth } from './measure-width.ts';

/** At which side of its column a cell stands. */
export type Alignment = 'left' | 'right';

/** Lays rows out, each column as wide as its widest cell and so many blanks from the next; no line ends in blanks. */
export function renderColumns(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
  gap: number,
): readonly string[] {
  const cellWidths = rows.map((row) => row.map(measureWidth));
  const columnWidths = alignments.map((_, column) => Math.max(...cellWidths.map((row) => row[column] ?? 0)));
  return rows.map((row, index) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((columnWidths[column] ?? 0) - (cellWidths[index]?.[column] ?? 0));
        return alignments[column] === 'right' ? blanks + cell : cell + blanks;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}
