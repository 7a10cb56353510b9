// Agents from YAML in tests.
import type { Agent } from '../../../src/agent/agent.ts';
import { parseAgent, type ParsedAgent } from '../../../src/agent/parse-agent.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readYaml } from '../../../src/yaml/read-yaml.ts';

/** Parses the text of an agent file called `test.yaml`. */
export async function parse(text: string): Promise<ParsedAgent> {
  const { documents, diagnostics } = readYaml(new SourceFile('test.yaml', text));
  const [document] = documents;
  if (!document) throw new Error(`not readable: ${JSON.stringify(diagnostics)}`);
  return parseAgent(document, 'test');
}

/** Parses an agent file that must be without findings. */
export async function agentOf(text: string): Promise<Agent> {
  const { agent, diagnostics } = await parse(text);
  if (agent === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return agent;
}
