// Names of targets in `expect_on` and `only_on`.
import { suggest } from '../text/suggest.ts';
import type { YamlSpan } from '../yaml/yaml-node.ts';
import { describeFinding } from './scenario-codes.ts';
import type { ScenarioContext } from './scenario-context.ts';

/** Reports a name that no config knows: what is written for it would never apply. */
export function checkTarget(name: string, at: YamlSpan, { target, report }: ScenarioContext): void {
  if (name === target.name || target.known.includes(name)) return;
  const known = [...new Set([...target.known, target.name])].filter((each) => each !== '');
  const meant = suggest(name, known);
  const all = known.length === 0 ? 'the config has no targets' : `the targets are ${known.join(', ')}`;
  const hint = meant === undefined ? all : `did you mean \`${meant}\`?`;
  report(describeFinding('unknown-target', at, `No target is called \`${name}\``, hint));
}
