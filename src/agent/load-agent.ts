// Finds agent files: built-in ones by name, others by path.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../base/package-root.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { hasErrors } from '../text/diagnostic.ts';
import { suggest } from '../text/suggest.ts';
import type { SourceFile } from '../text/source-file.ts';
import { readSource } from '../yaml/read-source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Agent } from './agent.ts';
import { parseAgent, type ParsedAgent } from './parse-agent.ts';

const ENDING = '.yaml';
/** The folder of built-in agents. */
const BUILT_IN = path.join(PACKAGE_ROOT, 'agents');

/** Agents, or what is wrong with their files. */
export interface LoadedAgents {
  readonly agents: readonly Agent[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were read, by the path that places show. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** One agent with the file it stands in. */
interface LoadedAgent extends ParsedAgent {
  readonly source?: SourceFile;
}

/** Names of the agents that come with rehearsal. */
export function listBuiltInAgents(): readonly string[] {
  return readdirSync(BUILT_IN)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/** Loads one agent: a built-in one by its name, else a file. Paths are relative to `folder`. */
export async function loadAgent(nameOrPath: string, folder: string): Promise<LoadedAgent> {
  const file = locateAgent(nameOrPath, folder);
  if (file === undefined) return { diagnostics: [describeMissing(nameOrPath)] };
  const { source, diagnostics } = readSource(file.path, file.shownAs);
  if (source === undefined) return { diagnostics };
  const yaml = readYaml(source);
  const [document, ...others] = yaml.documents;
  const found = [...diagnostics, ...yaml.diagnostics];
  if (others.length > 0 || document === undefined) found.push(describeCount(file.shownAs, yaml.documents.length));
  if (!document || hasErrors(found)) return { source, diagnostics: found };
  const parsed = await parseAgent(document, path.basename(file.path).replace(/\.ya?ml$/iu, ''));
  return { ...parsed, source, diagnostics: [...found, ...parsed.diagnostics] };
}

/** Loads several agents that are to be served as one project. */
export async function loadAgents(namesOrPaths: readonly string[], folder: string): Promise<LoadedAgents> {
  const parsed = await Promise.all(namesOrPaths.map((each) => loadAgent(each, folder)));
  const agents = parsed.flatMap(({ agent }) => agent ?? []);
  const sources = parsed.flatMap(({ source }) => source ?? []);
  return {
    agents,
    diagnostics: [...parsed.flatMap(({ diagnostics }) => diagnostics), ...checkTogether(agents)],
    sources: new Map(sources.map((source) => [source.file, source])),
  };
}

function locateAgent(nameOrPath: string, folder: string): { path: string; shownAs: string } | undefined {
  if (/^[a-z0-9_-]+$/iu.test(nameOrPath)) {
    if (!listBuiltInAgents().includes(nameOrPath)) return undefined;
    return { path: path.join(BUILT_IN, nameOrPath + ENDING), shownAs: `agents/${nameOrPath}${ENDING}` };
  }
  const shownAs = nameOrPath.replaceAll(path.sep, '/').replace(/^\.\//u, '');
  return { path: path.resolve(folder, nameOrPath), shownAs };
}

function describeMissing(name: string): Diagnostic {
  const known = listBuiltInAgents();
  const near = suggest(name, known);
  return {
    code: 'unknown-agent',
    severity: 'error',
    message: `There is no built-in agent \`${name}\``,
    hint:
      near === undefined ? `built in are ${known.join(', ')}; a file ends in ${ENDING}` : `did you mean \`${near}\`?`,
  };
}

function describeCount(file: string, count: number): Diagnostic {
  return {
    code: 'not-an-agent',
    severity: 'error',
    message: `An agent file holds one document, and this one has ${count}`,
    place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

/** Two agents of one project can't have the same variant, because the variant decides who answers. */
function checkTogether(agents: readonly Agent[]): readonly Diagnostic[] {
  const owners = new Map<string, Agent>();
  return agents.flatMap((agent) =>
    agent.variants.flatMap(({ id }): readonly Diagnostic[] => {
      const owner = id === undefined ? undefined : owners.get(id);
      if (id !== undefined) owners.set(id, agent);
      if (owner === undefined) return [];
      const message = `${owner.file} and ${agent.file} both have the variant ${id ?? ''}, so it can't decide which one answers`;
      return [{ code: 'duplicate-variant', severity: 'error', message, hint: 'serve them apart, or change an id' }];
    }),
  );
}
