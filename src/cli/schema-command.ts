// `rehearsal schema [NAME]`: prints a published JSON Schema.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { suggest } from '../text/suggest.ts';
import { PACKAGE_ROOT } from '../base/package-root.ts';
import type { Terminal } from './terminal.ts';

const ENDING = '.schema.json';

/** Prints the schema NAME, or the names of all without one; gives the exit code. */
export function runSchemaCommand(name: string | undefined, terminal: Terminal): number {
  const folder = path.join(PACKAGE_ROOT, 'schemas');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
  if (name === undefined) {
    terminal.out(`${names.join('\n')}\n`);
    return 0;
  }
  if (!names.includes(name)) {
    const near = suggest(name, names);
    const help = near === undefined ? `the schemas are ${names.join(', ')}` : `did you mean ${near}?`;
    terminal.err(`error[unknown-schema]: there is no schema \`${name}\`\n  ${help}\n`);
    return 2;
  }
  terminal.out(readFileSync(path.join(folder, `${name}${ENDING}`), 'utf8'));
  return 0;
}
