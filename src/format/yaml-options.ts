// How the yaml package reads and writes a file that is to be formatted: all scalars are texts as they stand there, so that
// `0123` and `1.10` come out as they went in. Only null has a tag, because it may be nothing at all.
import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

/** For `parseAllDocuments`. */
export const PARSE_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: ['null'],
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
};
