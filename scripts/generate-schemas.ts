// Writes the published JSON Schemas and the compiled validators. Run it after changing a *-schema.ts file.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderSchemaFiles } from './schema-files.ts';

for (const [file, text] of await renderSchemaFiles()) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
