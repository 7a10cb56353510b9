// `rehearsal record`: puts a session together with its target, and gives the exit code.
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { isYamlFile } from '../base/yaml-file.ts';
import type { ConversationStart } from '../draft/observed.ts';
import type { CreateBody } from '../chat/wire.ts';
import { createRedactor } from '../event/redact.ts';
import { openInputLines, type InputLines } from '../record/input-lines.ts';
import { Session } from '../record/session.ts';
import { Talk } from '../record/talk.ts';
import { createPatternRunner } from '../scenario/pattern-runner.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { suggest } from '../text/suggest.ts';
import { listTargetFindings } from './broken-config.ts';
import { loadConfig } from './config-file.ts';
import type { Config } from './config.ts';
import { EMPTY, ERRORED, FAILED, INCOMPLETE, OK, USAGE } from './exit-codes.ts';
import { locateTarget, type OpenTarget } from './open-target.ts';
import { resolveRateShare, resolveRunSettings } from './play-settings.ts';
import type { RecordFlags } from './record-flags.ts';
import { createSave, describeUnfindable } from './save-recording.ts';
import { chooseTarget, type ChosenTarget } from './resolve-target.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { listenForSignals, type StopSignal } from './signals.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Everything that was found to be in order. */
interface Recording {
  readonly config: Config;
  readonly chosen: ChosenTarget;
  readonly flags: RecordFlags;
  readonly target: OpenTarget;
  readonly terminal: Terminal;
}

/** Records a conversation; gives the exit code of the process. */
export async function runRecordCommand(flags: RecordFlags): Promise<number> {
  const terminal = createTerminal(flags);
  const loaded = await loadConfig(flags.config, process.cwd());
  const { config, diagnostics: found, sources } = loaded;
  const chosen = chooseTarget(flags, config);
  const located = 'diagnostic' in chosen ? undefined : await locateTarget({ chosen, config }, flags);
  const own = 'diagnostic' in chosen ? listTargetFindings(loaded, chosen) : [];
  const diagnostics = [...found, ...own, ...(located?.diagnostics ?? []), ...checkFlags(flags, config)];
  showDiagnostics(diagnostics, new Map([...sources, ...(located?.sources ?? [])]), terminal);
  if ('diagnostic' in chosen || located?.open === undefined || hasErrors(diagnostics)) return USAGE;
  const ratePerSecond = resolveRateShare({ config, chosen }, flags);
  const maxConnections = resolveRunSettings({ config, chosen }, flags).concurrency;
  const target = await located.open({ ratePerSecond, maxConnections, onTrace: undefined, rephrase: true });
  try {
    return await record({ config, chosen, flags, target, terminal });
  } finally {
    await target.close();
  }
}

function checkFlags({ variant, out, force }: RecordFlags, { variants }: Config): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (variant !== undefined && !variants.has(variant) && !/^VARIANT-[\w-]+$/u.test(variant)) {
    const near = suggest(variant, variants.keys());
    const names = variants.size === 0 ? 'the config names none' : `the config names ${[...variants.keys()].join(', ')}`;
    const hint = near === undefined ? `${names}; an id begins with VARIANT-` : `did you mean ${near}?`;
    diagnostics.push({
      code: 'unknown-variant',
      severity: 'error',
      message: `no variant is called \`${variant}\``,
      hint,
    });
  }
  if (out !== undefined && !isYamlFile(out)) {
    const message = describeUnfindable(out);
    diagnostics.push({ code: 'not-a-scenario-file', severity: 'error', message, hint: `name it ${out}.yaml` });
  }
  if (out !== undefined && force !== true && existsSync(out)) {
    const message = `${out} exists already`;
    diagnostics.push({ code: 'file-exists', severity: 'error', message, hint: 'name another file, or give --force' });
  }
  return diagnostics;
}

async function record({ config, chosen, flags, target, terminal }: Recording): Promise<number> {
  const interruption = new Interruption();
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const lines = openInputLines(isTerminal, interruption.interrupt);
  interruption.listen(lines);
  const patterns = createPatternRunner();
  const settings = resolveRunSettings({ config, chosen }, flags);
  const redact = createRedactor(target.secrets);
  const replay = { client: target.client, patterns, settings, signal: interruption.signal, redact };
  const start = describeStart(flags);
  const talk = new Talk({ ...replay, body: createBody(start, config), turnTimeoutMs: settings.turnTimeoutMs });
  const save = createSave({ config, chosen, flags, start, replay, out: terminal.out });
  const { out, colour } = terminal;
  const { stdout } = process;
  const columns = (): number | undefined => (isTerminal && stdout.columns > 0 ? stdout.columns : undefined);
  const style = { colour: colour.out, columns };
  const session = new Session({ talk, patterns, out, style, echo: !isTerminal, save });
  try {
    const ending = (await session.begin()) ? await converse(session, lines, interruption.signal) : 'quit';
    lines.close();
    for (const warning of await talk.close()) terminal.err(`warning: ${renderPrintableLine(warning)}\n`);
    if (isTerminal && ending === 'end') out('\n');
    const code = await finish(session, {
      ending: interruption.name === undefined ? ending : 'quit',
      isTerminal,
      turns: talk.turns.length,
      out,
    });
    return interruption.name === undefined ? code : 128 + constants.signals[interruption.name];
  } finally {
    lines.close();
    await talk.close();
    await patterns.dispose();
    interruption.end();
  }
}

/** Takes line after line, until `/quit` or the end of the input; after a signal, none of those that are there already. */
async function converse(session: Session, lines: InputLines, signal: AbortSignal): Promise<'quit' | 'end'> {
  lines.prompt();
  for await (const line of lines) {
    if (signal.aborted || !(await session.take(line))) return 'quit';
    lines.prompt();
  }
  return 'end';
}

/** The end of the input saves what was said; `/quit` does not. */
async function finish(
  session: Session,
  {
    ending,
    isTerminal,
    turns,
    out,
  }: { ending: 'quit' | 'end'; isTerminal: boolean; turns: number; out: Terminal['out'] },
): Promise<number> {
  const isWanted = session.isUnsaved && turns > 0;
  if (isWanted && ending === 'quit') out('(not saved)\n');
  if (isWanted && ending === 'end' && !(await session.save({ isEnd: true }))) return INCOMPLETE;
  if (session.failed) return ERRORED;
  // A person has seen what was refused, and could say it otherwise.
  if (session.refused && !isTerminal) return FAILED;
  return turns === 0 && !isTerminal ? EMPTY : OK;
}

/** A signal, or Ctrl-C on a terminal: gives up what is in flight, and ends the input. */
class Interruption {
  readonly #abort = new AbortController();
  #lines: InputLines | undefined;
  #name: StopSignal | undefined;
  #stopListening = (): void => undefined;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The signal that came; undefined as long as none did. */
  get name(): StopSignal | undefined {
    return this.#name;
  }

  readonly interrupt = (): void => {
    this.#stop('SIGINT');
  };

  listen(lines: InputLines): void {
    this.#lines = lines;
    this.#stopListening = listenForSignals((name) => {
      this.#stop(name);
    });
  }

  end(): void {
    this.#stopListening();
  }

  #stop(name: StopSignal): void {
    this.#name ??= name;
    this.#abort.abort(name);
    this.#lines?.close();
  }
}

function describeStart({ variant, language, channel, attributes }: RecordFlags): ConversationStart {
  return {
    ...(variant !== undefined && { variant }),
    ...(language !== undefined && { language: { asr: language, tts: language } }),
    ...(channel !== undefined && { channel }),
    ...(Object.keys(attributes).length > 0 && { integrationAttributes: attributes }),
  };
}

function createBody(start: ConversationStart, { variants }: Config): CreateBody {
  const { variant, language, channel, integrationAttributes } = start;
  return {
    ...(integrationAttributes && { integration_attributes: integrationAttributes }),
    ...(variant !== undefined && { variant_id: variants.get(variant) ?? variant }),
    ...(channel !== undefined && { channel }),
    ...(language?.asr !== undefined && { asr_lang_code: language.asr }),
    ...(language?.tts !== undefined && { tts_lang_code: language.tts }),
  };
}
