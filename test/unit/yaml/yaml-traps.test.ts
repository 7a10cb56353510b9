// Values without quotes that say something else than they seem to.
import { describe, expect, test } from 'vitest';
import type { YamlMapping, YamlScalar } from '../../../src/yaml/yaml-node.ts';
import { describeTrap, describeTypeTrap } from '../../../src/yaml/yaml-traps.ts';
import { readNode, summarise } from './reading.ts';

function scalar(text: string): YamlScalar {
  return (readNode(`k: ${text}\n`) as YamlMapping).entries[0]?.value as YamlScalar;
}

describe('where text is wanted', () => {
  test.each<[text: string, message: string, hint: string]>([
    ['yes', '`yes` without quotes is a boolean to YAML; it is taken as the text "yes"', 'write "yes"'],
    ['Off', '`Off` without quotes is a boolean to YAML; it is taken as the text "Off"', 'write "Off"'],
    ['true', '`true` without quotes is a boolean to YAML; it is taken as the text "true"', 'write "true"'],
    ['0123', '`0123` without quotes is the number 123 to YAML; it is taken as the text "0123"', 'write "0123"'],
    [
      '+442071838750',
      '`+442071838750` without quotes is the number 442071838750 to YAML; it is taken as the text "+442071838750"',
      'write "+442071838750"',
    ],
    ['1.50', '`1.50` without quotes is the number 1.5 to YAML; it is taken as the text "1.50"', 'write "1.50"'],
    [
      '2026-12-31',
      '`2026-12-31` without quotes is a date to other YAML readers; it is taken as the text "2026-12-31"',
      'write "2026-12-31"',
    ],
    [
      '12:30',
      '`12:30` without quotes is a number in base 60 to other YAML readers; it is taken as the text "12:30"',
      'write "12:30"',
    ],
    [
      '1_000',
      '`1_000` without quotes is a number to other YAML readers; it is taken as the text "1_000"',
      'write "1_000"',
    ],
    ...['“Hi there”', '„Hi there“', '‘Hi there’'].map((text): [string, string, string] => [
      text,
      'Typographic quotes are no quotes to YAML: they are a part of the text',
      `write "Hi there", or "${text}" to keep them`,
    ]),
    [
      'room #4 please',
      'The text ends before ` #`, which begins a comment: `#4 please` is left out',
      'write "room #4 please", or put two spaces before a comment',
    ],
    [
      'bye # ends',
      'The text ends before ` #`, which begins a comment: `# ends` is left out',
      'write "bye # ends", or put two spaces before a comment',
    ],
    [
      'room  #4',
      'The text ends before ` #`, which begins a comment: `#4` is left out',
      'write "room  #4", or put two spaces before a comment',
    ],
  ])('%s', (text, message, hint) => {
    const trap = describeTrap(scalar(text));
    expect(trap).toMatchObject({ code: 'yaml-trap', severity: 'warning', message, hint });
  });

  test('it is the scalar that is pointed at', () => {
    expect(summarise(describeTrap(scalar('yes'))!)).toBe('yaml-trap 1:4-1:7');
  });

  test.each([
    'hello',
    '5',
    '-3',
    '2.5',
    '"yes"',
    "'0123'",
    'bye  # ends the call',
    'a#b',
    'Yes please',
    '10:99',
    '|\n  yes\n',
  ])('%j is no trap', (text) => {
    expect(describeTrap(scalar(text))).toBeUndefined();
  });
});

describe('where types are kept', () => {
  test.each<[text: string, message: string, hint: string]>([
    ['0123', '`0123` without quotes is the number 123', 'write "0123" for the text, or 123 for the number'],
    ['+44', '`+44` without quotes is the number 44', 'write "+44" for the text, or 44 for the number'],
    ['1e3', '`1e3` without quotes is the number 1000', 'write "1e3" for the text, or 1000 for the number'],
    [
      'no',
      '`no` without quotes is the text "no" here, and true or false to older YAML readers',
      'write "no" for the text, or false for the boolean',
    ],
  ])('%s', (text, message, hint) => {
    expect(describeTypeTrap(scalar(text))).toMatchObject({ code: 'yaml-trap', severity: 'warning', message, hint });
  });

  test.each(['5', '2.5', 'true', 'null', 'hello', '"0123"', '2026-12-31', '.inf'])('%j is no trap', (text) => {
    expect(describeTypeTrap(scalar(text))).toBeUndefined();
  });
});
