// Data as it was recorded, for those who want to see all of it. Rendered only when it is opened.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { renderPrintable } from '../src/text/printable.ts';

/** Draws a value inside a `details`, once that is open. */
export function Json({ value }: { readonly value: unknown }): JSX.Element {
  const place = useRef<HTMLPreElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const details = place.current?.closest('details');
    const look = (): void => setOpen(details?.open === true);
    details?.addEventListener('toggle', look);
    return () => details?.removeEventListener('toggle', look);
  }, []);
  return (
    <pre ref={place} dir="ltr" tabIndex={0} role="region" aria-label="JSON">
      {open && renderPrintable(JSON.stringify(value, null, 2))}
    </pre>
  );
}
