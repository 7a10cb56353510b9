// Files that hold one document: what stands behind it would be passed over in silence.
import type { Diagnostic } from '../text/diagnostic.ts';
import { placeOf } from './yaml-access.ts';
import type { YamlNode } from './yaml-node.ts';

/** An error where a file holds more than one document; `noun` says what it is: `A config file`. */
export function checkOneDocument(documents: readonly (YamlNode | null)[], noun: string): readonly Diagnostic[] {
  const extra = documents.slice(1).find((document) => document !== null);
  if (extra === undefined) return [];
  const message = `${noun} holds one document`;
  return [{ code: 'too-many-documents', severity: 'error', message, place: placeOf(extra) }];
}
