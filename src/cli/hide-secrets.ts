// Keeps the credentials that the process knows of out of what it says about itself. They belong to the process, as its
// environment does: a command that had to remember them would forget them where nobody thinks of them.
import { createRedactor } from '../event/redact.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Config } from './config.ts';
import { listHidden, listSecrets } from './known-secrets.ts';

type Holder = Pick<Config, 'targets' | 'env'>;

let holder: Holder = { targets: new Map(), env: process.env };
let hideDistinct: ((text: string) => string) | undefined;

/** From here on the credentials of this config's targets are hidden, and those that the environment has without a config. */
export function hideSecretsOf(config: Holder): void {
  holder = config;
  hideDistinct = undefined;
}

/** A text without the credentials that can't be words of it for another reason. */
export function hideInText(text: string): string {
  hideDistinct ??= createRedactor(listHidden(holder));
  return hideDistinct(text);
}

/** Findings whose messages, hints and excerpts show no credential. */
export function hideInDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const redact = createRedactor(listSecrets(holder).map(({ value }) => value));
  return diagnostics.map((diagnostic) => {
    const { message, hint, place } = diagnostic;
    const line = place && sources.get(place.file)?.line(place.line);
    const isShown = line !== undefined && redact(line) !== line;
    return { ...diagnostic, ...redact({ message, ...(hint !== undefined && { hint }) }), ...(isShown && HIDDEN) };
  });
}

const HIDDEN = { secret: true } as const;
