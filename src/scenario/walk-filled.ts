// Visits what variables left in a filled node.
import type { YamlNode } from '../yaml/yaml-node.ts';
import { type FilledScalar, isFilled, type PlayTimeHole } from './filled-node.ts';

/** Gives every hole that only a played conversation fills, with its scalar. */
export function* walkHoles(node: YamlNode): Generator<readonly [hole: PlayTimeHole, scalar: FilledScalar]> {
  switch (node.kind) {
    case 'scalar':
      if (!isFilled(node)) return;
      for (const part of node.parts) {
        if (typeof part !== 'string' && part.kind !== 'inserted') yield [part, node];
      }
      return;
    case 'list':
      for (const item of node.items) yield* walkHoles(item);
      return;
    case 'mapping':
      for (const entry of node.entries) yield* walkHoles(entry.value);
  }
}
