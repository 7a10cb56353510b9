// What the tests of two other tools say about their matchers: promptfoo's assertions and Botium's matching modes. Each of
// their operators is a matcher here, so the same values must give the same answers.
import type { Demand } from './matcher-builder.ts';

type Texts = string | readonly string[];

/** The matcher that does what another tool's operator does. */
export const OPERATORS = {
  contains: (value: Texts): Demand => ({ contains: value, case_sensitive: true }),
  icontains: (value: Texts): Demand => ({ contains: value }),
  'contains-any': (value: Texts): Demand => ({ any_of: [value].flat(), case_sensitive: true }),
  'icontains-any': (value: Texts): Demand => ({ any_of: [value].flat() }),
  'contains-all': (value: Texts): Demand => ({ all_of: [value].flat(), case_sensitive: true }),
  'icontains-all': (value: Texts): Demand => ({ all_of: [value].flat() }),
  'not-contains': (value: Texts): Demand => ({ none_of: [value].flat(), case_sensitive: true }),
  'not-icontains': (value: Texts): Demand => ({ none_of: [value].flat() }),
  'starts-with': (value: Texts): Demand => ({ matches: `^${escape(value)}`, case_sensitive: true }),
  equals: (value: Texts): Demand => ({ equals: String(value), case_sensitive: true }),
  'equals-ignore-case': (value: Texts): Demand => ({ equals: String(value) }),
  'not-equals': (value: Texts): Demand => ({ none_of: [{ equals: String(value) }], case_sensitive: true }),
  regex: (value: Texts): Demand => ({ matches: String(value), case_sensitive: true }),
  'regex-ignore-case': (value: Texts): Demand => ({ matches: String(value) }),
  'not-regex': (value: Texts): Demand => ({ none_of: [{ matches: String(value) }], case_sensitive: true }),
  wildcard: (value: Texts): Demand => ({ matches: escape(value).replaceAll('\\*', '.*'), case_sensitive: true }),
  'wildcard-ignore-case': (value: Texts): Demand => ({ matches: escape(value).replaceAll('\\*', '.*') }),
  'wildcard-exact': (value: Texts): Demand => ({
    matches: `^${escape(value).replaceAll('\\*', '.*')}$`,
    case_sensitive: true,
  }),
} as const;

function escape(value: Texts): string {
  return String(value).replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Operator, its value, a reply, and what the other tool says. */
export type PeerRow = readonly [operator: keyof typeof OPERATORS, value: Texts, reply: string, holds: boolean];

const SSN = String.raw`\d{3}-\d{2}-\d{4}`;
const LONG = 'this is a long text';
const FOUR = [LONG, LONG, LONG, LONG].join(' ');

/** Rows by tool. */
export const PEER_ROWS: Readonly<Record<string, readonly PeerRow[]>> = {
  promptfoo: [
    ['contains', 'world', 'hello world', true],
    ['contains', 'universe', 'hello world', false],
    ['not-contains', 'universe', 'hello world', true],
    ['not-contains', 'world', 'hello world', false],
    ['contains', '0', 'There are 0 errors', true],
    ['contains', '0', 'no digits here', false],
    ['icontains', '0', 'There are 0 errors', true],
    ['icontains', '0', 'no digits here', false],
    ['contains', 'Infinity', 'Infinity', true],
    ['contains', '-Infinity', '-Infinity', true],
    ['icontains', 'WORLD', 'hello world', true],
    ['icontains', 'WoRlD', 'Hello WORLD', true],
    ['icontains', 'expected output', 'EXPECTED OUTPUT', true],
    ['icontains', 'expected output', 'Different output', false],
    ['not-icontains', 'expected output', 'EXPECTED OUTPUT', false],
    ['not-icontains', 'expected output', 'Different output', true],
    ['contains', 'expected output', 'EXPECTED OUTPUT', false],
    ['contains-any', ['world', 'universe'], 'hello world', true],
    ['contains-any', ['hello, world', 'universe'], 'hello, world', true],
    ['contains-any', ['hello, dear world', 'goodbye, universe', 'simple'], 'hello, dear world is here', true],
    ['contains-any', [''], '', true],
    ['contains-any', [''], 'test', true],
    ['contains-any', ['hello, world', 'foo'], 'zzz', false],
    ['contains-any', ['hello, world', 'foo'], 'foo', true],
    ['contains-any', ['a"b', 'c'], 'a"b', true],
    ['contains-any', ['a"b', 'c'], 'b', false],
    ['contains-any', ['hello"world,test', 'another,test'], 'hello"world,test', true],
    ['contains-any', ['hello"world,test', 'another,test'], 'another,test', true],
    ['contains-any', ['hello"world,test', 'another,test'], 'something completely different', false],
    ['contains-any', ['test\\test'], 'test\\test', true],
    ['contains-any', ['option1', 'option2', 'option3'], 'This is option2', true],
    ['contains-any', ['option1', 'option2', 'option3'], 'This is option4', false],
    ['icontains-any', ['hello"world,test', 'another,test'], 'ANOTHER,TEST', true],
    ['icontains-any', ['option1', 'option2', 'option3'], 'This is OPTION1', true],
    ['icontains-any', ['option1', 'option2', 'option3'], 'This is OPTION4', false],
    ['contains-all', ['hello', 'world'], 'hello world', true],
    ['contains-all', ['hello', 'universe'], 'hello world', false],
    ['contains-all', ['option1', 'option2', 'option3'], 'This is option1, option2, and option3', true],
    ['contains-all', ['option1', 'option2', 'option3'], 'This is only option1 and option2', false],
    ['icontains-all', ['option1', 'option2', 'option3'], 'This is OPTION1, option2, and opTiOn3', true],
    ['icontains-all', ['option1', 'option2', 'option3'], 'This is OPTION1, option2, and opTiOn4', false],
    ['regex', SSN, 'This output contains 123-45-6789', true],
    ['regex', SSN, 'This output does not contain the pattern', false],
    ['not-regex', SSN, 'This output does not contain the pattern', true],
    ['not-regex', SSN, 'This output contains 123-45-6789', false],
    ['starts-with', 'Expected', 'Expected output', true],
    ['starts-with', 'Expected', 'Different output', false],
    ['equals', 'Expected output', 'Expected output', true],
    ['equals', 'Expected output', 'Actual output', false],
    ['not-equals', 'Expected output', 'Expected output', false],
    ['not-equals', 'Expected output', 'Unexpected output', true],
  ],
  Botium: [
    ['contains', '123', '123', true],
    ['contains', 'is a', 'This is a long text', true],
    ['contains', 'IS A', 'This is a long text', false],
    ['contains', 'notthere', 'This is a long text', false],
    ['contains', '"somethingElse":"123"', '{"somethingElse":"123"}', true],
    ['icontains', 'IS A', 'This is a long text', true],
    ['regex', 'This .*', 'This is a long text', true],
    ['regex', 'This .*', 'THIS is a long text', false],
    ['regex-ignore-case', 'This .*', 'This is a long text', true],
    ['regex-ignore-case', 'This .*', 'THIS is a long text', true],
    ['regex-ignore-case', 'notthere .*', 'This is a long text', false],
    ['wildcard', 'Interesting', 'Interesting...', true],
    ['wildcard', 'this is a * text', LONG, true],
    ['wildcard', 'this is a * text this is a * text this is a * text', FOUR, true],
    ['wildcard', 'this is a * text', LONG.toUpperCase(), false],
    ['wildcard', 'begin * end', `begin ${FOUR} end`, true],
    ['wildcard', '*notthere*', 'This is a long text', false],
    ['wildcard-ignore-case', 'so...', 'You said: So.....', true],
    ['wildcard-ignore-case', 'this is a * text', LONG, true],
    ['wildcard-ignore-case', 'this is a * text', LONG.toUpperCase(), true],
    ['wildcard-ignore-case', '*notthere*', 'This is a long text', false],
    ['wildcard-exact', 'Interesting', 'Interesting...', false],
    ['wildcard-exact', 'this is a * text', LONG, true],
    ['wildcard-exact', 'this is a * text this is a * text this is a * text this is a * text', FOUR, true],
    ['wildcard-exact', 'this is a * text', LONG.toUpperCase(), false],
    ['wildcard-exact', 'begin * end', `begin ${FOUR} end`, true],
    ['wildcard-exact', '*notthere*', 'This is a long text', false],
    ['equals', 'This is a long text', 'This is a long text', true],
    ['equals', 'THIS is a long text', 'This is a long text', false],
    ['equals', 'long', 'This is a long text', false],
    ['equals-ignore-case', 'This is a long text', 'This is a long text', true],
    ['equals-ignore-case', 'THIS is a long text', 'This is a long text', true],
    ['equals-ignore-case', 'long', 'This is a long text', false],
    ['icontains-any', ['lol', 'okay', 'so...', 'go on', 'umm', 'interesting', 'really?'], 'So.....', true],
  ],
};
