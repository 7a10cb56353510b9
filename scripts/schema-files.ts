// The files made of the schema modules in src: a published JSON Schema for each, and for the formats that are read again
// a validator compiled ahead of time, so that no command loads ajv to read a file.
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { AGENT_SCHEMA } from '../src/agent/agent-schema.ts';
import type { JsonObject, JsonValue } from '../src/base/json.ts';
import { CONFIG_SCHEMA } from '../src/cli/config-schema.ts';
import { eventSchema } from '../src/event/event-schema.ts';
import { resultsSchema } from '../src/event/results-schema.ts';
import { BASELINE_SCHEMA } from '../src/compare/baseline-schema.ts';
import { QUARANTINE_SCHEMA } from '../src/plan/quarantine-schema.ts';
import { FRAGMENT_SCHEMA, SCENARIO_SCHEMA } from '../src/scenario/scenario-schema.ts';
import { describeForEditors, UNPUBLISHED } from './editor-schema.ts';

interface SchemaSource {
  readonly name: string;
  readonly schema: JsonObject;
  /** The schema as editors get it, where that differs. */
  readonly published?: JsonObject;
  /** Folder of the compiled validator; none where only the schema is published. */
  readonly validatorFolder?: string;
}

const SOURCES: readonly SchemaSource[] = [
  {
    name: 'scenario',
    schema: SCENARIO_SCHEMA,
    published: describeForEditors(SCENARIO_SCHEMA, true),
    validatorFolder: 'src/scenario',
  },
  {
    name: 'fragment',
    schema: FRAGMENT_SCHEMA,
    published: describeForEditors(FRAGMENT_SCHEMA, true),
    validatorFolder: 'src/scenario',
  },
  {
    name: 'agent',
    schema: AGENT_SCHEMA,
    published: describeForEditors(AGENT_SCHEMA, false),
    validatorFolder: 'src/agent',
  },
  {
    name: 'config',
    schema: CONFIG_SCHEMA,
    published: describeForEditors(CONFIG_SCHEMA, false),
    validatorFolder: 'src/cli',
  },
  {
    name: 'quarantine',
    schema: QUARANTINE_SCHEMA,
    published: describeForEditors(QUARANTINE_SCHEMA, false),
    validatorFolder: 'src/plan',
  },
  { name: 'baseline', schema: BASELINE_SCHEMA, validatorFolder: 'src/compare' },
  { name: 'results', schema: resultsSchema },
  {
    name: 'event',
    // No keyword of draft 7: with it the error is the one of the event's own type.
    schema: { ...eventSchema, type: 'object', discriminator: { propertyName: 'type' } },
    published: eventSchema,
    validatorFolder: 'src/event',
  },
];

const BANNER = '// Made by scripts/generate-schemas.ts. Do not edit.\n';

const DECLARATION = `${BANNER}import type { SchemaValidator } from '../../yaml/check-schema.ts';
declare const validate: SchemaValidator;
export default validate;
`;

/** All generated files by path. The same sources give the same bytes. */
export async function renderSchemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { name, schema, published, validatorFolder } of SOURCES) {
    const document = { $id: `${name}.schema.json`, ...(published ?? schema) };
    files.set(`schemas/${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`);
    if (validatorFolder === undefined) continue;
    const base = `${validatorFolder}/generated/validate-${name}`;
    files.set(`${base}.js`, BANNER + (await compileValidator(schema)));
    files.set(`${base}.d.ts`, DECLARATION);
  }
  return files;
}

async function compileValidator(schema: JsonObject): Promise<string> {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    inlineRefs: false,
    discriminator: true,
    validateFormats: false,
    code: { source: true, esm: true },
    keywords: ['patternErrorMessage', ...UNPUBLISHED],
  });
  const code = standalone.default(ajv, ajv.compile(withoutDescriptions(schema) as JsonObject));
  // The code requires small functions of ajv; bundling makes the file stand alone.
  const bundle = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    write: false,
    logLevel: 'warning',
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** Descriptions are for editors; at run time they are only weight. A property may itself be called `description`. */
function withoutDescriptions(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !(key === 'description' && typeof member === 'string'))
      .map(([key, member]) => [key, withoutDescriptions(member)]),
  );
}
