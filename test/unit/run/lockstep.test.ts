import { describe, expect, test } from 'vitest';
import { createLockstep } from '../../../src/run/lockstep.ts';

describe('two runs in step', () => {
  test('neither starts a scenario before the other has started as many', () => {
    const [one, other] = createLockstep();
    expect([one.mayStart(), other.mayStart()]).toEqual([true, true]);
    one.onStart();
    expect([one.mayStart(), other.mayStart()]).toEqual([false, true]);
    other.onStart();
    expect([one.mayStart(), other.mayStart()]).toEqual([true, true]);
  });

  test('one that has ended holds nobody up', () => {
    const [one, other] = createLockstep();
    one.onStart();
    other.onEnd();
    expect(one.mayStart()).toBe(true);
  });

  test.each(['onStart', 'onEnd'] as const)('%s wakes the other one', async (event) => {
    const [one, other] = createLockstep();
    let woken = 0;
    other.onMayStart(() => (woken += 1));
    one[event]();
    await Promise.resolve();
    expect(woken).toBe(1);
  });
});
