// All mutation operators, in the order in which they are documented and tried.
import { DETAILS } from './change-details.ts';
import { OUTCOMES } from './change-outcome.ts';
import { NEGATION } from './negate.ts';
import type { Operator } from './operator.ts';
import { REPLACING } from './replace-reply.ts';

/** Every operator; docs/mutation-testing.md explains each. */
export const OPERATORS: readonly Operator[] = [...REPLACING, NEGATION, ...DETAILS, ...OUTCOMES];

/** Their names. */
export const OPERATOR_NAMES: readonly string[] = OPERATORS.map(({ name }) => name);
