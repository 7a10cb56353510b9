// What is odd about a document as it is written, before any variable is looked up: names that can't be variables, values
// that YAML cuts off, credentials that must not stand in files.
import { describeTrap } from '../yaml/yaml-traps.ts';
import { getValue } from '../yaml/yaml-access.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { hasHoles, isVariableName } from './parse-holes.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

const CREDENTIAL_KEY = /^(?:x[-_])?(?:api[-_]?key|connector[-_]?token|polyai[-_]?token|x[-_]token)$/iu;

/** Reports what is odd about a scenario's document. */
export function lintDocument(root: YamlMapping, report: Report): void {
  const vars = listEntries(getValue(root, 'vars'));
  const matrix = listEntries(getValue(root, 'matrix'));
  const cells = listItems(getValue(root, 'examples')).flatMap(listEntries);
  for (const entry of [...vars, ...matrix, ...cells]) {
    checkName(entry, report);
    checkCutOff(entry.value, report);
  }
  const columns = new Set(matrix.map(({ key }) => key));
  for (const { key, keySpan } of cells) {
    if (!columns.has(key)) continue;
    const message = `\`${key}\` is a column of \`examples\` and of \`matrix\``;
    report(describeFinding('bad-variable-name', keySpan, message, 'call one of them something else'));
  }
  const steps = [getValue(root, 'greeting'), ...listItems(getValue(root, 'answers'))];
  for (const step of steps) checkNamesOf(step, report);
  lintFragment(root, report);
}

/** Reports what is odd about a fragment's document. */
export function lintFragment(root: YamlMapping, report: Report): void {
  for (const turn of listItems(getValue(root, 'turns'))) checkNamesOf(turn, report);
  checkCredentials(root, report);
}

/** The names that a turn, answer or greeting gives. */
function checkNamesOf(step: YamlNode | undefined, report: Report): void {
  for (const { key, value } of listEntries(step)) {
    if (key === 'capture' || key === 'with') listEntries(value).forEach((entry) => checkName(entry, report));
  }
}

function checkCredentials(node: YamlNode, report: Report): void {
  for (const item of listItems(node)) checkCredentials(item, report);
  for (const { key, keySpan, value } of listEntries(node)) {
    if (value.kind !== 'scalar') checkCredentials(value, report);
    else if (CREDENTIAL_KEY.test(key) && !hasHoles(value.written)) report(describeCredential(key, keySpan));
  }
}

function checkName({ key: name, keySpan }: YamlEntry, report: Report): void {
  if (isVariableName(name)) return;
  const message =
    name === 'uuid' ? "`uuid` is built in and can't be named anew" : `\`${name}\` can't be read as a variable`;
  report(
    describeFinding(
      'bad-variable-name',
      keySpan,
      message,
      'write letters, digits, `_` and `-`; the first one no digit',
    ),
  );
}

function checkCutOff(node: YamlNode, report: Report): void {
  if (node.kind !== 'scalar' || node.cutOff === undefined || typeof node.value !== 'string') return;
  const trap = describeTrap(node);
  if (trap !== undefined) report(trap);
}

function describeCredential(key: string, at: YamlSpan): ReturnType<typeof describeFinding> {
  const finding = describeFinding(
    'literal-credential',
    at,
    `\`${key}\` looks like a credential, and credentials don't stand in files`,
    'the config names the environment variable: `api_key: ${env.NAME}`',
  );
  return { ...finding, secret: true };
}

function listEntries(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : [];
}

function listItems(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}
