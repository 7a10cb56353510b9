import { describe, expect, test } from 'vitest';
import { renderDiagnostic } from '../../../src/text/code-frame.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { SourceFile } from '../../../src/text/source-file.ts';

function render(text: string, marked: string, extra: Partial<Diagnostic> = {}): string {
  const source = new SourceFile('scenarios/refund.yaml', text);
  const start = text.indexOf(marked);
  const place = source.place(start, start + marked.length);
  const diagnostic: Diagnostic = { code: 'unknown-key', severity: 'error', message: 'no such key', place, ...extra };
  return renderDiagnostic(diagnostic, { readLine: (_, line) => source.line(line), colour: false });
}

describe('a code frame', () => {
  test('shows the place, the line, the span and the hint', () => {
    const text = 'turns:\n  - user: hello\n    expect:\n      respons: refund\n';
    expect(
      render(text, 'respons', {
        message: '`respons` is not a key of an expectation',
        hint: 'did you mean `response`?',
      }),
    ).toBe(
      [
        'error[unknown-key]: `respons` is not a key of an expectation',
        '  --> scenarios/refund.yaml:4:7',
        '   |',
        ' 4 |       respons: refund',
        '   |       ~~~~~~~ did you mean `response`?',
      ].join('\n'),
    );
  });

  test('underlines what stands behind wide characters and tabs at its column', () => {
    expect(render('a: "日本" \t# bad', '# bad').split('\n').slice(-2)).toEqual([
      ' 1 | a: "日本"  # bad',
      '   |            ~~~~~',
    ]);
  });

  test('cuts a long line around the span', () => {
    const frame = render(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 'HERE');
    expect(frame).toContain('... xxx');
    expect(frame).toContain('yyy ...');
    expect(Math.max(...frame.split('\n').map((line) => line.length))).toBeLessThan(130);
    const [, source, underline] = frame.split('\n').slice(-3);
    expect(source!.indexOf('HERE')).toBe(underline!.indexOf('~~~~'));
  });

  test('never shows a line that may hold a credential', () => {
    expect(render('api_key: sk-123', 'api_key', { secret: true })).not.toContain('sk-123');
  });

  test('keeps escape sequences of a file away from the terminal', () => {
    const frame = render('name: \u001b[31mred', 'name', { message: 'bad \u001b]0;title\u0007' });
    expect(frame).not.toContain('\u001b');
    expect(frame).not.toContain('\u0007');
  });

  test('without a place it is the message and what to do', () => {
    const diagnostic: Diagnostic = { code: 'usage', severity: 'warning', message: 'odd', hint: 'do this' };
    expect(renderDiagnostic(diagnostic, { readLine: () => undefined, colour: false })).toBe(
      'warning[usage]: odd\n  do this',
    );
  });
});
