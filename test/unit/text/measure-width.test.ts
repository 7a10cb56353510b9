import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { measureWidth } from '../../../src/text/measure-width.ts';

describe('measureWidth', () => {
  it('gives each character alone, and between letters, the columns that the library gives it', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `a${character}b`, `${character}${character}`]) {
        if (measureWidth(text) !== stringWidth(text)) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['\u001b[31mred\u001b[39m', 3],
    ['\u001b[1;2m·\u001b[0m', 1],
    ['日本', 4],
    ['👩‍🚀', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('gives %j %i columns', (line, columns) => {
    expect(measureWidth(line)).toBe(columns);
  });
});
