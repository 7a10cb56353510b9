// The two streams of the process as the commands see them: colours only where they are wanted, and a reader that went away
// (`| head -1`) never ends the run.
import { hideInText } from './hide-secrets.ts';

/** Where a command writes. */
export interface Terminal {
  /** Results: standard output. */
  readonly out: (text: string) => void;
  /** Diagnostics: standard error. No credential is seen there, whoever put it in. */
  readonly err: (text: string) => void;
  readonly colour: { readonly out: boolean; readonly err: boolean };
}

/** Wraps the process's streams; `color: false` is `--no-color`. */
export function createTerminal(options: { readonly color?: boolean | undefined }): Terminal {
  const wants = (stream: NodeJS.WriteStream): boolean => options.color !== false && wantsColour(stream.isTTY);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(hideInText(text)),
    colour: { out: wants(process.stdout), err: wants(process.stderr) },
  };
}

/** Tells whether a stream gets colours: NO_COLOR (no-color.org) wins over FORCE_COLOR, and that over what the stream is. */
function wantsColour(isTty: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTty && TERM !== 'dumb';
}
