// What a file is, by its content: the name of a file says little, and the same export has many.
import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from './imported.ts';
import type { JsonLayout } from './read-json.ts';

/** Formats by their name on the command line. */
export const IMPORT_FORMATS = ['json', 'csv', 'run', 'poly-test'] as const;

/** How a file is read. */
export type SourceFormat =
  | { readonly kind: 'json'; readonly file: string; readonly layout: JsonLayout }
  | { readonly kind: 'csv' | 'run' | 'poly-test'; readonly file: string };

/** More than the longest line of a conversation. */
const SNIFFED_BYTES = 1024 * 1024;
const EVENT_LOG = 'events.jsonl';

const LOOKED_FOR =
  'a record of the Conversations API (`turns` with `user_input` and `agent_response`), a list of them, the output of ' +
  '`poly chat --json`, JSON or CSV rows of turns, a run directory, or a file of `poly test`';

/** Finds out, or takes what is said. Throws an `ImportError` that says what was looked for. */
export async function detectFormat(named: string, forced?: (typeof IMPORT_FORMATS)[number]): Promise<SourceFormat> {
  const stats = statSync(named, { throwIfNoEntry: false });
  if (stats === undefined) throw new ImportError(`there is no file ${named}`);
  const file = stats.isDirectory() ? path.join(named, EVENT_LOG) : named;
  if (stats.isDirectory() && !existsSync(file)) {
    throw new ImportError(`${named} is a folder without ${EVENT_LOG}, so it is no run directory`);
  }
  if (!statSync(file).isFile()) throw new ImportError(`${named} is no file; a pipe or device can't be read twice`);
  await checkEncoding(file);
  const head = readHead(file);
  const kind = forced ?? guess(head, file);
  if (kind === undefined) throw new ImportError(`${named} is nothing that can be imported; looked for ${LOOKED_FOR}`);
  return kind === 'json' ? { kind, file, layout: guessLayout(head) } : { kind, file };
}

/** In another encoding letters would be lost, and tables that were saved as text often have one. */
async function checkEncoding(file: string): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportError(`${file} is not UTF-8; save it as UTF-8`);
  }
}

function readHead(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(SNIFFED_BYTES);
    return bytes
      .toString('utf8', 0, readSync(descriptor, bytes))
      .replace(/^\ufeff/u, '')
      .trimStart();
  } finally {
    closeSync(descriptor);
  }
}

function guess(head: string, file: string): SourceFormat['kind'] | undefined {
  if (head.startsWith('{"type":"run-started"') || /^\{[^\n]*"format":"rehearsal-events\//u.test(head)) return 'run';
  if (/^[[{]/u.test(head)) return 'json';
  if (/^(?:[\w-]+:|#|---)/mu.test(head) && /^scenario:/mu.test(head)) return 'poly-test';
  const [header = ''] = head.split(/\r?\n/u, 1);
  const isTable = /[,;\t]/u.test(header) && /user|agent|speaker|role|sender|input|message|text/iu.test(header);
  return isTable || (/\.[ct]sv$/iu.test(file) && header !== '') ? 'csv' : undefined;
}

/** Lines of JSON: the first line is whole, and another begins after it. */
function guessLayout(head: string): JsonLayout {
  if (head.startsWith('[')) return 'array';
  const end = head.indexOf('\n');
  return end !== -1 && isJson(head.slice(0, end)) && head.slice(end).trimStart().startsWith('{') ? 'lines' : 'object';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
