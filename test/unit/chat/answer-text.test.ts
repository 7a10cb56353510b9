import { describe, expect, it } from 'vitest';
import {
  findConversationId,
  readCorrelationId,
  readHeader,
  renderExcerpt,
  renderQuoted,
} from '../../../src/chat/answer-text.ts';

const same = (text: string): string => text;

describe('findConversationId', () => {
  it.each([
    ['{"conversation_id":"CONV-1"}', 'CONV-1'],
    ['{"response":"x", "conversation_id" :\n "CONV-\\u0031\\"", "en', 'CONV-1"'],
    ['<html>"conversation_id": "CONV-1"', 'CONV-1'],
    ['{"conversation_id":"CONV-', undefined],
    ['{"conversation_id":""}', undefined],
    ['{"conversation_id":7}', undefined],
    ['{"conversation_id":"\\x"}', undefined],
    ['', undefined],
  ])('%s', (body, id) => {
    expect(findConversationId(Buffer.from(body))).toBe(id);
  });

  it('is quick on hostile bodies', () => {
    expect(findConversationId(Buffer.from(`"conversation_id":"${'\\'.repeat(100_000)}`))).toBeUndefined();
  });
});

describe('renderExcerpt', () => {
  it('is nothing for an empty body', () => {
    expect(renderExcerpt(Buffer.alloc(0), same)).toBeUndefined();
  });

  it('cuts long bodies and says so', () => {
    expect(renderExcerpt(Buffer.from('x'.repeat(1_000)), same)).toBe('x'.repeat(1_000));
    expect(renderExcerpt(Buffer.from('x'.repeat(1_001)), same)).toBe(`${'x'.repeat(1_000)} …`);
  });

  it('hides before it cuts', () => {
    const hidden = renderExcerpt(Buffer.from(`${'x'.repeat(996)}secret`), (text) => text.replaceAll('secret', '[]'));
    expect(hidden).toBe(`${'x'.repeat(996)}[]`);
  });

  it('splits no pair of surrogates', () => {
    expect(renderExcerpt(Buffer.from(`${'x'.repeat(999)}\u{1F600}y`), same)!.isWellFormed()).toBe(true);
  });
});

describe('renderQuoted', () => {
  it.each([
    ['a\r\n\tb', 'a b'],
    ['  a\u0000\u009bb ', 'a b'],
    ['x'.repeat(301), `${'x'.repeat(300)} …`],
  ])('%j', (text, quoted) => {
    expect(renderQuoted(text)).toBe(quoted);
  });
});

describe('headers', () => {
  it('come one by one, the first where there are several', () => {
    expect(readHeader({ headers: { a: ['1', '2'], b: '3' } }, 'a')).toBe('1');
    expect(readHeader({ headers: { a: ['1', '2'], b: '3' } }, 'b')).toBe('3');
    expect(readHeader({ headers: {} }, 'c')).toBeUndefined();
  });

  it('a correlation id that is empty or too long is none', () => {
    const read = (id: string): string | undefined => readCorrelationId({ headers: { 'x-polyai-correlation-id': id } });
    expect(['', 'x'.repeat(301)].map(read)).toEqual([undefined, undefined]);
    expect(read('x'.repeat(300))).toBe('x'.repeat(300));
  });
});
