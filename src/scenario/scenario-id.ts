// The id of a scenario: what its author wrote, or path and name. Labels in brackets are added for each conversation.
import type { YamlNode } from '../yaml/yaml-node.ts';
import { textOf } from '../yaml/yaml-access.ts';
import { describeFinding, type Report } from './scenario-codes.ts';

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}[\]]|\$\{|^\s|\s$/u;

/** Reads `id`, or derives it from the file's path without its ending and the name as it is written. */
export function readScenarioId(
  id: YamlNode | undefined,
  name: YamlNode | undefined,
  file: string,
  report: Report,
): string {
  const written = id === undefined ? undefined : textOf(id);
  if (id === undefined || written === undefined) return deriveId(file, name === undefined ? '' : (textOf(name) ?? ''));
  if (written !== '' && !FORBIDDEN.test(written)) return written;
  report(
    describeFinding(
      'bad-id',
      id,
      written === ''
        ? 'The id is empty'
        : 'The id holds a bracket, a variable, a space at an end, or a character nobody sees',
      'write an id such as refund-after-30-days; rows add their label by themselves',
    ),
  );
  return deriveId(file, written);
}

/** Renders the id of one conversation. */
export function renderConversationId(baseId: string, labels: readonly string[]): string {
  return labels.length === 0 ? baseId : `${baseId}[${labels.join(',')}]`;
}

function deriveId(file: string, name: string): string {
  const path = file.replace(/\.ya?ml$/iu, '').replace(/[\p{Cc}\p{Cf}\s[\]]+/gu, '-');
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? path : `${path}/${slug}`;
}
