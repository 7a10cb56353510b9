import { describe, expect, test } from 'vitest';
import { renderLogSafe } from '../../../src/text/log-safe.ts';

/** How GitHub's runner finds a command: v2 at the beginning of the trimmed line, v1 anywhere in it. */
function isGithubCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || line.includes('##[');
}

describe('renderLogSafe', () => {
  test.each([
    '::error::boom',
    '   ::set-output name=a::b',
    '\t::add-mask::x',
    'text ##[group]x',
    '##[error]boom',
    'fine\n::error::boom',
    'fine\n\n  ::error::boom',
    '::::',
  ])('GitHub: %j', (text) => {
    expect(text.split('\n').some(isGithubCommand)).toBe(true);
    expect(renderLogSafe(text).split('\n').some(isGithubCommand)).toBe(false);
    expect(renderLogSafe(text).replaceAll('\u200b', '')).toBe(text);
  });

  test.each(['##vso[task.setvariable variable=a]b', 'x ##VSO[task.complete]', "##teamcity[testFailed name='a']"])(
    'Azure and TeamCity: %j',
    (text) => {
      expect(renderLogSafe(text)).not.toMatch(/##(vso|teamcity)\[/i);
    },
  );

  test('colours at the beginning of a line do not hide a command', () => {
    expect(renderLogSafe('\x1b[31m::error::boom\x1b[39m')).toBe('\x1b[31m:\u200b:error::boom\x1b[39m');
  });

  test.each(['std::vector', 'a ::error:: b', '## heading', '#[x]', '12:30'])('leaves %j alone', (text) => {
    expect(renderLogSafe(text)).toBe(text);
  });
});
