// Looks for the values of keys and tokens in the files of a suite. They come from the environment, so one that stands in a
// file was copied there; it is an error.
import { renderSecretForms } from '../chat/secret-forms.ts';
import { orderDiagnostics } from '../scenario/order-diagnostics.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Config } from './config.ts';
import { isDistinct, listSecrets } from './known-secrets.ts';

/** A finding for each credential of any target that stands in one of the files. */
export function checkSecrets(sources: ReadonlyMap<string, SourceFile>, config: Config): readonly Diagnostic[] {
  const distinct = listSecrets(config)
    .filter(isDistinct)
    .map(({ name, value }) => ({ name, forms: renderSecretForms(value) }));
  if (distinct.length === 0) return [];
  return orderDiagnostics([...sources.values()].flatMap((source) => findLiterals(source, distinct)));
}

function findLiterals(
  source: SourceFile,
  secrets: readonly { readonly name: string; readonly forms: readonly string[] }[],
): readonly Diagnostic[] {
  const { text } = source;
  return secrets.flatMap(({ name, forms }) => {
    const form = forms.find((each) => text.includes(each));
    if (form === undefined) return [];
    const at = text.indexOf(form);
    return [describeLiteral(name, source, [at, at + form.length])];
  });
}

function describeLiteral(name: string, source: SourceFile, [start, end]: readonly [number, number]): Diagnostic {
  return {
    code: 'literal-credential',
    severity: 'error',
    message: `${name} stands in this file, and credentials come from the environment only`,
    place: source.place(start, end),
    hint: 'take it out, and change the credential if this file was ever shared',
    secret: true,
  };
}
