// Reads rules and steps: what is understood at which point, and in which order.
import type { Matcher } from '../scenario/matcher.ts';
import { parseMatcher } from '../scenario/parse-matcher.ts';
import { getValue, placeOf } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode } from '../yaml/yaml-node.ts';
import type { GroupCapture, Reaction, Rule, Step } from './agent.ts';
import { describeMistake, type AgentContext } from './agent-context.ts';
import { isTakenName, listGroups } from './agent-names.ts';
import { parseConditions, parseReaction, parseReactions } from './parse-reaction.ts';

const REACTION_KEYS = ['reply', 'goto', 'handoff', 'end_conversation', 'extra', 'set', 'delay'];

/** Reads a step, or the parts of the file that are like one. */
export function parseStep(name: string, node: YamlMapping, context: AgentContext): Step {
  const rules = getValue(node, 'rules');
  return {
    name,
    ask: parseReactions(getValue(node, 'ask'), context),
    rules: rules?.kind === 'list' ? rules.items.flatMap((item) => parseRule(item, context)) : [],
    fallback: parseReactions(getValue(node, 'fallback'), context),
    silence: parseReactions(getValue(node, 'silence'), context),
  };
}

function parseRule(node: YamlNode, context: AgentContext): readonly Rule[] {
  if (node.kind !== 'mapping') return [];
  const written = getValue(node, 'when');
  const when = written && parseMatcher(written, { ...context, plainMeans: 'contains' });
  const captures = when === undefined ? [] : listCaptures(when, context);
  const reactions = parseRuleReactions(node, context);
  if (captures.length === 0 && reactions.every(isIdle)) {
    const hint = 'give it a `reply`, a `goto`, a `handoff`, or something to remember';
    context.report(describeMistake('idle-rule', node, 'This rule does nothing', hint));
  }
  const conditions = parseConditions(getValue(node, 'if'), context);
  return [{ place: placeOf(node), ...(when && { when }), captures, conditions, reactions }];
}

/** The conditions of a rule belong to the rule, those of a rung to the rung. */
function parseRuleReactions(node: YamlMapping, context: AgentContext): readonly Reaction[] {
  const ladder = getValue(node, 'ladder');
  if (ladder === undefined) {
    const entries = node.entries.filter(({ key }) => key !== 'when' && key !== 'if');
    return [parseReaction({ ...node, entries }, context)];
  }
  const beside = node.entries.find(({ key }) => REACTION_KEYS.includes(key));
  if (beside !== undefined) {
    const message = `\`${beside.key}\` can't stand beside \`ladder\``;
    context.report(describeMistake('beside-ladder', beside.keySpan, message, 'put it into the items of the ladder'));
  }
  return parseReactions(ladder, context);
}

function isIdle({ reply, goto, handoff, endConversation, extra, set }: Reaction): boolean {
  return set.length === 0 && [reply, goto, handoff, endConversation, extra].every((part) => part === undefined);
}

/** Finds the patterns with named groups that must hold for the matcher to hold, at any depth. */
function listCaptures(matcher: Matcher, context: AgentContext): readonly GroupCapture[] {
  return matcher.conditions.flatMap((condition): readonly GroupCapture[] => {
    if (condition.kind === 'any_of' || condition.kind === 'all_of') {
      return condition.matchers.flatMap((inner) => listCaptures(inner, context));
    }
    if (condition.kind !== 'matches') return [];
    const { pattern, caseSensitive, place } = condition;
    const groups = listGroups(pattern.map((part) => (typeof part === 'string' ? part : '')).join(''));
    for (const group of groups.filter(isTakenName)) {
      context.report({
        code: 'taken-name',
        severity: 'error',
        message: `A group can't be called \`${group}\`; every conversation has a value of that name`,
        place,
        hint: 'choose another name',
      });
    }
    return groups.length === 0 ? [] : [{ pattern, caseSensitive }];
  });
}
