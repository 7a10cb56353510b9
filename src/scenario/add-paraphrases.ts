// The last step of expanding: one more conversation for every paraphrase, and the ids of all.
import { getValue } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlSpan } from '../yaml/yaml-node.ts';
import { type Conversation, describeTooMany, MAX_CONVERSATIONS } from './list-conversations.ts';
import type { ParsedTurn } from './parse-turn.ts';
import type { Report } from './scenario-codes.ts';
import { renderConversationId } from './scenario-id.ts';
import type { Scenario } from './scenario.ts';

/** A scenario ready to be played, and where its id comes from. */
export interface ExpandedScenario {
  readonly scenario: Scenario;
  /** The paraphrase, row, id or name that makes its id what it is. */
  readonly idSpan: YamlSpan;
  /** Absent for the conversation as it was written. */
  readonly isParaphrase?: true;
  /** The document: one and the same span for all its conversations. */
  readonly root: YamlSpan;
}

/** Gives the conversation as written, then one for each paraphrase; the rest of each is the same. */
export function addParaphrases(
  scenario: Omit<Scenario, 'id'>,
  turns: readonly ParsedTurn[],
  {
    conversation,
    root,
    report,
  }: { readonly conversation: Conversation; readonly root: YamlMapping; readonly report: Report },
): readonly ExpandedScenario[] {
  const { labels, row, total } = conversation;
  const idSpan = row ?? getValue(root, 'id') ?? getValue(root, 'name') ?? root.entries[0]?.keySpan ?? root;
  const id = renderConversationId(scenario.baseId, labels);
  const written: ExpandedScenario = { scenario: { ...scenario, id }, idSpan, root };
  const count = turns.reduce((sum, { paraphrases }) => sum + paraphrases.length, 1);
  if (count * total > MAX_CONVERSATIONS) {
    report(describeTooMany(count * total, root.entries[0]?.keySpan ?? root));
    return [written];
  }
  const others = turns.flatMap(({ turn, paraphrases }, index) =>
    paraphrases.map(({ say, text, node }): ExpandedScenario => {
      const label = `turn ${turn.number}: ${text}`;
      return {
        scenario: {
          ...scenario,
          id: renderConversationId(scenario.baseId, [...labels, label]),
          turns: scenario.turns.with(index, { ...turn, say }),
        },
        idSpan: node,
        isParaphrase: true,
        root,
      };
    }),
  );
  return [written, ...others];
}
