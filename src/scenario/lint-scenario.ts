// What is wrong with a conversation as a whole, though each of its parts is right. One table of small rules.
import type { YamlSpan } from '../yaml/yaml-node.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import type { Answer, Expectation, Scenario, Turn } from './scenario.ts';

/** A conversation before it gets its id. */
export interface ScenarioDraft {
  readonly scenario: Pick<Scenario, 'greeting' | 'answers' | 'turns' | 'onlyOn'>;
  /** Whether anything is expected on this target. */
  readonly isExpected: boolean;
  /** Whether anything is expected on this target or another. */
  readonly isExpectedAnywhere: boolean;
  /** Where a finding about the whole is shown: its `turns`, or its first key. */
  readonly span: YamlSpan;
  readonly target: string;
}

type Rule = (draft: ScenarioDraft, report: Report) => void;

const RULES: readonly Rule[] = [checkExpectations, checkEnd, checkHandoffs, checkAnswers];

/** Reports what the rules find. */
export function lintScenario(draft: ScenarioDraft, report: Report): void {
  for (const rule of RULES) rule(draft, report);
}

/** Something must be expected: by anybody, and on the target at hand. */
function checkExpectations(draft: ScenarioDraft, report: Report): void {
  const { span, target } = draft;
  const { turns, onlyOn } = draft.scenario;
  if (!draft.isExpectedAnywhere) {
    const message =
      turns.length === 0
        ? 'This scenario says nothing and expects nothing'
        : 'This scenario expects nothing, so it could never fail';
    const hint =
      turns.length === 0 ? 'give it `turns`, or a `greeting` that expects something' : 'give a turn an `expect`';
    report(describeFinding('nothing-expected', span, message, hint));
    return;
  }
  if (draft.isExpected || (onlyOn.length > 0 && !onlyOn.includes(target))) return;
  report(
    describeFinding(
      'nothing-expected',
      span,
      `On the target \`${target}\` this scenario expects nothing, so it could never fail`,
      'give a turn an `expect`, or leave the target out with `only_on`',
    ),
  );
}

/** After the conversation has ended nothing can be said. */
function checkEnd({ scenario: { greeting, turns } }: ScenarioDraft, report: Report): void {
  forEachWithRest(greeting.expect, turns, ({ endConversation }, rest) => {
    if (endConversation?.value !== true) return;
    report(
      describeFinding(
        'turn-after-end',
        rest.place,
        `The conversation is expected to end at line ${endConversation.place.line}, before this turn`,
        'take the turn out, or expect the end later',
      ),
    );
  });
}

/** A handoff ends most conversations. */
function checkHandoffs({ scenario: { greeting, turns } }: ScenarioDraft, report: Report): void {
  forEachWithRest(greeting.expect, turns, ({ handoff, endConversation }) => {
    if (handoff === undefined || handoff.kind === 'none' || endConversation !== undefined) return;
    report(
      describeFinding(
        'handoff-before-end',
        handoff.place,
        'A handoff is expected although turns remain, and a handoff ends most conversations',
        'write `end_conversation: false` if the agent stays',
      ),
    );
  });
}

/** Calls back for every reply that comes for certain while a turn that comes for certain remains. */
function forEachWithRest(
  greeting: Expectation,
  turns: readonly Turn[],
  call: (expect: Expectation, next: Turn) => void,
): void {
  const certain = turns.filter((turn) => turn.when === undefined);
  const replies = [greeting, ...certain.map(({ expect }) => expect)];
  certain.forEach((next, index) => {
    const before = replies[index];
    if (before !== undefined) call(before, next);
  });
}

/** An answer equal to an earlier one is said as often as if both were one with a higher `times`. */
function checkAnswers({ scenario: { answers } }: ScenarioDraft, report: Report): void {
  const seen = new Map<string, Answer>();
  for (const answer of answers) {
    const key = renderForComparison([answer.when, answer.say]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, answer);
    else {
      report(
        describeFinding(
          'duplicate-answer',
          answer.place,
          `This answer is the same as the one at line ${first.place.line}`,
          'write it once, with `times: 2`',
        ),
      );
    }
  }
}

function renderForComparison(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => (key === 'place' ? undefined : member));
}
