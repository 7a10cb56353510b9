import { beforeAll, describe, expect, test } from 'vitest';
import {
  loadDateFormats,
  MissingCaptureError,
  renderPattern,
  renderSamplePattern,
  renderTemplate,
  renderValue,
} from '../../../src/scenario/render-template.ts';
import { TemplateObject } from '../../../src/scenario/scenario.ts';
import type { Scope, Template } from '../../../src/scenario/template.ts';

const scope: Scope = {
  captures: new Map([
    ['ref', 'A-1.5 (gold)'],
    ['digits', '0'],
    ['empty', ''],
    ['quoted', '  “yes”… '],
  ]),
  uuid: '0c1d',
  runId: 'run-7',
  now: new Date('2024-02-29T12:00:00Z'),
  timeZone: 'UTC',
};

const capture = (name: string) => ({ kind: 'capture', name }) as const;

beforeAll(loadDateFormats);

describe('renderTemplate', () => {
  test.each<[Template, string]>([
    [[''], ''],
    [['  as it is \n'], '  as it is \n'],
    [['My reference is ', capture('ref'), '.'], 'My reference is A-1.5 (gold).'],
    [[capture('quoted')], '  “yes”… '],
    [[capture('empty')], ''],
    [[{ kind: 'uuid' }, '/', { kind: 'run-id' }], '0c1d/run-7'],
    [['On ', { kind: 'date', offset: '+1d', format: 'EEEE d MMMM' }], 'On Friday 1 March'],
  ])('%j', (template, expected) => {
    expect(renderTemplate(template, scope)).toBe(expected);
  });

  test('a capture without a value can’t be rendered', () => {
    expect(() => renderTemplate([capture('unset')], scope)).toThrow(MissingCaptureError);
    expect(() => renderTemplate([capture('unset')], scope)).toThrow('`${unset}` has no value');
  });
});

describe('renderValue', () => {
  test('keeps types, and fills texts at any depth', () => {
    const value = new TemplateObject([
      ['text', { template: ['id ', { kind: 'uuid' }] }],
      ['number', 12.5],
      ['nothing', null],
      ['yes', true],
      [
        'list',
        [1, { template: [capture('digits')] }, new TemplateObject([['deep', { template: [{ kind: 'run-id' }] }]])],
      ],
      ['plain', { a: { b: ['${not a hole}'] } }],
      ['__proto__', 'own'],
      ['template', 'own'],
    ]);
    expect(JSON.stringify(renderValue(value, scope))).toBe(
      '{"text":"id 0c1d","number":12.5,"nothing":null,"yes":true,"list":[1,"0",{"deep":"run-7"}],' +
        '"plain":{"a":{"b":["${not a hole}"]}},"__proto__":"own","template":"own"}',
    );
  });
});

describe('renderPattern', () => {
  const find = (template: Template, text: string) => new RegExp(renderPattern(template, scope), 'u').exec(text)?.[0];

  test.each<[Template, string, string | undefined]>([
    [['wait…'], 'wait...', 'wait...'],
    [['wait…'], 'waitabc', undefined],
    [['ref ', capture('ref')], 'ref A-1.5 (gold)', 'ref A-1.5 (gold)'],
    [['ref ', capture('ref')], 'ref A-1x5 (gold)', undefined],
    [['^', capture('ref'), '?$'], '', ''],
    [['^', capture('ref'), '+$'], 'A-1.5 (gold)A-1.5 (gold)', 'A-1.5 (gold)A-1.5 (gold)'],
    [['(a)\\1', capture('digits')], 'aa0', 'aa0'],
    [['[', capture('ref'), ']+'], 'gold-15', 'gold-15'],
    [['[', capture('ref'), ']+'], 'BBB', undefined],
    [['says', capture('quoted'), 'to'], 'he says "yes"... to you', 'says "yes"... to'],
    [['^', capture('empty'), '$'], '', ''],
    [[{ kind: 'date', offset: '', format: 'd.M.' }], '29.2.', '29.2.'],
    [[{ kind: 'date', offset: '', format: 'd.M.' }], '29x2x', undefined],
  ])('%j in %j', (template, text, expected) => {
    expect(find(template, text)).toBe(expected);
  });

  test('the same template gives a new pattern for new captures', () => {
    const template: Template = [capture('ref')];
    expect(renderPattern(template, scope)).not.toBe(
      renderPattern(template, { ...scope, captures: new Map([['ref', 'B']]) }),
    );
  });

  test.each<Template>([
    ['(?<', capture('x'), '>a)'],
    ['a{', capture('x'), '}'],
    ['\\p{', capture('x'), '}'],
    ['\\c', capture('x')],
  ])('the sample shows that a hole can’t stand in %j %j %j', (...template) => {
    expect(() => new RegExp(renderSamplePattern(template), 'u')).toThrow(SyntaxError);
  });
});
