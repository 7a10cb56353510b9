// Texts of a config file: `${env.NAME}` reads the environment, when the text is used and not before, so that somebody
// without the live credentials can still play against the sandbox.
import type { Diagnostic } from '../text/diagnostic.ts';
import { placeOf, textOf } from '../yaml/yaml-access.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { Config, ConfigText } from './config.ts';

type Environment = Config['env'];

/** `$${` writes `${`; everything else that begins with `${` must be a variable of the environment. */
const HOLE = /\$\$\{|\$\{([^}]*)\}?/g;

const VARIABLE = /^env\.([A-Za-z_]\w*)$/;

/** Makes the text of a node that is used later; its form is checked at once. */
export function readConfigText(node: YamlNode, env: Environment, report: (diagnostic: Diagnostic) => void): ConfigText {
  const written = textOf(node) ?? '';
  for (const [hole, name] of written.matchAll(HOLE)) {
    if (name !== undefined && !VARIABLE.test(name)) report(describeUnknown(hole, node));
  }
  return () => fillText(written, node, env);
}

/** Tells whether a text comes from the environment as a whole, as a credential must. */
export function isFromEnvironment(written: string): boolean {
  return /^\$\{env\.[A-Za-z_]\w*\}$/.test(written.trim());
}

/** Fills `${env.NAME}` in a text that is used now; other holes are left for the scenarios to fill. */
export function fillEnvironment(written: string, node: YamlNode, env: Environment): ReturnType<ConfigText> {
  let missing: string | undefined;
  const text = written.replace(HOLE, (hole, name: string | undefined) => {
    const variable = name === undefined ? undefined : VARIABLE.exec(name)?.[1];
    if (variable === undefined) return hole;
    const value = env[variable];
    if (isUnset(value)) missing ??= variable;
    // What the environment holds is text, even where it looks like a hole.
    return (value ?? '').replaceAll('${', () => '$${');
  });
  return missing === undefined ? { text } : { diagnostic: describeMissing(missing, node) };
}

function fillText(written: string, node: YamlNode, env: Environment): ReturnType<ConfigText> {
  let missing: string | undefined;
  const text = written.replace(HOLE, (_, name: string | undefined) => {
    if (name === undefined) return '${';
    const variable = VARIABLE.exec(name)?.[1] ?? '';
    const value = env[variable];
    if (isUnset(value)) missing ??= variable;
    return value ?? '';
  });
  return missing === undefined ? { text } : { diagnostic: describeMissing(missing, node) };
}

function isUnset(value: string | undefined): boolean {
  return value === undefined || value === '';
}

function describeMissing(variable: string, node: YamlNode): Diagnostic {
  return {
    code: 'missing-variable',
    severity: 'error',
    message: `The environment variable ${variable} is not set`,
    place: placeOf(node),
    hint: 'set it, or write it into a .env beside the config',
  };
}

function describeUnknown(hole: string, node: YamlNode): Diagnostic {
  return {
    code: 'unknown-variable',
    severity: 'error',
    message: `\`${hole}\` can't be filled in here: a config reads the environment only`,
    place: placeOf(node),
    hint: 'write ${env.NAME}, or $${ for the characters themselves',
  };
}
