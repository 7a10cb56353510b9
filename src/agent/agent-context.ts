// What is known while an agent file is parsed: its names, steps and languages, and where findings go.
import type { TextContext } from '../scenario/parse-template.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { placeOf } from '../yaml/yaml-access.ts';
import type { YamlSpan } from '../yaml/yaml-node.ts';
import type { AgentNames } from './agent-names.ts';

/** Given to every function that parses a part of an agent file. */
export interface AgentContext extends TextContext {
  readonly names: AgentNames;
  readonly steps: readonly string[];
  readonly languages: readonly string[];
}

/** Makes an error at a place. */
export function describeMistake(code: string, at: YamlSpan, message: string, hint?: string): Diagnostic {
  return { code, severity: 'error', message, place: placeOf(at), ...(hint !== undefined && { hint }) };
}
