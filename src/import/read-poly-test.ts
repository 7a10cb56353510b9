// Files of `poly test`: a simulated caller is described there and judged in prose, so that what he says is for the author
// to write. Everything else is carried over, or becomes a comment.
import { readFile } from 'node:fs/promises';
import { parseAllDocuments, type Document } from 'yaml';
import { isRecord, type JsonObject } from '../base/json.ts';
import { ImportError, type ImportedItem } from './imported.ts';

/** Tells whether a document is a test of `poly test`. */
export function isPolyTest(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && typeof value['scenario'] === 'string' && !('turns' in value);
}

/** Reads the tests of a file. Throws an `ImportError` where it holds something else. */
export async function* readPolyTests(file: string): AsyncGenerator<ImportedItem, void, undefined> {
  const documents = parseAllDocuments(await readFile(file, 'utf8'), { logLevel: 'silent' });
  if (!Array.isArray(documents)) throw new ImportError(`${file} holds no YAML document`);
  for (const document of documents) {
    const [error] = document.errors;
    if (error !== undefined) throw new ImportError(`${file} is not valid YAML: ${error.code}`);
    const value = toValue(document, file);
    if (!isPolyTest(value))
      throw new ImportError(`${file} is no file of \`poly test\`: it has no \`scenario\` in words`);
    yield readTest(value);
  }
}

/** The library throws where aliases multiply without end. */
function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ImportError(`${file} repeats its anchors too often; write out what they stand for`);
  }
}

function readTest(test: Readonly<Record<string, unknown>>): ImportedItem {
  const text = (key: string): string | undefined => (typeof test[key] === 'string' ? test[key] : undefined);
  const language = text('language');
  const attributes = test['integration_attributes'];
  const tags = Array.isArray(test['tags']) ? test['tags'].filter((tag) => typeof tag === 'string') : [];
  return {
    id: undefined,
    conversation: {
      start: {
        ...(language !== undefined && { language: { asr: language, tts: language } }),
        ...(isRecord(attributes) && { integrationAttributes: attributes as JsonObject }),
      },
      startedAt: undefined,
      greeting: undefined,
      turns: [],
    },
    notes: listNotes(test),
    head: {
      ...(text('name') !== undefined && { name: text('name') ?? '' }),
      description: text('scenario') ?? '',
      tags,
      skip: 'write what the user says, and what must come back',
    },
  };
}

/** Keys that have no place in a scenario, in the words of the file. */
const OTHER_KEYS = ['channel', 'variant', 'simulated_at', 'caller_number', 'sip_headers', 'severity', 'api_mocks'];

function listNotes(test: Readonly<Record<string, unknown>>): readonly string[] {
  const list = (key: string): readonly unknown[] => (Array.isArray(test[key]) ? test[key] : []);
  const others = OTHER_KEYS.filter((key) => test[key] !== undefined).map((key) => `${key}: ${renderValue(test[key])}`);
  const prompts = list('prompt_assertions').map((prompt) => `To be judged: ${renderValue(prompt)}`);
  const calls = list('function_call_assertions').map((call) => `Function call expected: ${renderValue(call)}`);
  return [...others, ...prompts, ...calls];
}

function renderValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
