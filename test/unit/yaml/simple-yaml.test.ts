// The quick reader of simple YAML and the whole one give the same nodes, place by place, or the quick one gives up.
import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../../src/base/seeded-random.ts';
import { SourceFile } from '../../../src/text/source-file.ts';
import { readSimpleYaml } from '../../../src/yaml/read-simple-yaml.ts';
import { readWholeYaml } from '../../../src/yaml/read-yaml.ts';

const FILES = globSync(['agents/*.yaml', 'scenarios/**/*.yaml', 'examples/**/*.yaml', 'test/**/*.yaml', '*.yaml']);

const WHOLE = [
  'id: a  # why\ntags: [x, "y", z]\nturns:\n  - user: What\'s that?\n    expect:\n      response: { matches: "a|b" }\n      latency: 3s\n',
  "# head\n\na: 1\n  # inside\nb:\n  - c: \"d \\\" \\\\ \\n\"\n    e: 'it''s'\n  - f\n  -\n  - - g\nh:\n- 1\n-   k: 2\n    l: { m: [], n: {} } # end\no: -5\np: http://x.y/z?a=b#c\n",
  '---\na: b c d\n---\n- 1\n- null\n- 0x1F\n- 1e3\n- ~\n---\ne: +1\nf: .5\ng: $h\n',
  'a: { b: c, d: [e f, "g", 1.5, true], "h": i }\nj: (k)\nl: m, n\no: [p]\n  \nq: r   \n',
];
const PIECES = [
  ...'\n|  |\t|:|: |- |-| #|#|"|\'|[|]|{|}|,|, |>|?|? |&a |*a|@|%|---\n|...\n|x|1|\\|\r\n|!|~|`|\n  |\n    |\n- |a: |: a|é|\u{1F600}|=|+|.|<<: '.split(
    '|',
  ),
  '|',
  '\u0085',
  '\u00a0',
  '\u2028',
];

function damage(random: Random): string {
  const at = (length: number): number => Math.floor(random() * length);
  let text = WHOLE[at(WHOLE.length)] ?? '';
  for (let change = at(4); change > 0; change -= 1) {
    const position = at(text.length + 1);
    const kind = random();
    const inserted =
      kind < 0.5 ? (PIECES[at(PIECES.length)] ?? '') : kind < 0.75 ? text.slice(at(text.length)).slice(0, at(12)) : '';
    text = text.slice(0, position) + inserted + text.slice(inserted === '' ? position + 1 + at(4) : position);
  }
  return text;
}

/** Undefined where the quick reader gives up, else whether both agree. */
function agree(text: string): boolean | undefined {
  const source = new SourceFile('a.yaml', text);
  const documents = readSimpleYaml(source);
  return documents && isDeepStrictEqual({ documents, diagnostics: [] }, readWholeYaml(source));
}

test('damaged files are read alike', () => {
  const random = createRandom(1);
  const texts = Array.from({ length: 4_000 }, () => damage(random));
  const outcomes = texts.map(agree);
  expect(texts.filter((_, index) => outcomes[index] === false)).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === true).length).toBeGreaterThan(500);
  expect(outcomes.filter((outcome) => outcome === undefined).length).toBeGreaterThan(500);
});

test('the files of this repository are read alike, and many of them quickly', () => {
  const outcomes = FILES.map((file) => agree(readFileSync(file, 'utf8')));
  expect(FILES.filter((_, index) => outcomes[index] === false)).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === true).length).toBeGreaterThan(FILES.length / 3);
});

test('a scenario as people write it is read quickly', () => {
  expect(WHOLE.slice(0, 1).map(agree)).toEqual([true]);
});
