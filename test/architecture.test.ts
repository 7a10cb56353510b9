// Holds the rules of ARCHITECTURE.md: the table of folders, no circles, small files that say what they are for.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ARCHITECTURE = readFileSync('ARCHITECTURE.md', 'utf8');
const FOLDERS = [...ARCHITECTURE.matchAll(/^\| `(\w+)\/` \|/gm)].map((match) => match[1] ?? '');
const FILES = globSync('src/**/*.ts', { exclude: (file) => file.includes('generated') }).sort();
const PAGE_FILES = globSync('page/**/*.{ts,tsx}').sort();
const ALL_FILES = [...FILES, ...PAGE_FILES];
const MAX_LINES = 250;

/** Files longer than the limit, each with its reason in ARCHITECTURE.md. */
const LONG_FILES = [...ARCHITECTURE.matchAll(/^- `(src\/[^`]+)`: /gm)].map((match) => match[1] ?? '');

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => path.normalize(path.join(path.dirname(file), specifier)));
}

function folderOf(file: string): string | undefined {
  const parts = file.split(path.sep);
  return parts.length > 2 ? parts[1] : undefined;
}

describe('imports', () => {
  test('the table names every folder of src', () => {
    const folders = new Set(FILES.map(folderOf).filter((folder) => folder !== undefined));
    expect([...folders].filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
  });

  test('a folder imports only from itself and from folders above it', () => {
    const wrong = FILES.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const [from, to] = [folderOf(file), folderOf(target)];
          return from !== undefined && (to === undefined || FOLDERS.indexOf(to) > FOLDERS.indexOf(from));
        })
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('run and report do not know each other', () => {
    const wrong = FILES.filter((file) => {
      const from = folderOf(file);
      const other = from === 'run' ? 'report' : from === 'report' ? 'run' : undefined;
      return other !== undefined && importsOf(file).some((target) => folderOf(target) === other);
    });
    expect(wrong).toEqual([]);
  });

  test('the simulated agent knows only the wire shapes of the client', () => {
    const wrong = FILES.filter((file) => folderOf(file) === 'agent')
      .flatMap((file) => importsOf(file).map((target) => `${file} -> ${target}`))
      .filter((edge) => edge.includes('-> src/chat/') && !edge.endsWith('src/chat/wire.ts'));
    expect(wrong).toEqual([]);
  });

  test('the page takes functions of base, text and report, and types of event as well', () => {
    const wrong = PAGE_FILES.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)( type)?[^;]* from '\.\.\/src\/(\w+)\/[^']+'/gm)]
        .filter(([, type, folder = '']) => {
          const allowed = ['base', 'text', 'report', ...(type === undefined ? [] : ['event'])];
          return !allowed.includes(folder);
        })
        .map(([statement]) => `${file}: ${statement}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no circle, types included', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file) || trail.includes(file)) return;
      for (const target of importsOf(file)) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of ALL_FILES) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('files', () => {
  test(`none has over ${MAX_LINES} lines without a reason in ARCHITECTURE.md`, () => {
    const long = ALL_FILES.filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > MAX_LINES);
    expect(long.filter((file) => !LONG_FILES.includes(file))).toEqual([]);
    expect(LONG_FILES.filter((file) => !long.includes(file))).toEqual([]);
  });

  test('each opens with what it is for', () => {
    expect(ALL_FILES.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('none is a drawer for things without a home', () => {
    expect(ALL_FILES.filter((file) => /util|helper|common|manager|service|misc/.test(path.basename(file)))).toEqual([]);
  });
});
