// Components that show a value from outside: drawn again when it changes.
import { useLayoutEffect, useState } from 'preact/hooks';

/** Gives the value of a store, and follows it. */
export function useSyncExternalStore<T>(subscribe: (listener: () => void) => () => void, read: () => T): T {
  const [value, setValue] = useState<T>(read);
  useLayoutEffect(() => {
    const update = (): void => setValue(read);
    update();
    return subscribe(update);
  }, [subscribe, read]);
  return value;
}
