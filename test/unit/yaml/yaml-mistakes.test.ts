// Every mistake in YAML has a code, a place that a person would point at, words, and a hint.
import { expect, test } from 'vitest';
import { read, summarise } from './reading.ts';

test.each<[text: string, finding: string, message: string, hint: string | undefined]>([
  [
    'a:\n\tb: 1\n',
    'yaml-tab 2:1-2:2',
    'A tab is used as indentation; YAML takes only spaces',
    'replace the tab with spaces',
  ],
  [
    'turns:\n\u00a0 - user: hi\n    expect: x\n',
    'yaml-syntax 2:1-2:2',
    'The character here is U+00A0, which is no space to YAML',
    'type a space in its place',
  ],
  [
    'turns:\n  - user:\u00a0hi\n    expect: x\n',
    'yaml-syntax 2:10-2:11',
    'The character here is U+00A0, which is no space to YAML',
    'type a space in its place',
  ],
  [
    'turns:\n  -\u3000user: hi\n    expect: x\n',
    'yaml-syntax 2:4-2:5',
    'The character here is U+3000, which is no space to YAML',
    'type a space in its place',
  ],
  [
    'name： x\ntags: y\n',
    'yaml-syntax 1:5-1:6',
    'The character here is U+FF1A, which is no colon to YAML',
    'type a colon and a space in its place',
  ],
  [
    'a: x\n\ty\n',
    'yaml-tab 2:1-2:2',
    'A tab is used as indentation; YAML takes only spaces',
    'replace the tab with spaces',
  ],
  [
    '- user: "Hello\n  expect: x\n- user: bye\n',
    'yaml-syntax 1:9-1:15',
    'The quote that begins here is never closed',
    'end the text with `"`',
  ],
  ['a: "x\\"\n', 'yaml-syntax 1:4-1:8', 'The quote that begins here is never closed', 'end the text with `"`'],
  ["a: 'it''\n", 'yaml-syntax 1:4-1:9', 'The quote that begins here is never closed', "end the text with `'`"],
  [
    "user: 'don't'\n",
    'yaml-syntax 1:12-1:14',
    'This text stands after the closing quote',
    'for the whole text, write "don\'t"',
  ],
  [
    'user: "Hi" she said\n',
    'yaml-syntax 1:12-1:20',
    'This text stands after the closing quote',
    'for the whole text, write \'"Hi" she said\'',
  ],
  [
    'user: "He said "no" to me"\n',
    'yaml-syntax 1:17-1:27',
    'This text stands after the closing quote',
    'for the whole text, write \'He said "no" to me\'',
  ],
  [
    'a:\n    b: 1\n  c: 2\n',
    'yaml-syntax 3:3-3:7',
    'This line is indented differently from the lines around it',
    'all keys of a mapping start in the same column',
  ],
  [
    'a: 1\n  b: 2\n',
    'yaml-syntax 2:3-2:7',
    'This line is indented differently from the lines around it',
    'all keys of a mapping start in the same column',
  ],
  [
    'turns:\n  - user: x\n  expect: y\n',
    'yaml-syntax 3:3-3:12',
    'This line is indented differently from the lines around it',
    'all keys of a mapping start in the same column',
  ],
  [
    'turns:\n  -user: x\n   expect: y\n',
    'yaml-syntax 2:3-2:11',
    'A space is missing after the dash',
    'write `- user: x`',
  ],
  [
    'turns:\n- user: x\n   expect: y\n',
    'yaml-syntax 3:4-3:13',
    'This line is indented differently from the lines around it',
    'all keys of a mapping start in the same column',
  ],
  [
    'name: x\nrespons:bar\ntags: y\n',
    'yaml-syntax 2:1-2:12',
    'A space is missing after `respons:`',
    'write `respons: bar`',
  ],
  ['"a" : 1\n"b":2\n', 'yaml-syntax 2:1-2:6', 'A space is missing after `"b":`', 'write `"b": 2`'],
  [
    'user: Note: this\n',
    'yaml-syntax 1:7-1:17',
    'A text with a colon and a space in it must be in quotes',
    'write "Note: this"',
  ],
  [
    'a: b: c: d\n',
    'yaml-syntax 1:4-1:11',
    'A text with a colon and a space in it must be in quotes',
    'write "b: c: d"',
  ],
  ['user: @foo\n', 'yaml-syntax 1:7-1:11', "A value without quotes can't begin with `@`", 'write "@foo"'],
  ['user: `x`\n', 'yaml-syntax 1:7-1:10', "A value without quotes can't begin with a backtick", 'write "`x`"'],
  ['user: %foo\n', 'yaml-syntax 1:7-1:11', "A value without quotes can't begin with `%`", 'write "%foo"'],
  ['user: & co\n', 'yaml-syntax 1:7-1:11', "A value without quotes can't begin with `&`", 'write "& co"'],
  ['user: , co\n', 'yaml-syntax 1:7-1:11', "A value without quotes can't begin with a comma", 'write ", co"'],
  ['user: ? what\n', 'yaml-syntax 1:7-1:13', "A value without quotes can't begin with `? `", 'write "? what"'],
  [
    'user: [sic] hello\n',
    'yaml-syntax 1:13-1:18',
    'This text stands after the closing `]`',
    'if the whole value is text, write "[sic] hello"',
  ],
  [
    'user: {name} hi\n',
    'yaml-syntax 1:14-1:16',
    'This text stands after the closing `}`',
    'if the whole value is text, write "{name} hi"',
  ],
  [
    'user: > quoted\n',
    'yaml-syntax 1:7-1:15',
    '`>` at the beginning of a value announces a text on the lines below, so nothing may follow it here',
    'if it is text, write "> quoted"',
  ],
  [
    'user: |-x\n',
    'yaml-syntax 1:7-1:10',
    '`|` at the beginning of a value announces a text on the lines below, so nothing may follow it here',
    'if it is text, write "|-x"',
  ],
  [
    'a: - b\n',
    'yaml-syntax 1:4-1:7',
    'A list cannot begin on the line of its key',
    'begin it on the next line; if it is text, write "- b"',
  ],
  [
    'a: [b, c\nd: e\n',
    'yaml-syntax 1:4-1:5',
    'This `[` is never closed',
    'end it with `]`; a text with brackets, braces or ` #` in it must be in quotes',
  ],
  [
    'a: {b: c\nd: e\n',
    'yaml-syntax 1:4-1:5',
    'This `{` is never closed',
    'end it with `}`; a text with brackets, braces or ` #` in it must be in quotes',
  ],
  [
    'a: [b c #d]\n',
    'yaml-syntax 1:4-1:5',
    'This `[` is never closed',
    'end it with `]`; a text with brackets, braces or ` #` in it must be in quotes',
  ],
  [
    'a: {b: ${x}}\n',
    'yaml-syntax 1:8-1:12',
    'Inside brackets and braces, a text with a variable must be in quotes',
    'write "${x}"',
  ],
  [
    'a: [the ${x} at 9:30 $5 ${y}!, b]\n',
    'yaml-syntax 1:5-1:30',
    'Inside brackets and braces, a text with a variable must be in quotes',
    'write "the ${x} at 9:30 $5 ${y}!"',
  ],
  [
    'a: {b: 1, c: [d, ${x}]}\n',
    'yaml-syntax 1:18-1:22',
    'Inside brackets and braces, a text with a variable must be in quotes',
    'write "${x}"',
  ],
  ['a: [a, , c]\n', 'yaml-syntax 1:8-1:9', 'Nothing stands between this comma and the one before it', undefined],
  ['a: [, c]\n', 'yaml-syntax 1:5-1:6', 'Nothing stands before this comma', undefined],
  ['a: ["x" y]\n', 'yaml-syntax 1:9-1:10', 'A comma or colon is missing before this', undefined],
  [
    'a: {b: [c]: d}\n',
    'yaml-syntax 1:11-1:12',
    'A comma is missing before this',
    'if the text before it goes on here, put all of it in quotes',
  ],
  [
    'a: [\n- b\n]\n',
    'yaml-syntax 1:4-1:5',
    'This `[` is never closed',
    'end it with `]`; a text with brackets, braces or ` #` in it must be in quotes',
  ],
  [
    'a: ]\n',
    'yaml-syntax 1:4-1:5',
    '`]` is not expected here',
    'take it out; if it belongs to a text, put the whole text in quotes',
  ],
  [
    'a: [b]]\n',
    'yaml-syntax 1:7-1:8',
    '`]` is not expected here',
    'take it out; if it belongs to a text, put the whole text in quotes',
  ],
  [
    '}\n',
    'yaml-syntax 1:1-1:2',
    '`}` is not expected here',
    'take it out; if it belongs to a text, put the whole text in quotes',
  ],
  ['a: b\n- c\n', 'yaml-syntax 2:1-2:4', 'A list item stands where a key is expected', 'indent the list under its key'],
  [
    '- a\nb: c\n',
    'yaml-syntax 2:1-2:5',
    'This line belongs to nothing above it',
    'check its indentation; a further document begins with `---`',
  ],
  ['- a\n-b\n', 'yaml-syntax 2:1-2:3', 'A space is missing after the dash', 'write `- b`'],
  [
    'foo\nbar: 1\n',
    'yaml-syntax 1:1-1:4',
    'A key with a colon is expected here',
    'write `key: value`; if the text of the line above goes on here, put all of it in quotes',
  ],
  [
    'a: |\n x\n  y\nb\n',
    'yaml-syntax 4:1-4:2',
    'A key with a colon is expected here',
    'write `key: value`; if the text of the line above goes on here, put all of it in quotes',
  ],
  [
    'a: |2\n x\n',
    'yaml-syntax 2:2-2:3',
    'This line is indented differently from the lines around it',
    'all keys of a mapping start in the same column',
  ],
  [
    '--- a: b\n',
    'yaml-syntax 1:5-1:9',
    'A mapping or list cannot begin on the line of `---`',
    'begin it on the next line',
  ],
  [
    'a: "\\d+"\n',
    'yaml-syntax 1:5-1:7',
    '`\\d` means nothing in double quotes',
    'write `\\\\d`, or put the text in single quotes, where `\\` is an ordinary character',
  ],
  [
    'a: "x"#c\n',
    'yaml-syntax 1:7-1:9',
    'A comment needs a space before its `#`',
    'if the `#` belongs to the text, put the whole text in quotes',
  ],
  [
    'a: &x\n&y b\n',
    'yaml-syntax 2:4-2:5',
    'A key with a colon is expected here',
    'write `key: value`; if the text of the line above goes on here, put all of it in quotes',
  ],
  ['a: &x &y b\n', 'yaml-syntax 1:7-1:9', '`&y` is not expected here', undefined],
  ['a: &x 1\nb: &y *x\n', 'yaml-syntax 2:4-2:6', 'An alias cannot have an anchor of its own', 'take `&y` out'],
  [': b\n', 'bad-key 1:1-1:2', 'A key is missing before this colon', undefined],
  ['[a]: b\n', 'bad-key 1:1-1:2', 'A key must be a text, and this is none', 'if it is text, put it in quotes'],
  ['? [a]\n: b\n', 'bad-key 1:3-1:4', 'A key must be a text, and this is none', 'if it is text, put it in quotes'],
  ['*a : b\n', 'bad-key 1:1-1:2', 'A key must be a text, and this is none', 'if it is text, put it in quotes'],
  [
    'a: 1\na: 2\n',
    'duplicate-key 2:1-2:2',
    '`a` is written twice in the same mapping; the first is on line 1',
    'keep one of them',
  ],
  ['<<: {a: 1}\n', 'merge-key 1:1-1:3', 'Merge keys (`<<`) are not allowed', 'write the keys out'],
  ['__proto__: 1\n', 'unsafe-key 1:1-1:10', '`__proto__` is not allowed as a key', 'choose another name'],
  [
    '%YAML 1.1\n---\na: 1\n',
    'yaml-directive 1:1-1:10',
    '`%YAML 1.1` is a YAML directive, and directives are not allowed',
    'take the line out',
  ],
  [
    '%TAG ! x\n---\na: 1\n',
    'yaml-directive 1:1-1:9',
    '`%TAG ! x` is a YAML directive, and directives are not allowed',
    'take the line out',
  ],
  [
    'a: &x [*x]\n',
    'cyclic-alias 1:8-1:10',
    '`*x` stands inside the value that it refers to, so the value would never end',
    'write the value out',
  ],
  [
    'user: *bold*\n',
    'unknown-alias 1:7-1:13',
    '`*bold*` is a YAML alias, and no anchor `&bold*` stands before it',
    'if it is text, write "*bold*"',
  ],
  [
    'user: !important stuff\n',
    'yaml-tag 1:7-1:17',
    '`!important` is a YAML tag, and tags are not allowed',
    'take it out; if it is text, write "!important stuff"',
  ],
  [
    'a: !!binary x\n',
    'yaml-tag 1:4-1:12',
    '`!!binary` is a YAML tag, and tags are not allowed',
    'take it out; if it is text, write "!!binary x"',
  ],
  [
    'a: !!set {x}\n',
    'yaml-tag 1:4-1:9',
    '`!!set` is a YAML tag, and tags are not allowed',
    'take it out; if it is text, write "!!set {x}"',
  ],
  [
    'user: &B hello\n',
    'unused-anchor 1:7-1:9',
    '`&B` is a YAML anchor that nothing refers to; it is no part of the value',
    'if it is text, write "&B hello"',
  ],
])('%j: %s', (text, finding, message, hint) => {
  const { diagnostics } = read(text);
  expect(diagnostics.map(summarise)).toEqual([finding]);
  expect(diagnostics[0]?.message).toBe(message);
  expect(diagnostics[0]?.hint).toBe(hint);
});

test('mistakes that leave the document readable are all found, and the rest of it is read', () => {
  const { documents, diagnostics } = read('a: 1\na: 2\nb: !x 3\n<<: {c: 4}\nd: *e\n');
  expect(diagnostics.map(summarise)).toEqual([
    'duplicate-key 2:1-2:2',
    'yaml-tag 3:4-3:6',
    'merge-key 4:1-4:3',
    'unknown-alias 5:4-5:6',
  ]);
  expect(documents[0]).toMatchObject({ kind: 'mapping', entries: [{ key: 'a' }, { key: 'b' }, { key: 'd' }] });
});

test('after a syntax error nothing is said that would only follow from it', () => {
  expect(read('a: "x" y\nb: !z 1\nb: 2\n').diagnostics.map(summarise)).toEqual(['yaml-syntax 1:8-1:9']);
});

test('a mapping with many keys still finds its duplicates', () => {
  const keys = Array.from({ length: 40 }, (_, index) => `k${index}: x\n`).join('');
  expect(read(`${keys}k39: y\nk3: z\n`).diagnostics.map(summarise)).toEqual([
    'duplicate-key 41:1-41:4',
    'duplicate-key 42:1-42:3',
  ]);
});
