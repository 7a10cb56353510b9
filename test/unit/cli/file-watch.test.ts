// Which changes of files are noticed: of those in folders, and of single ones, whether they are there or not.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileWatch } from '../../../src/cli/file-watch.ts';
import { createFolder } from '../../e2e/command.ts';

interface Watched {
  readonly at: (name: string) => string;
  /** Makes a change and waits until these files are noticed. */
  readonly notice: (change: () => void, ...names: readonly string[]) => Promise<void>;
  /** All that was noticed so far. */
  readonly seen: () => readonly string[];
  readonly watch: FileWatch;
}

async function open(files: Record<string, string>, names: readonly string[]): Promise<Watched> {
  const folder = createFolder(files);
  const at = (name: string): string => path.join(folder, name);
  const all = new Set<string>();
  let hear: (names: readonly string[]) => void = () => undefined;
  const watch = await FileWatch.open(names.map(at), (changed) => {
    const relative = changed.map((file) => path.relative(folder, file));
    for (const file of relative) all.add(file);
    hear(relative);
  });
  onTestFinished(() => watch.close());
  const notice: Watched['notice'] = async (change, ...expected) => {
    const left = new Set(expected);
    const noticed = new Promise<void>((resolve) => {
      hear = (changed) => {
        for (const name of changed) left.delete(name);
        if (left.size === 0) resolve();
      };
    });
    change();
    return noticed;
  };
  return { at, notice, seen: () => [...all].toSorted(), watch };
}

test('a file that is changed, goes, comes back, or gives way to another', async () => {
  const { at, notice } = await open({ 'agents/own.yaml': 'a' }, ['agents/own.yaml']);
  const own = at('agents/own.yaml');
  await notice(() => writeFileSync(own, 'b'), 'agents/own.yaml');
  await notice(() => rmSync(own), 'agents/own.yaml');
  await notice(() => writeFileSync(own, 'b'), 'agents/own.yaml');
  writeFileSync(at('new'), 'b');
  await notice(() => renameSync(at('new'), own), 'agents/own.yaml');
  await notice(() => renameSync(at('agents'), at('away')), 'agents/own.yaml');
  await notice(() => renameSync(at('away'), at('agents')), 'agents/own.yaml');
});

test('several that are not there yet, in one folder and in none', async () => {
  const names = ['.env', 'rehearsal.config.yaml', 'later/quarantine.yaml'];
  const { at, notice } = await open({}, names);
  for (const name of names) {
    const change = (): void => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), '');
    };
    await notice(change, name);
  }
});

test('in a folder each file of a suite, new ones too, and no other', async () => {
  const { at, notice, seen, watch } = await open({ 'scenarios/a.yaml': 'a' }, ['scenarios', 'scenarios/a.yaml']);
  watch.add([at('scenarios/b.yaml')]);
  const changes = [
    ['scenarios/b.yaml', 'b'],
    ['scenarios/a.yaml', 'aa'],
    ['scenarios/b.yaml', 'bb'],
  ] as const;
  for (const [name, text] of changes) {
    writeFileSync(at('scenarios/notes.txt'), text);
    await notice(() => writeFileSync(at(name), text), name);
  }
  expect(seen()).toEqual(['scenarios/a.yaml', 'scenarios/b.yaml']);
});

test('a file outside of the folders that is added later', async () => {
  const { at, notice, watch } = await open({ 'scenarios/a.yaml': 'a', 'own.yaml': 'a' }, ['scenarios']);
  watch.add([at('own.yaml')]);
  await notice(() => writeFileSync(at('own.yaml'), 'bb'), 'own.yaml');
});

test('a folder that goes, and comes back with other files', async () => {
  const { at, notice } = await open({ 'scenarios/a.yaml': 'a', 'scenarios/b.yaml': 'b' }, ['scenarios']);
  await notice(() => rmSync(at('scenarios'), { recursive: true }), 'scenarios/a.yaml', 'scenarios/b.yaml');
  const comeBack = (): void => {
    mkdirSync(at('scenarios'));
    writeFileSync(at('scenarios/c.yaml'), 'c');
  };
  await notice(comeBack, 'scenarios/c.yaml');
  await notice(() => writeFileSync(at('scenarios/d.yaml'), 'd'), 'scenarios/d.yaml');
  mkdirSync(at('scenarios/sub'));
  await notice(() => writeFileSync(at('scenarios/sub/e.yaml'), 'e'), 'scenarios/sub/e.yaml');
});
