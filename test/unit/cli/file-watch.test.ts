// Which changes of files are noticed: of those in folders, and of single ones, whether they are there or not.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileWatch } from '../../../src/cli/file-watch.ts';
import { createFolder } from '../../e2e/command.ts';

interface Watched {
  readonly at: (name: string) => string;
  /** Makes a change and gives the files that are noticed. */
  readonly notice: (change: () => void) => Promise<readonly string[]>;
  readonly watch: FileWatch;
}

async function open(files: Record<string, string>, names: readonly string[]): Promise<Watched> {
  const folder = createFolder(files);
  const at = (name: string): string => path.join(folder, name);
  let tell: (files: readonly string[]) => void = () => undefined;
  const watch = await FileWatch.open(names.map(at), (changed) => {
    tell(changed.map((file) => path.relative(folder, file)));
  });
  onTestFinished(() => watch.close());
  const notice = async (change: () => void): Promise<readonly string[]> => {
    const noticed = new Promise<readonly string[]>((resolve) => (tell = resolve));
    change();
    return noticed;
  };
  return { at, notice, watch };
}

test('a file that is changed, goes, comes back, or gives way to another', async () => {
  const { at, notice } = await open({ 'agents/own.yaml': 'a' }, ['agents/own.yaml']);
  const own = at('agents/own.yaml');
  expect(await notice(() => writeFileSync(own, 'b'))).toEqual(['agents/own.yaml']);
  expect(await notice(() => rmSync(own))).toEqual(['agents/own.yaml']);
  expect(await notice(() => writeFileSync(own, 'b'))).toEqual(['agents/own.yaml']);
  writeFileSync(at('new'), 'b');
  expect(await notice(() => renameSync(at('new'), own))).toEqual(['agents/own.yaml']);
  expect(await notice(() => renameSync(at('agents'), at('away')))).toEqual(['agents/own.yaml']);
  expect(await notice(() => renameSync(at('away'), at('agents')))).toEqual(['agents/own.yaml']);
});

test('several that are not there yet, in one folder and in none', async () => {
  const names = ['.env', 'rehearsal.config.yaml', 'later/quarantine.yaml'];
  const { at, notice } = await open({}, names);
  for (const name of names) {
    const change = (): void => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), '');
    };
    expect(await notice(change)).toEqual([name]);
  }
});

test('in a folder each file of a suite, new ones too, once, also where it is named', async () => {
  const { at, notice, watch } = await open({ 'scenarios/a.yaml': 'a' }, ['scenarios', 'scenarios/a.yaml']);
  watch.add([at('scenarios/b.yaml')]);
  const changes = [
    ['scenarios/b.yaml', 'b'],
    ['scenarios/a.yaml', 'aa'],
    ['scenarios/b.yaml', 'bb'],
  ] as const;
  for (const [name, text] of changes) {
    writeFileSync(at('scenarios/notes.txt'), text);
    expect(await notice(() => writeFileSync(at(name), text))).toEqual([name]);
  }
});

test('a file outside of the folders that is added later', async () => {
  const { at, notice, watch } = await open({ 'scenarios/a.yaml': 'a', 'own.yaml': 'a' }, ['scenarios']);
  watch.add([at('own.yaml')]);
  expect(await notice(() => writeFileSync(at('own.yaml'), 'bb'))).toEqual(['own.yaml']);
});
