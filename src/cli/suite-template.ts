// The files of a new suite: what they are called and what is in them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT, readVersion } from '../base/package-root.ts';

/** A file of a new suite. */
export interface TemplateFile {
  /** Absolute. */
  readonly target: string;
  readonly text: string;
  /** True for lists of lines that may be there already, in a file with lines of others. */
  readonly isLineList?: true;
}

/** Lists the files of a suite in a folder; the workflow goes where GitHub looks for it, the root of the repository. */
export function listTemplateFiles(folder: string): readonly TemplateFile[] {
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  return [
    { target: at('rehearsal.config.yaml'), text: readTemplate('rehearsal.config.yaml') },
    { target: at('scenarios', 'first.yaml'), text: readTemplate('first-scenario.yaml') },
    ...['scenario', 'fragment', 'config'].map((name) => ({
      target: at('schemas', `${name}.schema.json`),
      text: readFileSync(path.join(PACKAGE_ROOT, 'schemas', `${name}.schema.json`), 'utf8'),
    })),
    { target: at('.env.example'), text: readTemplate('env.example') },
    { target: at('.gitignore'), text: readTemplate('gitignore'), isLineList: true },
    createWorkflow(folder),
  ];
}

function createWorkflow(folder: string): TemplateFile {
  const root = findRepositoryRoot(folder) ?? folder;
  const inside = path.relative(root, folder).replaceAll(path.sep, '/');
  const text = readTemplate('github-workflow.yml')
    .replace('FOLDER_OF_SUITE', () => quote(inside === '' ? '.' : inside))
    .replace('REPORTS_OF_SUITE', () => quote(path.posix.join(inside, 'reports/')))
    .replace('VERSION_OF_REHEARSAL', readVersion);
  return { target: path.join(root, '.github', 'workflows', 'rehearsal.yml'), text };
}

/** The nearest folder that git tells to be a repository; undefined where there is none. */
function findRepositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/** As YAML; a folder may be called anything. */
function quote(text: string): string {
  return /^[\w./-]+$/u.test(text) ? text : JSON.stringify(text);
}

function readTemplate(name: string): string {
  return readFileSync(path.join(PACKAGE_ROOT, 'templates', name), 'utf8');
}
