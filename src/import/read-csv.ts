// CSV and TSV exports of any size, row by row.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { ImportError } from './imported.ts';
import type { Fields } from './record-fields.ts';

/** A row is no longer than this; a quote that is never closed would else swallow the file. */
const MAX_RECORD_CHARACTERS = 16 * 1024 * 1024;

/** Reads the rows in order. Throws an `ImportError` where the file is not CSV. */
export async function* readCsvRows(file: string): AsyncGenerator<Fields, void, undefined> {
  const delimiter = chooseDelimiter(await readHeader(file));
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter,
      relax_column_count_less: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
    }),
  );
  try {
    for await (const row of parser) yield row as Fields;
  } catch (error) {
    const { code, lines } = error as { code?: unknown; lines?: unknown };
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
    throw new ImportError(`${file} is not valid CSV: ${code} near line ${String(lines)}`);
  }
}

async function readHeader(file: string): Promise<string> {
  const handle = await open(file);
  try {
    for await (const line of handle.readLines()) if (line.trim() !== '') return line;
    return '';
  } finally {
    await handle.close();
  }
}

/** The one that the names of the columns are told apart by most often; a text may hold the others. */
function chooseDelimiter(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
