// A button that copies a text, and says that it did.
import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';

const SAID_FOR_MS = 1_500;

interface CopyProps {
  readonly text: string;
  readonly label: string;
  /** By which the keyboard finds it. */
  readonly name: string;
}

/** Draws the button. */
export function CopyButton({ text, label, name }: CopyProps): JSX.Element {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = (): void => {
    copyText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  const words = { ready: label, copied: 'copied', failed: 'could not copy' };
  return (
    <button type="button" class="copy" data-copy={name} onClick={copy} title={text}>
      <span aria-live="polite">{words[state]}</span>
    </button>
  );
}

/** A page from a file may have no clipboard of the new kind. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that works without a secure context
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('the browser refuses');
  }
}
