// A YAML language server in a process of its own, spoken to as an editor does.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

const SERVER = path.resolve('node_modules/yaml-language-server/bin/yaml-language-server');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** An editor with one file open. */
export interface Editor {
  /** The labels that are offered where the text has a `|`. */
  complete(text: string): Promise<readonly string[]>;
  /** What is shown of the word after the `|`. */
  hover(text: string): Promise<string>;
  /** What is underlined in the text. */
  problems(text: string): Promise<readonly string[]>;
  close(): void;
}

/** Starts a server; files are in `folder`. Every text is a file of its own, so that one editor does for many tests. */
export async function openEditor(folder: string): Promise<Editor> {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { cwd: folder });
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (problems: readonly string[]) => void>();
  let lastId = 0;
  let files = 0;
  readMessages(child.stdout, (message) => {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: { message: string }[] };
      published.get(uri)?.(diagnostics.map((each) => each.message));
    } else if (message.method !== undefined && message.id !== undefined) {
      // A question of the server: what is set, whether it may register. The defaults will do.
      const { items } = (message.params ?? {}) as { items?: unknown[] };
      send({ id: message.id, result: items?.map(() => null) ?? null });
    } else if (message.id !== undefined) waiting.get(message.id)?.(message);
  });

  function send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  async function ask(method: string, params: unknown): Promise<unknown> {
    lastId += 1;
    const id = lastId;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(error.message);
    return result;
  }

  function open(text: string): string {
    files += 1;
    const uri = pathToFileURL(path.join(folder, `scenario-${files}.yaml`)).href;
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return uri;
  }

  function openAt(marked: string): { textDocument: { uri: string }; position: { line: number; character: number } } {
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const uri = open(marked.replace('|', ''));
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)!.length } };
  }

  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
  send({ method: 'initialized', params: {} });
  return {
    complete: async (text) => {
      const result = (await ask('textDocument/completion', openAt(text))) as { items: { label: string }[] };
      return result.items.map(({ label }) => label);
    },
    hover: async (text) => {
      const result = (await ask('textDocument/hover', openAt(text))) as { contents: { value: string } } | null;
      return result?.contents.value ?? '';
    },
    problems: (text) => {
      const uri = pathToFileURL(path.join(folder, `scenario-${files + 1}.yaml`)).href;
      const found = new Promise<readonly string[]>((resolve) => published.set(uri, resolve));
      open(text);
      return found;
    },
    close: () => void child.kill(),
  };
}

/** Takes messages apart: headers, a blank line, so many bytes of JSON. */
function readMessages(stream: NodeJS.ReadableStream, onMessage: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(0, end)).toString())?.[1]);
      if (end === -1 || rest.length < end + 4 + length) return;
      onMessage(JSON.parse(rest.subarray(end + 4, end + 4 + length).toString()) as Message);
      rest = rest.subarray(end + 4 + length);
    }
  });
}
