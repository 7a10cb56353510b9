// Node's modules as the bundle has them: late ones behave as if they had been imported.
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { builtinModules } from '../../../scripts/builtin-modules.ts';

/** What a module exports once it is bundled. */
async function bundle(source: string): Promise<Readonly<Record<string, unknown>>> {
  const { outputFiles } = await build({
    stdin: { contents: source },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [builtinModules],
  });
  const text = outputFiles[0]?.text ?? '';
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Record<string, unknown>;
}

test('a class that is loaded late can be used in every way', async () => {
  const { seen } = await bundle(`
    import { KeyObject, createSecretKey } from 'node:crypto';
    import { MessageChannel, MessagePort } from 'node:worker_threads';
    const key = createSecretKey(Buffer.from('0123'));
    class Mine extends MessageChannel { isMine = true; }
    const mine = new Mine();
    export const seen = [
      key instanceof KeyObject,
      {} instanceof KeyObject,
      typeof KeyObject.from,
      KeyObject.name,
      mine.isMine && mine instanceof Mine && mine instanceof MessageChannel,
      new MessageChannel().port1 instanceof MessagePort,
    ];
  `);
  expect(seen).toEqual([true, false, 'function', 'KeyObject', true, true]);
});
