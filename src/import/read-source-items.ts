// The conversations of a file, whatever its format.
import { isRecord } from '../base/json.ts';
import { groupRows, isRow } from './group-rows.ts';
import { ImportError, type ImportedItem } from './imported.ts';
import type { SourceFormat } from './detect-format.ts';
import { isConversation, readConversation } from './read-conversation.ts';
import type { Fields } from './record-fields.ts';

/** Reads a file item by item. Throws an `ImportError` where it holds something else than it seemed to. */
export async function* readSourceItems(source: SourceFormat): AsyncGenerator<ImportedItem, void, undefined> {
  switch (source.kind) {
    case 'json': {
      const { readJsonItems } = await import('./read-json.ts');
      yield* readRecords(readJsonItems(source.file, source.layout), source.file);
      return;
    }
    case 'csv': {
      const { readCsvRows } = await import('./read-csv.ts');
      yield* readRecords(readCsvRows(source.file), source.file);
      return;
    }
    case 'run':
      yield* (await import('./read-own-run.ts')).readOwnRun(source.file);
      return;
    case 'poly-test':
      yield* (await import('./read-poly-test.ts')).readPolyTests(source.file);
  }
}

/** The first item decides whether there are whole conversations or rows of them. */
async function* readRecords(items: AsyncGenerator, file: string): AsyncGenerator<ImportedItem, void, undefined> {
  const first = await items.next();
  if (first.done === true) return;
  if (isConversation(first.value)) {
    yield readConversation(first.value);
    for await (const item of items) {
      yield isConversation(item) ? readConversation(item) : { leftOut: 'an item has no `turns`' };
    }
    return;
  }
  if (!isRecord(first.value) || !isRow(first.value)) throw new ImportError(describeUnknown(file, first.value));
  for await (const record of groupRows(prepend(first.value, items))) yield readConversation(record);
}

async function* prepend(first: Fields, items: AsyncGenerator): AsyncGenerator<Fields, void, undefined> {
  yield first;
  for await (const item of items) if (isRecord(item)) yield item;
}

/** Names the keys that are there: they are no personal data, and tell what the file is. */
function describeUnknown(file: string, value: unknown): string {
  // Without a line of names, the first row of a table is data.
  const isName = (key: string): boolean => /^[A-Za-z][A-Za-z_ ]{0,30}$/u.test(key);
  const keys = isRecord(value) ? Object.keys(value).filter(isName).slice(0, 12).join(', ') : typeof value;
  return (
    `${file} holds no conversations: looked for \`turns\`, for \`user_input\` and \`agent_response\`, and for a speaker and a ` +
    `text; the first item has ${keys === '' ? 'no such names' : keys}`
  );
}
