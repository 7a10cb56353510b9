// `/save`: tries the recorded conversation out, writes it as a scenario, and tells what was loosened.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isYamlFile } from '../base/yaml-file.ts';
import { chooseFreePath, renderSlug } from '../draft/draft-file.ts';
import type { ConversationStart } from '../draft/observed.ts';
import { renderSettled } from '../record/describe-settled.ts';
import type { ReplayContext } from '../record/replay.ts';
import type { Session, SessionOptions } from '../record/session.ts';
import { settleDraft, type SettledDraft } from '../record/settle-draft.ts';
import { escapeText } from '../draft/template-text.ts';
import { WriteError, writeFileAtomically } from '../report/write-file.ts';
import { renderPrintable, renderPrintableLine } from '../text/printable.ts';
import type { Config } from './config.ts';
import type { RecordFlags } from './record-flags.ts';
import type { ChosenTarget } from './resolve-target.ts';

/** What saving needs. */
export interface SaveOptions {
  readonly config: Config;
  readonly chosen: ChosenTarget;
  readonly flags: RecordFlags;
  readonly start: ConversationStart;
  readonly replay: ReplayContext;
  readonly out: (text: string) => void;
}

/** Why a file of a name that is no YAML file's is not written. */
export function describeUnfindable(file: string): string {
  return `${file} would not be found: scenario files end in .yaml or .yml`;
}

/**
 * Makes the function that saves a session; what it has written itself, and nobody has changed since, it writes again. What can't
 * be saved at the end is shown, so that nobody has to say it all again.
 */
export function createSave(options: SaveOptions): SessionOptions['save'] {
  const written = new Map<string, string>();
  let chosenFile = options.flags.out;
  return async (session, { file, isEnd }) => {
    const { out, flags, config } = options;
    const conversation = session.observe(options.start);
    if (conversation.greeting === undefined) {
      out('(there is nothing to save yet)\n');
      return false;
    }
    const name = flags.name ?? chooseName(conversation.turns);
    const target = path.resolve(file ?? chosenFile ?? chooseDefault(config, name));
    const shown = renderPrintableLine(path.relative(process.cwd(), target));
    const refuse = (): string | undefined => {
      if (!isYamlFile(target)) return describeUnfindable(shown);
      if (flags.force === true || !existsSync(target) || isUnchanged(target, written.get(target))) return undefined;
      return `${shown} ${written.has(target) ? 'was changed since it was saved' : 'exists already'}`;
    };
    const refusal = refuse();
    if (refusal !== undefined && !isEnd) {
      const advice = isYamlFile(target)
        ? 'name another file: /save FILE, or start with --force'
        : `write /save ${shown}.yaml`;
      out(`(${refusal}; ${advice})\n`);
      return false;
    }
    if (flags.replay > 0) out(`trying it out in new conversations ...\n`);
    const settled = await settle(options, { session, name, target });
    // Somebody may have written there while it was tried out.
    const taken = refuse();
    const problem = taken === undefined ? write(target, settled.text) : `error[file-exists]: ${taken}`;
    if (problem !== undefined) {
      out(`${problem}\n  the scenario is:\n\n${renderPrintable(settled.text)}\n`);
      return false;
    }
    written.set(target, settled.text);
    chosenFile = target;
    out(`${renderSettled(settled)}saved ${shown}\n`);
    return true;
  };
}

function settle(
  { config, chosen, flags, start, replay }: SaveOptions,
  { session, name, target }: { readonly session: Session; readonly name: string; readonly target: string },
): Promise<SettledDraft> {
  const { suiteFolder, variants, vars: configVars, timeZone } = config;
  return settleDraft({
    head: { name: escapeText(name), tags: ['recorded'], notes: [`Recorded against the target ${chosen.name}.`] },
    sources: { conversation: session.observe(start), own: session.own, timeZone, write: escapeText },
    file: path.relative(suiteFolder, target).split(path.sep).join('/'),
    suite: { suiteFolder, variants, configVars, target: { name: chosen.name, known: [chosen.name] } },
    times: flags.replay,
    replay,
  });
}

function isUnchanged(file: string, written: string | undefined): boolean {
  try {
    return readFileSync(file, 'utf8') === written;
  } catch {
    return false;
  }
}

/** Gives what is wrong where it can't be written. */
function write(target: string, text: string): string | undefined {
  try {
    writeFileAtomically(target, [text]);
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return `error[unwritable-file]: ${renderPrintableLine(error.message)}`;
  }
}

function chooseName(turns: ReturnType<Session['observe']>['turns']): string {
  const first = turns.find(({ said }) => said.kind === 'text')?.said;
  const text = first?.kind === 'text' ? first.text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim() : '';
  if (text === '') return 'Recorded conversation';
  return text.length <= 70 ? text : `${text.slice(0, 67).toWellFormed().trimEnd()}...`;
}

function chooseDefault({ defaultPaths }: Config, name: string): string {
  const [scenarios = 'scenarios'] = defaultPaths;
  const folder = path.resolve(scenarios, 'recorded');
  return chooseFreePath(path.join(folder, `${renderSlug(name, 'conversation')}.yaml`));
}
