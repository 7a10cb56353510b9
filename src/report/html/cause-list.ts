// What broke, by reason: for each reason how many scenarios, the first of them in full, and the names of some others.
import type { ScenarioResult } from '../../event/results.ts';
import type { Comparison } from '../../event/comparison.ts';
import { describeProblem } from '../problem.ts';
import type { PastVerdict } from '../reporter.ts';
import type { PlayAgain } from '../play-command.ts';
import { renderScenarioName } from '../scenario-name.ts';
import { describeCause } from './cause.ts';
import { renderFailureCard } from './failure-card.ts';
import { renderHtmlLine, renderIsolated } from './html-text.ts';
import { renderScenarioLink, renderSearchLink, renderTerm } from './links.ts';

/** Reasons that are told apart; more of them are only counted. */
const MAX_CAUSES = 200;
/** Reasons that are shown with a conversation. */
const MAX_CARDS = 40;
const MAX_CARD_CHARACTERS = 600_000;
const MAX_NAMES = 20;

interface Cause {
  readonly title: string;
  readonly verdict: 'failed' | 'errored';
  readonly card: string;
  readonly others: Pick<ScenarioResult, 'id' | 'name'>[];
  /** Of every scenario. */
  readonly ids: string[];
}

/** Gathers the reasons of a run; holds no conversations but the ones it shows. */
export class CauseList {
  readonly #playAgain: PlayAgain;
  readonly #causes = new Map<string, Cause>();
  #cards = 0;
  #cardCharacters = 0;
  #untold = 0;

  constructor(playAgain: PlayAgain) {
    this.#playAgain = playAgain;
  }

  /** Takes a result; those that do not gate are no reason. */
  add(scenario: ScenarioResult, past: readonly PastVerdict[]): void {
    const { verdict, quarantined, id, name } = scenario;
    if (quarantined || (verdict !== 'failed' && verdict !== 'errored')) return;
    const problem = describeProblem(scenario);
    if (problem === undefined) return;
    const title = describeCause(problem);
    const known = this.#causes.get(`${verdict} ${title}`);
    if (known !== undefined) {
      known.ids.push(id);
      if (known.others.length < MAX_NAMES) known.others.push({ id, name });
    } else if (this.#causes.size < MAX_CAUSES) {
      const card = this.#renderCard(
        () => renderFailureCard(problem, scenario, { playAgain: this.#playAgain, past }),
        scenario,
      );
      this.#causes.set(`${verdict} ${title}`, { title, verdict, card, others: [], ids: [id] });
    } else {
      this.#untold += 1;
    }
  }

  /** Renders the section; empty where nothing broke. */
  render(comparison: Comparison | null): string {
    const causes = [...this.#causes.values()].sort(byWeight);
    if (causes.length === 0) return '';
    const regressions = comparison?.scenarios.filter(({ change }) => change === 'regression' || change === 'errored');
    const worse = regressions && new Set(regressions.map(({ id }) => id));
    const rest =
      this.#untold === 0
        ? ''
        : `<p class="fact">and ${this.#untold} more scenarios with other reasons; the list has all of them</p>`;
    const title = causes.length === 1 && this.#untold === 0 ? 'What broke' : `What broke, by reason`;
    return `<section aria-labelledby="broke"><h2 id="broke">${title}</h2>${causes.map((cause) => renderCause(cause, worse)).join('')}${rest}</section>`;
  }

  #renderCard(render: () => string, scenario: ScenarioResult): string {
    if (this.#cards < MAX_CARDS && this.#cardCharacters < MAX_CARD_CHARACTERS) {
      const card = render();
      this.#cards += 1;
      this.#cardCharacters += card.length;
      return card;
    }
    return `<p>${renderName(scenario)} <span class="fact">(too many reasons to show each conversation here)</span></p>`;
  }
}

/** What the agent got wrong stands before what could not be judged, where both are as frequent. */
function byWeight(a: Cause, b: Cause): number {
  return b.ids.length - a.ids.length || Number(a.verdict === 'errored') - Number(b.verdict === 'errored');
}

/** `worse` has the ids of what was right in the baseline; undefined without one. */
function renderCause({ title, verdict, card, others, ids }: Cause, worse: ReadonlySet<string> | undefined): string {
  const count = ids.length;
  const query = renderSearchLink(`s:${verdict} -s:quarantined ${renderTerm('cause', title)}`);
  const word = verdict === 'failed' ? 'failed' : 'could not be judged';
  const scenarios = `${count} ${count === 1 ? 'scenario' : 'scenarios'} ${word}`;
  return [
    `<section class="cause ${verdict}"><h3 dir="auto">${renderHtmlLine(title)}</h3>`,
    `<p class="count"><a href="${query}">${scenarios}</a>${renderSince(ids, worse)}</p>`,
    card,
    renderOthers(others, count - 1),
    '</section>\n',
  ].join('');
}

/** Since when: whether the baseline had it right. */
function renderSince(ids: readonly string[], worse: ReadonlySet<string> | undefined): string {
  if (worse === undefined) return '';
  const count = ids.filter((id) => worse.has(id)).length;
  if (count === 0) return ' · not right in the baseline either';
  return ` · <b>${count === ids.length ? (count === 1 ? 'it was' : 'all were') : `${count} were`} right in the baseline</b>`;
}

function renderOthers(others: Cause['others'], total: number): string {
  if (total === 0) return '';
  const left = total - others.length;
  const items = others.map((other) => `<li>${renderName(other)}</li>`).join('');
  const rest = left > 0 ? `<li class="fact">and ${left} more</li>` : '';
  return `<details class="others"><summary>${total} more for the same reason</summary><ul>${items}${rest}</ul></details>`;
}

function renderName(scenario: Pick<ScenarioResult, 'id' | 'name'>): string {
  return `<a href="${renderScenarioLink(scenario.id)}">${renderIsolated(renderScenarioName(scenario))}</a>`;
}
