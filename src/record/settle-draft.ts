// Brings a recorded conversation into the form in which it holds: drafts it, plays it, loosens what did not hold, and plays
// it again until all of it does.
import { draftScenario, type DraftHead, type DraftSources } from '../draft/draft-scenario.ts';
import { renderDrafts } from '../draft/render-draft.ts';
import type { Draft } from '../draft/draft.ts';
import { loadText, type TextRequest } from '../scenario/load-text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { hasErrors, type Diagnostic } from '../text/diagnostic.ts';
import { SourceFile } from '../text/source-file.ts';
import { playReplays, type PlayedReplay, type ReplayContext } from './replay.ts';

/** The first round shows how the agent words things, the next ones whether the draft holds; more would not help. */
const MAX_ROUNDS = 5;

/** For the author who stopped that, and whoever else opens the file. */
const UNTRIED = 'CHECK: this was not tried out to the end; what is expected may be too strict.';

/** What is settled, and how. */
export interface SettleRequest {
  readonly head: DraftHead;
  readonly sources: Omit<DraftSources, 'replays'>;
  /** The file that it will stand in, relative to the suite folder. */
  readonly file: string;
  readonly suite: TextRequest;
  /** Conversations per round; 0 plays none. */
  readonly times: number;
  readonly replay: ReplayContext;
}

/** A scenario file's text, and what is known of it. */
export interface SettledDraft {
  readonly text: string;
  readonly loosened: readonly string[];
  /** Conversations of the last round, and how many of them passed; 0 of 0 where none was played. */
  readonly last: { readonly played: number; readonly passed: number };
  readonly rounds: number;
  /** True where somebody stopped it: the draft is as far as it came, and a comment says so. */
  readonly stopped: boolean;
  /** Why conversations could not be judged, each sentence once. */
  readonly errors: readonly string[];
}

/** Settles a draft. Throws where the draft is not a valid scenario, which is a bug of ours. */
export async function settleDraft(request: SettleRequest): Promise<SettledDraft> {
  const replays: PlayedReplay[] = [];
  let { draft, loosened } = draftScenario(request.head, { ...request.sources, replays });
  let text = renderDrafts([draft]);
  let scenario = await loadDraft(text, request);
  let round: readonly PlayedReplay[] = [];
  let rounds = 0;
  let stopped = false;
  while (request.times > 0 && rounds < MAX_ROUNDS) {
    round = await playReplays(scenario, request.times, request.replay);
    rounds += 1;
    if (request.replay.signal.aborted) {
      text = renderDrafts([{ ...draft, notes: [...draft.notes, UNTRIED] }]);
      stopped = true;
      break;
    }
    if (rounds > 1 && round.every(hasPassed)) break;
    replays.push(...round.filter(({ error }) => error === undefined));
    const again = draftScenario(request.head, { ...request.sources, replays });
    ({ loosened } = again);
    const isStuck = isSame(again.draft, draft) && !round.every(hasPassed);
    ({ draft } = again);
    text = renderDrafts([isStuck ? markFailing(draft, round) : draft]);
    if (isStuck) break;
    scenario = await loadDraft(text, request);
  }
  const errors = [...new Set(round.flatMap(({ error }) => error ?? []))];
  const last = { played: round.length, passed: round.filter(hasPassed).length };
  return { text, loosened, last, rounds, stopped, errors };
}

function hasPassed({ failed, error }: PlayedReplay): boolean {
  return failed.size === 0 && error === undefined;
}

function isSame(left: Draft, right: Draft): boolean {
  return renderDrafts([left]) === renderDrafts([right]);
}

/** What fails although nothing is left to loosen is for the author to decide: it stays, with a comment. */
function markFailing(draft: Draft, round: readonly PlayedReplay[]): Draft {
  const note = (index: number): readonly string[] => {
    const failing = round.filter(({ failed }) => failed.has(index)).length;
    return failing === 0 ? [] : [`CHECK: what is expected here did not hold in ${failing} of ${round.length} replays.`];
  };
  return {
    ...draft,
    greeting: { ...draft.greeting, notes: [...draft.greeting.notes, ...note(0)] },
    turns: draft.turns.map((turn, index) => ({ ...turn, notes: [...turn.notes, ...note(index + 1)] })),
  };
}

async function loadDraft(text: string, { file, suite }: SettleRequest): Promise<Scenario> {
  const { scenarios, diagnostics } = await loadText(new SourceFile(file, text), suite);
  const [scenario] = scenarios;
  if (scenario === undefined || hasErrors(diagnostics)) {
    throw new Error(`a draft is not a valid scenario: ${describeFirst(diagnostics)}\n${text}`);
  }
  return scenario;
}

function describeFirst(diagnostics: readonly Diagnostic[]): string {
  return diagnostics[0]?.message ?? 'it has no scenario';
}
