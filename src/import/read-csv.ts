// CSV and TSV exports of any size, row by row.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { ImportError } from './imported.ts';
import type { Fields } from './record-fields.ts';

/** A row is no longer than this; a quote that is never closed would else swallow the file. */
const MAX_RECORD_CHARACTERS = 16 * 1024 * 1024;

/** Reads the rows in order. Throws an `ImportError` where the file is not CSV. */
export async function* readCsvRows(file: string): AsyncGenerator<Fields, void, undefined> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
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
