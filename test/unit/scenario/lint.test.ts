// Every rule of the linter: what it finds, the place it underlines, what it says, and what it tells the author to do.
import { expect, test } from 'vitest';
import { listFindings, readScenarios } from './read-scenarios.ts';

const GREETS = 'greeting: { response: hi }';

interface Rule {
  readonly text: string;
  /** `error code line:column-column`. */
  readonly finding: string;
  readonly message: string;
  readonly hint: string | undefined;
}

const RULES: Readonly<Record<string, Rule>> = {
  'an unknown key, and the one that was meant': {
    text: 'turns:\n  - user: hello\n    expect: { respnose: hi }\n  - user: bye\n    expect: { response: bye }\n',
    finding: 'error unknown-key 3:15-3:23',
    message: '`respnose` is not a key of an expectation',
    hint: 'did you mean `response`?',
  },
  'an unknown key unlike all others': {
    text: `${GREETS}\nlanguage: { speech: en-GB }\n`,
    finding: 'error unknown-key 2:13-2:19',
    message: '`speech` is not a key of a language',
    hint: 'its keys are `asr` and `tts`',
  },
  'a key of the expectation that stands beside it': {
    text: `${GREETS}\nturns:\n  - user: hello\n    response: hi\n`,
    finding: 'error unknown-key 4:5-4:13',
    message: '`response` is not a key of a turn',
    hint: 'write it under `expect`, indented deeper',
  },
  'a key of a matcher that stands beside it': {
    text: `${GREETS}\nturns:\n  - user: hello\n    expect: { contains: hi }\n`,
    finding: 'error unknown-key 4:15-4:23',
    message: '`contains` is not a key of an expectation',
    hint: 'write `response: { contains: … }`',
  },
  'an expectation in the greeting, which is one': {
    text: 'greeting: { expect: { response: hi } }\n',
    finding: 'error unknown-key 1:13-1:19',
    message: '`expect` is not a key of a greeting',
    hint: 'a greeting is an expectation itself: write its keys without `expect`',
  },
  'a matcher of another tool that means the opposite of the key next to it': {
    text: 'greeting: { response: { not_contains: sorry } }\n',
    finding: 'error unknown-key 1:25-1:37',
    message: '`not_contains` is not a key of a matcher',
    hint: 'write `none_of: […]` for what must not be there',
  },
  'a matcher of another tool about a destination': {
    text: `${GREETS}\nturns:\n  - user: hello\n    expect: { handoff: { regex: queue } }\n`,
    finding: 'error unknown-key 4:26-4:31',
    message: '`regex` is not a key of a handoff',
    hint: 'a regular expression stands under the key `matches`',
  },
  'a list of scenarios': {
    text: '- greeting: { response: hi }\n- greeting: { response: ho }\n',
    finding: 'error wrong-type 1:1-1:29',
    message: 'A scenario must be a mapping, but is a list',
    hint: 'each scenario is a document of its own, with a line `---` before the next',
  },
  'a key with a character that nobody sees': {
    text: 'na\u200bme: a\ngreeting: { response: hi }\n',
    finding: 'error unknown-key 1:1-1:6',
    message: '`na\u200bme` is not a key of a scenario',
    hint: 'type it anew: it holds U+200B, which nobody sees',
  },
  'scenarios under a key': {
    text: 'scenarios:\n  - greeting: { response: hi }\n',
    finding: 'error unknown-key 1:1-1:10',
    message: '`scenarios` is not a key of a scenario',
    hint: 'each scenario is a document of its own, with a line `---` before the next',
  },
  'a text in the place of an expectation': {
    text: `${GREETS}\nturns:\n  - user: hello\n    expect: hi\n`,
    finding: 'error wrong-type 4:13-4:15',
    message: '`expect` must be a mapping, but is the text "hi"',
    hint: 'what the agent must say stands under the key `response`',
  },
  'a text in the place of the greeting': {
    text: 'greeting: hi\nturns: [{ user: hello, expect: { response: hi } }]\n',
    finding: 'error wrong-type 1:11-1:13',
    message: '`greeting` must be a mapping, but is the text "hi"',
    hint: 'what the agent must say stands under the key `response`',
  },
  'a text in the place of a turn': {
    text: `${GREETS}\nturns: [hello]\n`,
    finding: 'error wrong-type 2:9-2:14',
    message: 'An item of `turns` must be a mapping, but is the text "hello"',
    hint: 'what the user says stands under the key `user`',
  },
  'a list in the place of a matcher': {
    text: 'greeting: { response: [hi, hello], latency: 1s }\n',
    finding: 'error wrong-type 1:23-1:34',
    message: '`response` must be text or a mapping, but is a list',
    hint: '`contains` takes a list of texts that must all be there, `any_of` one of which one must match',
  },
  'a text in the place of a list of matchers': {
    text: 'greeting: { response: { none_of: sorry } }\n',
    finding: 'error wrong-type 1:34-1:39',
    message: '`none_of` must be a list, but is the text "sorry"',
    hint: 'write a list, if only of one: `[…]`',
  },
  'a list in the place of a pattern': {
    text: 'greeting: { response: { matches: [hi, hello] } }\n',
    finding: 'error wrong-type 1:34-1:45',
    message: '`matches` must be text, but is a list',
    hint: 'for one of several, write `any_of: [{ matches: … }, …]`',
  },
  'a list in the place of a handoff': {
    text: 'turns: [{ user: hi, expect: { handoff: [a, b] } }]\n',
    finding: 'error wrong-type 1:40-1:46',
    message: '`handoff` must be true or false, text or a mapping, but is a list',
    hint: 'for one of several destinations, write `{ any_of: […] }`',
  },
  'a matcher in the place of what is captured': {
    text: 'greeting: { capture: { ref: { matches: "[0-9]+" } }, response: hi }\nturns: [{ user: "${ref}" }]\n',
    finding: 'error wrong-type 1:29-1:50',
    message: '`ref` must be text, but is a mapping',
    hint: 'write the regular expression itself',
  },
  'a value of the matrix that is no list': {
    text: `matrix: { site: downtown }\n${GREETS}\n`,
    finding: 'error wrong-type 1:17-1:25',
    message: '`site` must be a list, but is the text "downtown"',
    hint: 'write a list: `[…]`',
  },
  'a value that stands twice in the matrix': {
    text: 'matrix: { a: [b, b] }\ngreeting: { response: "hi ${a}" }\n',
    finding: 'error duplicate-id 1:1-1:7',
    message: 'Two conversations have the id `scenarios/a[a=b]`: this one and that at scenarios/a.yaml:1:1',
    hint: 'give one of the rows another `name`, or take a repeated value out of the `matrix`',
  },
  'a share in per cent': {
    text: `${GREETS}\npass_rate: 80%\n`,
    finding: 'error wrong-type 2:12-2:15',
    message: '`pass_rate` must be a number, but is the text "80%"',
    hint: 'write a share, such as 0.8 for 80 %',
  },
  'tags in one text': {
    text: `${GREETS}\ntags: smoke, nightly\n`,
    finding: 'error bad-tag 2:7-2:21',
    message: "`smoke, nightly` can't be a tag, because --tags could not name it",
    hint: 'write several tags as a list: [smoke, nightly]',
  },
  'an empty document between others': {
    text: `${GREETS}\n---\n---\nname: b\ngreeting: { response: ho }\n`,
    finding: 'error wrong-type 2:1-2:1',
    message: 'A scenario has no value; it must be a mapping',
    hint: 'take out one of the lines `---`',
  },
  'a mistyped keyword of JSON Schema': {
    text: 'greeting: { body: { propertys: { response: { type: string } } } }\n',
    finding: 'error bad-body-schema 1:21-1:30',
    message: 'The JSON Schema for the body is not valid: `propertys` is not a keyword of JSON Schema',
    hint: 'did you mean `properties`?',
  },
  'a field of the body in the place of a keyword': {
    text: 'greeting: { body: { response: hi } }\n',
    finding: 'error bad-body-schema 1:21-1:29',
    message: 'The JSON Schema for the body is not valid: `response` is not a keyword of JSON Schema',
    hint: 'what a field must be stands under `properties`',
  },
  'a value of one of several rows that is no text': {
    text: 'examples:\n  - { name: a, t: x }\n  - { name: b, t: null }\ngreeting: { response: "hi ${t}" }\n',
    finding: 'error not-text 4:27-4:31',
    message: "`${t}` is null (scenarios/a.yaml:3:19) and can't stand inside a text",
    hint: 'let `${t}` be the whole value, or give it a text',
  },
  'yes without quotes': {
    text: `${GREETS}\nturns: [{ user: yes }]\n`,
    finding: 'warning yaml-trap 2:17-2:20',
    message: '`yes` without quotes is a boolean to YAML; it is taken as the text "yes"',
    hint: 'write "yes"',
  },
  'a telephone number without quotes': {
    text: `${GREETS}\nintegration_attributes: { phone: +442071838750 }\n`,
    finding: 'warning yaml-trap 2:34-2:47',
    message: '`+442071838750` without quotes is the number 442071838750',
    hint: 'write "+442071838750" for the text, or 442071838750 for the number',
  },
  'a date without quotes': {
    text: `${GREETS}\nturns: [{ user: 2026-01-31 }]\n`,
    finding: 'warning yaml-trap 2:17-2:27',
    message: '`2026-01-31` without quotes is a date to other YAML readers; it is taken as the text "2026-01-31"',
    hint: 'write "2026-01-31"',
  },
  'a leading zero without quotes': {
    text: `${GREETS}\nintegration_attributes: { code: 0123 }\n`,
    finding: 'warning yaml-trap 2:33-2:37',
    message: '`0123` without quotes is the number 123',
    hint: 'write "0123" for the text, or 123 for the number',
  },
  'a key twice': {
    text: `name: a\n${GREETS}\nname: b\n`,
    finding: 'error duplicate-key 3:1-3:5',
    message: '`name` is written twice in the same mapping; the first is on line 1',
    hint: 'keep one of them',
  },
  'a tab': {
    text: `turns:\n\t- user: hello\n`,
    finding: 'error yaml-tab 2:1-2:2',
    message: 'A tab is used as indentation; YAML takes only spaces',
    hint: 'replace the tab with spaces',
  },
  'a capture that nothing uses': {
    text: `turns: [{ user: a, capture: { ref: b }, expect: { response: hi } }]\n`,
    finding: 'warning unused-capture 1:31-1:34',
    message: 'Nothing uses the capture `ref`',
    hint: 'take it out, or expect its text with `matches`',
  },
  'a variable that nothing reads': {
    text: `vars: { hours: 9am }\n${GREETS}\n`,
    finding: 'warning unused-variable 1:9-1:14',
    message: 'Nothing reads the variable `hours`',
    hint: 'take it out, or write `${hours}`',
  },
  'a column that nothing reads': {
    text: `examples: [{ tier: gold, hours: 9am }]\ngreeting: { response: "\${tier}" }\n`,
    finding: 'warning unused-variable 1:26-1:31',
    message: 'Nothing reads the variable `hours`',
    hint: 'take it out, or write `${hours}`',
  },
  'a variable that nothing gives a value': {
    text: `vars: { hours: 9am }\ngreeting: { response: "from \${hours} to \${huors}" }\n`,
    finding: 'error unknown-variable 2:41-2:49',
    message: 'No variable is called `huors`',
    hint: 'did you mean `${hours}`?',
  },
  'a pattern that finds something everywhere': {
    text: 'greeting: { response: { matches: ".*" } }\n',
    finding: 'warning cannot-fail 1:34-1:38',
    message: "`.*` finds something in every reply: this can't fail",
    hint: 'write what the reply must have; `empty: false` demands some text',
  },
  'a forbidden pattern that nothing meets': {
    text: "greeting: { response: { none_of: [{ matches: '\\n' }, { matches: '\\\\n' }, { matches: 'a\\n?b' }] } }\n",
    finding: 'warning cannot-fail 1:46-1:50',
    message: "`\\n` finds nothing in any reply, since white space is one space by then: this can't fail",
    hint: 'write one space, or `\\s`; `body` sees the reply as it came',
  },
  'an empty text that occurs everywhere': {
    text: 'greeting: { response: "" }\n',
    finding: 'warning cannot-fail 1:23-1:25',
    message: "Every reply contains the empty text: this can't fail",
    hint: 'write `empty: true` for no text, `empty: false` for some',
  },
  'a body of which nothing is demanded': {
    text: 'greeting: { body: { $comment: all of it, type: object } }\n',
    finding: 'warning cannot-fail 1:19-1:56',
    message: "This JSON Schema demands nothing: this can't fail",
    hint: 'write `required: [conversation_id]`, or whatever the body must have',
  },
  'a body that may be anything': {
    text: 'greeting: { body: true }\n',
    finding: 'warning cannot-fail 1:19-1:23',
    message: "This JSON Schema demands nothing: this can't fail",
    hint: 'write `required: [conversation_id]`, or whatever the body must have',
  },
  'a word that is meant as no handoff': {
    text: 'turns: [{ user: hi, expect: { handoff: none } }]\n',
    finding: 'warning handoff-word 1:40-1:44',
    message: '`none` is the name of a destination here',
    hint: 'write `false` for no handoff, or `{ destination: none }`',
  },
  'a matcher that forbids what it demands': {
    text: 'greeting: { response: { contains: [good, Good morning], none_of: [morning, ha] } }\n',
    finding: 'warning cannot-pass 1:23-1:81',
    message:
      'No text meets both of these, `contains "Good morning"` and `must not contain "morning"`: this can\'t pass',
    hint: 'take one of them out',
  },
  'a destination that is empty and has words': {
    text: 'turns: [{ user: hi, expect: { handoff: { destination: { empty: true, contains: queue } } } }]\n',
    finding: 'warning cannot-pass 1:55-1:87',
    message: 'No text meets both of these, `no text` and `contains "queue"`: this can\'t pass',
    hint: 'take one of them out',
  },
  'a forbidden pattern between slashes': {
    text: "greeting: { response: { none_of: [{ matches: '/sorry/' }] } }\n",
    finding: 'warning cannot-fail 1:46-1:55',
    message:
      '`/sorry/` finds only what stands between slashes, since they are a part of the pattern: this hardly fails',
    hint: 'write `sorry`; letter case is ignored unless `case_sensitive: true`',
  },
  'a pattern with a line break': {
    text: "greeting: { response: { any_of: [{ matches: 'hi\\nthere' }, hello] } }\n",
    finding: 'warning cannot-pass 1:45-1:56',
    message: "`hi\\nthere` finds nothing in any reply, since white space is one space by then: this can't pass",
    hint: 'write one space, or `\\s`; `body` sees the reply as it came',
  },
  'a pattern between slashes': {
    text: "greeting: { response: { matches: '/hi/i' } }\n",
    finding: 'warning cannot-pass 1:34-1:41',
    message: '`/hi/i` finds only what stands between slashes, since they are a part of the pattern: this hardly passes',
    hint: 'write `hi`; letter case is ignored unless `case_sensitive: true`',
  },
  'a dollar sign in a pattern': {
    text: "greeting: { response: { matches: 'costs $5' } }\n",
    finding: 'warning cannot-pass 1:34-1:44',
    message: "`costs $5` finds nothing in any reply, since `$` is the end of it: this can't pass",
    hint: 'write `\\$` for a dollar sign',
  },
  'a pattern that a turn hangs on and that finds nothing': {
    text: `${GREETS}\nturns: [{ when: { matches: /which/ }, user: hi }]\n`,
    finding: 'warning cannot-pass 2:28-2:35',
    message:
      '`/which/` finds only what stands between slashes, since they are a part of the pattern: this hardly passes',
    hint: 'write `which`; letter case is ignored unless `case_sensitive: true`',
  },
  'a capture that finds nothing': {
    text: `greeting: { capture: { ref: '/(\\d+)/' }, response: hi }\nturns: [{ user: "\${ref}" }]\n`,
    finding: 'warning cannot-pass 1:29-1:38',
    message:
      '`/(\\d+)/` finds only what stands between slashes, since they are a part of the pattern: this hardly passes',
    hint: 'write `(\\d+)`; letter case is ignored unless `case_sensitive: true`',
  },
  'one letter': {
    text: 'greeting: { response: { contains: a } }\n',
    finding: 'warning cannot-fail 1:35-1:36',
    message: 'Nearly every reply contains the letter `a`: this hardly fails',
    hint: 'write a word or phrase',
  },
  'a pattern that is not valid': {
    text: "greeting: { response: { matches: '(ab' } }\n",
    finding: 'error invalid-pattern 1:37-1:38',
    message: 'The pattern is not valid: unterminated group',
    hint: 'close it, or put a backslash before a bracket that is meant itself',
  },
  'a pattern that can backtrack for ever': {
    text: "greeting: { response: { matches: '^(a+)+$' } }\n",
    finding: 'warning slow-pattern 1:36-1:41',
    message:
      '`(a+)+` can take the same text in very many ways: a long reply may keep it busy until the time limit, and the scenario is then errored',
    hint: "let each round begin with something that the round before can't take, such as `\\w+(?:\\s\\w+)*`",
  },
  'a turn after the end': {
    text: 'turns:\n  - user: bye\n    expect: { end_conversation: true }\n  - user: hello\n',
    finding: 'error turn-after-end 4:5-4:16',
    message: 'The conversation is expected to end at line 3, before this turn',
    hint: 'take the turn out, or expect the end later',
  },
  'a handoff while turns remain': {
    text: 'turns:\n  - user: a person\n    expect: { handoff: true }\n  - user: hello\n',
    finding: 'warning handoff-before-end 3:24-3:28',
    message: 'A handoff is expected although turns remain, and a handoff ends most conversations',
    hint: 'write `end_conversation: false` if the agent stays',
  },
  'a scenario that checks nothing': {
    text: 'turns:\n  - user: hello\n',
    finding: 'error nothing-expected 1:1-1:6',
    message: 'This scenario expects nothing, so it could never fail',
    hint: 'give a turn an `expect`',
  },
};

test.for([
  'costs \\$5',
  '[$5]',
  'a$|b',
  'a$',
  '\\\\$',
  'a/b',
  '^/hi',
  'hi\\s',
  'a$b?',
  'free|costs $5',
  'it costs ($5)?',
])('the pattern %s may find something', async (pattern) => {
  expect(await listFindings(`greeting: { response: { matches: '${pattern}' } }`)).toEqual([]);
});

test.for([
  '{ contains: [good, good morning], none_of: [bad] }',
  '{ equals: Good morning, contains: good, max_words: 2, empty: false }',
  '{ contains: Bill, none_of: [{ contains: bill, case_sensitive: true }] }',
  '{ exact: Bill, equals: bill }',
])('some text meets %s', async (matcher) => {
  expect(await listFindings(`greeting: { response: ${matcher} }`)).toEqual([]);
});

test('of a long pattern a message shows the beginning', async () => {
  const { diagnostics } = await readScenarios(`greeting: { response: { matches: '/${'a'.repeat(999)}/' } }`);
  expect(diagnostics.map(({ message, hint }) => message.length < 200 && (hint?.length ?? 0) < 200)).toEqual([true]);
});

test.for([
  ['what says a turn, mistyped', 'turns: [{ usr: hello, expect: { response: hi } }]', 'unknown-key: usr'],
  ['what the agent says, as a turn', `${GREETS}\nturns: [{ agent: hello }]`, 'unknown-key: agent'],
  ['when, mistyped', `${GREETS}\nanswers: [{ wen: which, user: A1 }]`, 'unknown-key: wen'],
  [
    'a key that neither a handoff nor a matcher has',
    'turns: [{ user: hi, expect: { handoff: { to: a, reason: b } } }]',
    'unknown-key: to',
  ],
  ['vars, mistyped', 'var: { a: b }\ngreeting: { response: "${a}" }', 'unknown-key: var'],
  ['vars of another tool', 'variables: { a: b }\ngreeting: { response: "${a}" }', 'unknown-key: variables'],
  ['vars that are a list', 'vars: [a]\ngreeting: { response: "${a}" }', 'wrong-type: [a]'],
  ['examples by column', 'examples: { a: [b] }\ngreeting: { response: "${a}" }', 'wrong-type: { a: [b] }'],
  ['a matrix by row', 'matrix: [{ a: b }]\ngreeting: { response: "${a}" }', 'wrong-type: [{ a: b }]'],
  [
    'a value of the matrix that is no list',
    'matrix: { a: b, c: [d] }\ngreeting: { response: "${a} ${c}" }',
    'wrong-type: b',
  ],
] as const)('%s: one mistake, one finding', async ([, text, finding]) => {
  expect(await listFindings(text)).toEqual([finding]);
});

test.for(Object.entries(RULES))('%s', async ([, { text, finding, message, hint }]) => {
  const { diagnostics } = await readScenarios(text);
  expect(
    diagnostics.map(({ severity, code, place: at }) => {
      const where = at === undefined ? '' : `${at.line}:${at.column}-${at.endLine}:${at.endColumn}`;
      return `${severity} ${code} ${where}`;
    }),
  ).toEqual([finding]);
  expect(diagnostics[0]).toMatchObject({ message, ...(hint !== undefined && { hint }) });
});
