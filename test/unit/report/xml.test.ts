import { expect, test } from 'vitest';
import { renderAttributes, renderText } from '../../../src/report/junit/xml.ts';

test.each([
  ['a & b', 'a &amp; b'],
  ['a < b', 'a &lt; b'],
  ['a > b', 'a &gt; b'],
  ['say "x"', 'say &quot;x&quot;'],
  ['a\tb\nc\rd', 'a&#9;b&#10;c&#13;d'],
  ['[[ATTACHMENT|x', '[\u200b[ATTACHMENT|x'],
  ['bell \u0007', 'bell \ufffd'],
  ["it's fine: (a_b-c) ~ 100% / #1; x=y!", "it's fine: (a_b-c) ~ 100% / #1; x=y!"],
  ['Zürich', 'Zürich'],
])('%j as an attribute', (value, expected) => {
  expect(renderAttributes({ value })).toBe(` value="${expected}"`);
});

test('every character that XML knows a meaning for is escaped in text', () => {
  expect(renderText('<a href="x">&\r</a>')).toBe('&lt;a href="x"&gt;&amp;&#13;&lt;/a&gt;');
});
