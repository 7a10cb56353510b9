// JSON of any size, item by item: an array, the `conversations` of an object, lines of JSON, or one object.
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { JSONParser } from '@streamparser/json';
import { isRecord } from '../base/json.ts';
import { ImportError } from './imported.ts';

/** One object of this size is no conversation. */
const MAX_SINGLE_BYTES = 64 * 1024 * 1024;

/** How the items stand in a file. */
export type JsonLayout = 'array' | 'object' | 'lines';

/** Reads the items in order. Throws an `ImportError` where the file is not the JSON that it seems to be. */
export async function* readJsonItems(file: string, layout: JsonLayout): AsyncGenerator<unknown, void, undefined> {
  if (layout !== 'object') {
    yield* layout === 'array' ? readStream(file, '$.*') : readLines(file);
    return;
  }
  let found = false;
  for await (const item of readStream(file, '$.conversations.*')) {
    found = true;
    yield item;
  }
  if (found) return;
  const single = await readSingle(file);
  const isEmptyList = isRecord(single) && Array.isArray(single['conversations']);
  if (!isEmptyList) yield single;
}

async function readSingle(file: string): Promise<unknown> {
  const { size } = await stat(file);
  if (size > MAX_SINGLE_BYTES)
    throw new ImportError(`${file} is one object of ${size} bytes, and has no \`conversations\``);
  return parse(await readFile(file, 'utf8'), file);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch (error) {
    throw describeBroken(file, error);
  }
}

async function* readLines(file: string): AsyncGenerator<unknown, void, undefined> {
  const handle = await open(file);
  try {
    let number = 0;
    for await (const line of handle.readLines()) {
      number += 1;
      if (line.trim() !== '') yield parse(line, `line ${number} of ${file}`);
    }
  } finally {
    await handle.close();
  }
}

async function* readStream(file: string, path: string): AsyncGenerator<unknown, void, undefined> {
  const items: unknown[] = [];
  const parser = new JSONParser({ paths: [path], keepStack: false });
  parser.onValue = ({ value }) => void items.push(value);
  let broken: unknown;
  parser.onError = (error) => (broken = error);
  let isFirst = true;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    parser.write(isFirst ? dropByteOrderMark(chunk) : chunk);
    isFirst = false;
    yield* items.splice(0);
    if (broken !== undefined) throw describeBroken(file, broken);
  }
  if (!parser.isEnded) throw new ImportError(`${file} is not whole: the JSON ends in the middle`);
}

function dropByteOrderMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

/** The parser's words may quote the file, and what is in it is nobody's business. */
function describeBroken(file: string, error: unknown): ImportError {
  const at = /position (\d+)|at (?:character )?(\d+)/u.exec(error instanceof Error ? error.message : '');
  const where = at === null ? '' : ` (near byte ${at[1] ?? at[2]})`;
  return new ImportError(`${file} is not valid JSON${where}`);
}
