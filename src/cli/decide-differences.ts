// Goes through the differences one by one: shows each, and takes, edits or leaves it as it is told.
import type { Difference } from '../update/difference.ts';
import { renderChange, renderDifference, renderRemark, type BlockStyle } from '../update/render-difference.ts';
import type { Proposal, Suggestion } from '../update/suggestion.ts';
import type { WorkingCopies } from '../update/working-copies.ts';
import { Keyboard } from './keyboard.ts';

/** A difference and what can be done about it. */
export interface Item {
  readonly difference: Difference;
  readonly suggestion: Suggestion;
}

/** What is to be done with a difference. */
export type Decision =
  | { readonly kind: 'take'; readonly proposal: Proposal }
  | { readonly kind: 'leave' }
  /** Take this one and all further ones of its kind. */
  | { readonly kind: 'take-all' }
  /** Leave this one and all further ones. */
  | { readonly kind: 'stop' }
  /** Ctrl-C: as if nothing had been taken. */
  | { readonly kind: 'interrupt' };

/** Decides about a difference that has been shown. `proposal` is undefined where there is none that can be made. */
export type Decide = (item: Item, proposal: Proposal | undefined) => Promise<Decision>;

/** What the walk needs. */
export interface Walk {
  readonly copies: WorkingCopies;
  readonly decide: Decide;
  readonly style: BlockStyle;
  readonly out: (text: string) => void;
}

const AGAINST_TAKEN = 'the value that it needs was changed to another one just now';

/** Walks through all differences and takes what is decided; false after Ctrl-C. */
export async function walkDifferences(items: readonly Item[], walk: Walk): Promise<boolean> {
  const wholeKinds = new Set<string>();
  for (const [index, item] of items.entries()) {
    const proposal = showItem(item, `${index + 1} of ${items.length}`, walk);
    if (proposal !== undefined && walk.copies.isSettled(proposal)) {
      walk.copies.take(proposal);
      walk.out(`    ${walk.style.paint('good', 'settled by what was taken before')}\n`);
      continue;
    }
    const { kind } = item.difference;
    const decision = wholeKinds.has(kind) ? takeIfAny(proposal) : await walk.decide(item, proposal);
    if (decision.kind === 'interrupt') return false;
    if (decision.kind === 'stop') break;
    if (decision.kind === 'take-all') wholeKinds.add(kind);
    const chosen = decision.kind === 'take' ? decision.proposal : decision.kind === 'take-all' ? proposal : undefined;
    if (chosen !== undefined && walk.copies.take(chosen)) walk.out(`    ${walk.style.paint('good', 'taken')}\n`);
  }
  return true;
}

/** Takes what there is to take. */
export function takeIfAny(proposal: Proposal | undefined): Decision {
  return proposal === undefined ? { kind: 'leave' } : { kind: 'take', proposal };
}

/** Shows a difference with the change that is suggested; gives the proposal if it can be made. */
function showItem({ difference, suggestion }: Item, title: string, { copies, style, out }: Walk): Proposal | undefined {
  out(joinLines(renderDifference(difference, title, style)));
  const preview = 'proposal' in suggestion ? previewProposal(suggestion.proposal, copies, style) : suggestion;
  if ('lines' in preview) {
    out(joinLines(preview.lines));
    return preview.proposal;
  }
  out(joinLines(renderRemark(`nothing is suggested: ${preview.reason}`, 'doubtful', style)));
  return undefined;
}

/** What a proposal changes, or why it can't be taken. */
type Preview = { readonly proposal: Proposal; readonly lines: readonly string[] } | { readonly reason: string };

function previewProposal(proposal: Proposal, copies: WorkingCopies, style: BlockStyle): Preview {
  if (copies.isAgainstTaken(proposal)) return { reason: AGAINST_TAKEN };
  const [before, after] = [copies.read(proposal.file), copies.preview(proposal)];
  if (before === undefined || after === undefined)
    return { reason: 'it can not be changed without touching other text' };
  const notes = proposal.notes.flatMap((note) => renderRemark(`note: ${note}`, 'faint', style));
  if (before.text !== after.text) return { proposal, lines: [...notes, ...renderChange(before, after, style)] };
  return copies.isSettled(proposal)
    ? { proposal, lines: [] }
    : { reason: 'the file says this already, and the check failed nevertheless' };
}

const QUESTION = '    take it? [y]es, [e]dit, [n]o, [a]ll of this kind, [q]uit ';
const QUESTION_WITHOUT = '    [e]dit, [n]o, [q]uit ';

/** Makes the decider that asks at the terminal. */
export function createAsker(walk: Omit<Walk, 'decide'>): Decide {
  const keyboard = new Keyboard();
  return async (item, proposal) => {
    const { draft } = item.suggestion;
    if (proposal === undefined && draft === undefined) return { kind: 'leave' };
    for (;;) {
      walk.out(proposal === undefined ? QUESTION_WITHOUT : QUESTION);
      const key = await keyboard.readKey();
      walk.out(`${/^[a-z?]$/u.test(key) ? key : ''}\n`);
      if (key === 'ctrl-c' || key === 'ctrl-d') return { kind: 'interrupt' };
      if (key === 'q') return { kind: 'stop' };
      if (key === 'n') return { kind: 'leave' };
      if (key === 'y' && proposal !== undefined) return { kind: 'take', proposal };
      if (key === 'a' && proposal !== undefined) return { kind: 'take-all' };
      if (key !== 'e') continue;
      const edited = await editDraft(item.suggestion, keyboard, walk);
      if (edited !== undefined) return { kind: 'take', proposal: edited };
    }
  };
}

/** Lets the author write the text; undefined where that was broken off. */
async function editDraft(
  { draft }: Suggestion,
  keyboard: Keyboard,
  walk: Omit<Walk, 'decide'>,
): Promise<Proposal | undefined> {
  if (draft === undefined) {
    walk.out('    there is no text to edit here\n');
    return undefined;
  }
  for (let text = draft.text; ;) {
    const typed = await keyboard.readLine('    new text: ', text);
    if (typed === undefined || typed.trim() === '') return undefined;
    const composed = draft.compose(typed);
    const preview =
      typeof composed === 'string' ? { reason: composed } : previewProposal(composed, walk.copies, walk.style);
    if ('lines' in preview) {
      walk.out(joinLines(preview.lines));
      return preview.proposal;
    }
    walk.out(joinLines(renderRemark(preview.reason, 'doubtful', walk.style)));
    text = typed;
  }
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
