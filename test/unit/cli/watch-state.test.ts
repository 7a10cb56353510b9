// What a watch plays after a run that stopped before its end.
import { expect, test } from 'vitest';
import { WatchState } from '../../../src/cli/watch-state.ts';
import type { Suite } from '../../../src/scenario/load-suite.ts';

const NAMES = ['a', 'b', 'c'];
const scenarios = NAMES.map((id) => ({ id, place: { file: `${id}.yaml` }, turns: [] }));
const suite = { scenarios, sources: new Map(NAMES.map((id) => [`${id}.yaml`, {}])) } as unknown as Suite;

test('a change stays due for what the run that was to play it has skipped, and for nothing else', () => {
  const state = new WatchState('/suite');
  const choose = (reason: 'failed' | 'changed'): readonly string[] => [...(state.choose(reason, suite) ?? NAMES)];
  state.noteChanged(['/suite/a.yaml', '/suite/b.yaml']);
  expect(choose('changed')).toEqual(['a', 'b']);
  state.notePlayed();
  state.noteResult({ id: 'a', verdict: 'failed' });
  state.noteResult({ id: 'b', verdict: 'skipped', skip_kind: 'run' });
  expect(state.describe('failed')).toBe('what failed; what changed and was not played');
  expect(choose('failed')).toEqual(['a', 'b']);
  state.notePlayed();
  state.noteResult({ id: 'a', verdict: 'passed' });
  state.noteResult({ id: 'b', verdict: 'skipped', skip_kind: 'run' });
  state.noteChanged(['/suite/c.yaml']);
  expect(choose('changed')).toEqual(['b', 'c']);
  state.notePlayed();
  state.noteResult({ id: 'b', verdict: 'passed' });
  state.noteResult({ id: 'c', verdict: 'skipped', skip_kind: 'file' });
  expect(state.hasDue).toBe(false);
});

test('what was skipped without a change is not due, unless it failed before', () => {
  const state = new WatchState('/suite');
  state.choose('all', suite);
  state.notePlayed();
  state.noteResult({ id: 'a', verdict: 'failed' });
  state.noteResult({ id: 'b', verdict: 'skipped', skip_kind: 'run' });
  state.choose('all', suite);
  state.noteResult({ id: 'a', verdict: 'skipped', skip_kind: 'run' });
  expect([...(state.choose('failed', suite) ?? [])]).toEqual(['a']);
});
