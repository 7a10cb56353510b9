import { describe, expect, test } from 'vitest';
import { isVariableName, parseHoles } from '../../../src/scenario/parse-holes.ts';

/** Pieces as one text: literals in quotes, holes by kind. */
function render(text: string): string {
  return parseHoles(text)
    .map((piece) => {
      if (typeof piece === 'string') return JSON.stringify(piece);
      const { hole } = piece;
      if (hole.kind === 'name') return `<${hole.name}>`;
      return hole.kind === 'date' ? `<date ${hole.offset} ${hole.format}>` : `<${hole.kind} ${piece.raw}>`;
    })
    .join(' ');
}

describe('parseHoles', () => {
  test.each([
    ['', ''],
    ['no holes, $5 and {x}', '"no holes, $5 and {x}"'],
    ['${name}', '<name>'],
    ['${ name }', '<name>'],
    ['Hello ${name}!', '"Hello " <name> "!"'],
    ['${a}${b}', '<a> <b>'],
    ['$${name}', '"${name}"'],
    ['$$${name}', '"$${name}"'],
    ['$${a} ${b}', '"${a} " <b>'],
    ['$$${a} $', '"$${a} $"'],
    ['${größe-2_b}', '<größe-2_b>'],
    ['${uuid}', '<uuid ${uuid}>'],
    ['${run.id}', '<run-id ${run.id}>'],
    ['${env.HOME}', '<env.HOME>'],
    ['${date("+5d", "EEEE d MMMM")}', '<date +5d EEEE d MMMM>'],
    ["${date('-1M','d')}", '<date -1M d>'],
    [`\${date("", "d 'of' MMMM '}'")}`, "<date  d 'of' MMMM '}'>"],
    ['${date}', '<date>'],
    ['${}', '<broken ${}>'],
    ['${two words}!', '<broken ${two words}> "!"'],
    ['${2}', '<broken ${2}>'],
    ['${date(+5d)}', '<broken ${date(+5d)}>'],
    ['a ${open', '"a " <broken ${open>'],
  ])('%s', (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

test.each([
  ['tier', true],
  ['_x', true],
  ['a-b_2', true],
  ['ñame', true],
  ['2nd', false],
  ['two words', false],
  ['a.b', false],
  ['uuid', false],
  ['', false],
])('isVariableName(%j) is %s', (name, expected) => {
  expect(isVariableName(name)).toBe(expected);
});
