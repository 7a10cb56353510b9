// Puts chunks that are loaded together anyway into one file. esbuild makes a chunk for each set of entries that share code,
// which is a hundred files for one run, and Node needs a third of a millisecond for each of them.
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import path from 'node:path';

/** Chunks as the first build makes them, none of which is on the disk. */
export interface SplitBuild {
  /** Text of each chunk, by its file name. */
  readonly chunks: ReadonlyMap<string, string>;
  readonly metafile: Metafile;
}

/** A file that is to hold many chunks. */
export interface ChunkGroup {
  /** Of the file, without `.js`. */
  readonly name: string;
  /** Sources that are imported dynamically, and belong into the group with all that they import, but for what earlier groups have. */
  readonly sources: readonly string[];
}

/** What is known of one chunk. */
interface Chunk {
  readonly source: string | undefined;
  readonly exports: readonly string[];
  /** File names of the chunks that it can't be loaded without. */
  readonly imports: readonly string[];
}

type Chunks = ReadonlyMap<string, Chunk>;

/**
 * Writes the chunks into a folder, those of each group as one file. The entries named in `apart`, and what they import, stay
 * files of their own. Throws where two sources of a group export the same name.
 */
export async function mergeChunks(
  split: SplitBuild,
  groups: readonly ChunkGroup[],
  {
    apart,
    outdir,
    options,
  }: { readonly apart: readonly string[]; readonly outdir: string; readonly options: BuildOptions },
): Promise<void> {
  const chunks = describeChunks(split.metafile);
  const groupOf = new Map<string, string | undefined>(closeOver(chunks, apart).map((chunk) => [chunk, undefined]));
  for (const { name, sources } of groups) {
    for (const chunk of closeOver(chunks, sources)) if (!groupOf.has(chunk)) groupOf.set(chunk, name);
  }
  const single = [...chunks.keys()].filter((chunk) => groupOf.get(chunk) === undefined);
  await build({
    ...options,
    entryPoints: Object.fromEntries([
      ...single.map((chunk) => [path.basename(chunk, '.js'), `chunk:${chunk}`]),
      ...groups.map(({ name }) => [name, `group:${name}`]),
    ]) as Record<string, string>,
    outdir,
    bundle: true,
    splitting: false,
    plugins: [createPlugin(split, chunks, groupOf)],
  });
}

function describeChunks({ outputs }: Metafile): Chunks {
  return new Map(
    Object.entries(outputs).map(([file, { entryPoint, exports, imports }]) => [
      path.basename(file),
      {
        source: entryPoint,
        exports,
        // Node's own modules are imports, too, but no chunks.
        imports: imports
          .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
          .map((each) => path.basename(each.path)),
      },
    ]),
  );
}

/** The chunks of some sources, and those that they can't be loaded without. */
function closeOver(chunks: Chunks, sources: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    chunks.get(name)?.imports.forEach(add);
  };
  for (const source of sources) {
    const chunk = [...chunks].find(([, each]) => each.source === source);
    if (chunk === undefined) throw new Error(`${source} is no entry of the build, and is imported dynamically nowhere`);
    add(chunk[0]);
  }
  return [...found];
}

function createPlugin(split: SplitBuild, chunks: Chunks, groupOf: ReadonlyMap<string, string | undefined>): Plugin {
  const loadChunk = (name: string): { contents: string; loader: 'js' } => {
    const contents = split.chunks.get(name);
    if (contents === undefined) throw new Error(`the first build has no chunk ${name}`);
    return { contents, loader: 'js' };
  };
  return {
    name: 'merge-chunks',
    setup(pass) {
      pass.onResolve({ filter: /^(?:chunk|group):/ }, ({ path: named }) => {
        const [namespace = '', name = ''] = named.split(':');
        return { path: name, namespace };
      });
      pass.onResolve({ filter: /^\.\// }, ({ path: file, importer, namespace, kind }) => {
        const name = path.basename(file);
        const group = groupOf.get(name);
        if (group === undefined) return { path: file, external: true };
        const own = namespace === 'group' ? importer : groupOf.get(importer);
        if (group === own) return { path: name, namespace: 'chunk' };
        return kind === 'dynamic-import'
          ? { path: `./${group}.js`, external: true }
          : { path: name, namespace: 'elsewhere' };
      });
      pass.onResolve({ filter: /^to:/ }, ({ path: to }) => ({ path: to.slice(3), external: true }));
      pass.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path: name }) => loadChunk(name));
      pass.onLoad({ filter: /.*/, namespace: 'group' }, ({ path: group }) => ({
        contents: renderGroup(
          chunks,
          [...groupOf].filter(([, of]) => of === group).map(([name]) => name),
        ),
        loader: 'js',
      }));
      pass.onLoad({ filter: /.*/, namespace: 'elsewhere' }, ({ path: name }) => ({
        contents: renderExports(name, chunks.get(name), `to:./${String(groupOf.get(name))}.js`, 'import'),
        loader: 'js',
      }));
    },
  };
}

function renderGroup(chunks: Chunks, members: readonly string[]): string {
  const open = members.flatMap((name) =>
    chunks.get(name)?.source === undefined ? [] : (chunks.get(name)?.exports ?? []),
  );
  const twice = open.find((name, index) => open.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two sources of a group export \`${twice}\``);
  return members.map((name) => renderExports(name, chunks.get(name), `./${name}`, 'export')).join('\n');
}

/** What is imported dynamically is asked for by its own name, all else by a name that no other chunk of the group has. */
function renderExports(name: string, chunk: Chunk | undefined, from: string, way: 'import' | 'export'): string {
  const prefix = chunk?.source === undefined ? `${path.basename(name, '.js').replaceAll('-', '_')}_` : '';
  const names = (chunk?.exports ?? []).map((each) =>
    way === 'export' ? `${each} as ${prefix}${each}` : `${prefix}${each} as ${each}`,
  );
  return names.length === 0 ? `import '${from}';` : `export { ${names.join(', ')} } from '${from}';`;
}
