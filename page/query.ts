// The search: `s:failed @billing variant:uptown handoff:live_agent_queue "word for word" -slow`. All terms must hold; a comma
// inside a term means "or", a minus before it "not". Letter case does not matter.
import { parseDuration } from '../src/base/duration.ts';
import type { ChangedScenario } from '../src/event/comparison.ts';
import type { ReportRow } from '../src/report/html/report-data.ts';

/** Says whether a row is wanted. */
export type RowFilter = (row: ListedRow) => boolean;

/** A row, and what became of the scenario against the baseline. */
export interface ListedRow extends ReportRow {
  readonly change?: ChangedScenario;
}

/** What became of a scenario, in the words of the search. */
export type State = ReportRow['verdict'] | 'flaky' | 'quarantined' | 'expected';

interface Term {
  readonly not: boolean;
  readonly key: string;
  /** Lower case; one of them must fit. */
  readonly values: readonly string[];
}

type Test = (row: ListedRow, value: string) => boolean;

/** `-`, `key:` or `@`, and a word or a text in quotes. */
const TERM = /(-?)(?:([a-z]+):|(@))?(?:"((?:[^"\\]|\\.)*)"?|([^\s"]\S*))/giu;

const KEYS: Readonly<Record<string, Test>> = {
  s: (row, value) => listStates(row).some((state) => state.startsWith(value)),
  tag: (row, value) => row.tags.some((tag) => tag.toLowerCase().startsWith(value)),
  variant: (row, value) => includes(row.variant, value),
  handoff: (row, value) => row.handoffs?.some((destination) => includes(destination, value)) === true,
  file: (row, value) => includes(row.file, value),
  id: (row, value) => includes(row.id, value),
  cause: (row, value) => row.cause?.toLowerCase() === value,
  code: (row, value) => row.code?.toLowerCase().startsWith(value) === true,
  change: (row, value) => row.change?.change.startsWith(value) === true,
  over: (row, value) => row.duration_ms > (parseDuration(value) ?? Number.POSITIVE_INFINITY),
};

/** Compiles a search; every row fits an empty one. */
export function compileQuery(query: string): RowFilter {
  const terms = [...query.matchAll(TERM)].map(parseTerm);
  return (row) => terms.every((term) => matchTerm(term, row));
}

function parseTerm([, minus, key, at, quoted, plain = '']: RegExpExecArray): Term {
  const known = at === undefined ? (key ?? '').toLowerCase() : 'tag';
  const text = quoted === undefined ? plain : quoted.replace(/\\(.)/gu, '$1');
  // A word that only looks like a key, as in `https://…`, is searched for as it stands.
  const unknown = known !== '' && !Object.hasOwn(KEYS, known);
  const whole = unknown ? `${key ?? ''}:${text}` : text;
  const values = quoted === undefined && !unknown ? whole.split(',').filter((value) => value !== '') : [whole];
  return { not: minus === '-', key: unknown ? '' : known, values: values.map((value) => value.toLowerCase()) };
}

function matchTerm({ not, key, values }: Term, row: ListedRow): boolean {
  const test = KEYS[key] ?? matchText;
  return values.some((value) => test(row, value)) !== not;
}

function matchText(row: ReportRow, value: string): boolean {
  return readText(row).includes(value);
}

const texts = new WeakMap<ReportRow, string>();

/** What a word is searched in. */
function readText(row: ReportRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = [row.name, row.id, row.file, row.message ?? '', row.variant ?? '', ...row.tags].join('\n').toLowerCase();
    texts.set(row, text);
  }
  return text;
}

/** What `s:` finds a row by, its verdict first. */
export function listStates({ verdict, flaky, quarantined, expected_failure: expected }: ReportRow): readonly State[] {
  return [
    verdict,
    ...(flaky === true ? (['flaky'] as const) : []),
    ...(quarantined === true ? (['quarantined'] as const) : []),
    ...(expected === true ? (['expected'] as const) : []),
  ];
}

/** The state that a search asks for, where it asks for one and no more. */
export function findState(query: string): string | undefined {
  const [only, ...more] = [...query.matchAll(TERM)].filter(isState);
  return only === undefined || more.length > 0 ? undefined : only[5]?.toLowerCase();
}

/** Gives a search that asks for a state, or for none, and otherwise for the same. */
export function replaceState(query: string, state: State | undefined): string {
  const others = [...query.matchAll(TERM)].filter((term) => !isState(term)).map(([term]) => term);
  return [...(state === undefined ? [] : [`s:${state}`]), ...others].join(' ');
}

function isState([, minus, key]: RegExpExecArray): boolean {
  return minus === '' && key?.toLowerCase() === 's';
}

function includes(text: string | undefined, value: string): boolean {
  return text?.toLowerCase().includes(value) === true;
}
