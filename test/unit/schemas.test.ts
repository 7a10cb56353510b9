// The generated schemas and validators are those of the sources.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderSchemaFiles } from '../../scripts/schema-files.ts';

test('the generated files are fresh (node scripts/generate-schemas.ts makes them)', async () => {
  const files = await renderSchemaFiles();
  const stale = [...files].filter(([file, text]) => readFileSync(file, 'utf8') !== text).map(([file]) => file);
  expect(stale).toEqual([]);
});
