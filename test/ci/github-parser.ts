// GitHub's own parser of workflows and actions. Its package imports JSON as only a bundler does, so it is bundled first.
import type * as workflows from '@actions/workflow-parser';
import type * as actions from '@actions/workflow-parser/actions/action-parser';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createFolder } from '../e2e/command.ts';

type Parser = typeof workflows & Pick<typeof actions, 'parseAction'>;

/** Loads the parser; the bundle goes when the test ends. */
async function loadGithubParser(): Promise<Parser> {
  const outfile = path.join(createFolder(), 'parser.mjs');
  const contents = `export * from '@actions/workflow-parser';
export { parseAction } from '@actions/workflow-parser/actions/action-parser';`;
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return (await import(pathToFileURL(outfile).href)) as Parser;
}

/** What GitHub says about a workflow or an action. */
export async function listErrors(kind: 'workflow' | 'action', content: string): Promise<readonly string[]> {
  const { parseAction, parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await loadGithubParser();
  const trace = new NoOperationTraceWriter();
  const file = { name: `${kind}.yml`, content };
  const { context, value } = kind === 'action' ? parseAction(file, trace) : parseWorkflow(file, trace);
  const template = kind === 'workflow' && value ? await convertWorkflowTemplate(context, value) : undefined;
  return [...context.errors.getErrors(), ...(template?.errors ?? [])].map((error) => JSON.stringify(error));
}
