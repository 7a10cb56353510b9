// What the conversations of a run exercise, and what of it somebody looked at: a written check was made of it. Counted from the
// results alone; `rehearsal coverage` tells more, since it tries out which checks would notice a change.
import type { CheckResult, ScenarioResult, TurnResult } from '../../event/results.ts';
import { cutEnd } from '../cut.ts';
import { renderIsolated } from './html-text.ts';
import { renderSearchLink, renderTerm } from './links.ts';

/** A value, whether it was looked at, and what finds its scenarios in the list. */
interface Exercised {
  readonly kind: Kind;
  readonly value: string;
  readonly isLookedAt: boolean;
  readonly query?: string;
}

type Kind = 'Handoff to' | 'Reason of a handoff' | 'End' | 'Silence' | 'Variant' | 'Tag';

const KINDS: readonly Kind[] = ['Handoff to', 'Reason of a handoff', 'End', 'Silence', 'Variant', 'Tag'];

/** Further values of a kind are only counted: what an agent makes up anew each time is no kind of ending. */
const MAX_VALUES = 100;
const MAX_LENGTH = 100;

interface Row {
  readonly query: string | undefined;
  exercised: number;
  lookedAt: number;
}

/** Counts scenarios by what happens in them. */
export class ExercisedTable {
  readonly #rows = new Map<Kind, Map<string, Row>>(KINDS.map((kind) => [kind, new Map<string, Row>()]));
  readonly #uncounted = new Set<Kind>();

  /** Counts a scenario once for each value of its last attempt. */
  add(scenario: ScenarioResult): void {
    const values = new Map<string, Exercised>();
    for (const exercised of listExercised(scenario)) {
      const key = `${exercised.kind} ${exercised.value}`;
      if (values.get(key)?.isLookedAt !== true) values.set(key, exercised);
    }
    for (const exercised of values.values()) this.#count(exercised);
  }

  /** Renders the section, folded; empty where nothing was played. */
  render(): string {
    const bodies = KINDS.map((kind) => this.#renderKind(kind)).join('');
    if (bodies === '') return '';
    return [
      '<section aria-labelledby="exercised"><h2 id="exercised">What was exercised</h2>',
      '<details><summary>Handoffs, ends, silences, variants and tags, and how many scenarios look at them</summary>',
      '<p class="fact">Looked at: a written expectation was checked there. <code>rehearsal coverage</code> tries out which changes they would notice.</p>',
      '<div class="wide" tabindex="0" role="region" aria-label="What was exercised"><table class="numbers">',
      `<thead><tr><td></td><th scope="col">scenarios</th><th scope="col">looked at</th></tr></thead>${bodies}</table></div>`,
      '</details></section>',
    ].join('');
  }

  #count({ kind, value, isLookedAt, query }: Exercised): void {
    const rows = this.#rows.get(kind);
    if (rows === undefined) return;
    const row = rows.get(value) ?? { query, exercised: 0, lookedAt: 0 };
    if (!rows.has(value) && rows.size === MAX_VALUES) {
      this.#uncounted.add(kind);
      return;
    }
    rows.set(value, row);
    row.exercised += 1;
    if (isLookedAt) row.lookedAt += 1;
  }

  #renderKind(kind: Kind): string {
    const rows = [...(this.#rows.get(kind) ?? [])].sort(
      ([valueA, a], [valueB, b]) => a.lookedAt - b.lookedAt || (valueA < valueB ? -1 : 1),
    );
    if (rows.length === 0) return '';
    const rest = this.#uncounted.has(kind) ? '<tr><th scope="row">and more</th><td></td><td></td></tr>' : '';
    const head = `<tr><th scope="rowgroup" colspan="3"><b>${kind}</b></th></tr>`;
    return `<tbody>${head}${rows.map(([value, row]) => renderRow(value, row)).join('')}${rest}</tbody>`;
  }
}

function renderRow(value: string, { query, exercised, lookedAt }: Row): string {
  const text = renderIsolated(cutEnd(value, MAX_LENGTH));
  const name = query === undefined ? text : `<a href="${renderSearchLink(query)}">${text}</a>`;
  const seen = lookedAt === 0 ? '<b class="failed">0</b>' : String(lookedAt);
  return `<tr><th scope="row">${name}</th><td>${exercised}</td><td>${seen}</td></tr>`;
}

function* listExercised({ attempts, variant, tags }: ScenarioResult): Generator<Exercised> {
  const turns = attempts.at(-1)?.turns ?? [];
  if (turns.length === 0) return;
  const isLookedAt = turns.some(({ checks }) => checks.some(isWritten));
  for (const tag of tags) yield { kind: 'Tag', value: tag, isLookedAt, query: renderTerm('tag', tag) };
  if (variant !== undefined)
    yield { kind: 'Variant', value: variant, isLookedAt, query: renderTerm('variant', variant) };
  for (const turn of turns) yield* listInTurn(turn);
}

function* listInTurn({ handoff, end_conversation, silence, checks }: TurnResult): Generator<Exercised> {
  const written = checks.filter(isWritten);
  const isLookedAt = (subject: string): boolean => written.some((check) => check.subject === subject);
  const { destination, reason } = handoff ?? {};
  if (isText(destination)) {
    const query = renderTerm('handoff', destination);
    yield { kind: 'Handoff to', value: destination, isLookedAt: isLookedAt('handoff.destination'), query };
  }
  if (isText(reason)) yield { kind: 'Reason of a handoff', value: reason, isLookedAt: isLookedAt('handoff.reason') };
  if (end_conversation === true) {
    const value = handoff === null ? 'without a handoff' : 'with a handoff';
    yield { kind: 'End', value, isLookedAt: isLookedAt('end_conversation') };
  }
  if (silence !== undefined) {
    const value = silence === 'absent' ? 'no message' : 'an empty message';
    yield { kind: 'Silence', value, isLookedAt: written.length > 0 };
  }
}

function isWritten(check: CheckResult): boolean {
  return check.implied !== true;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
