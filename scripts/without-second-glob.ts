// Leaves out of the bundle that fdir asks Node for a picomatch of its own at every start: its globs are not used, tinyglobby's
// are, and those have theirs in the bundle.
import type { Plugin } from 'esbuild';

/** An esbuild plugin; what fdir asks for is not there, which it expects. */
export const withoutSecondGlob: Plugin = {
  name: 'without-second-glob',
  setup(build) {
    let isLeftOut = false;
    build.onResolve({ filter: /^(node:)?module$/ }, ({ path, importer }) => {
      if (!/[\\/]fdir[\\/]/.test(importer)) return undefined;
      isLeftOut = true;
      return { path, namespace: 'without-second-glob', sideEffects: false };
    });
    build.onEnd(() => {
      if (!isLeftOut) throw new Error('fdir does not ask for picomatch any more: take this plugin away');
    });
    build.onLoad({ filter: /.*/, namespace: 'without-second-glob' }, () => ({
      contents: `const absent = () => { throw new Error('not in this build'); };
export const createRequire = () => Object.assign(absent, { resolve: absent });`,
      loader: 'js',
    }));
  },
};
