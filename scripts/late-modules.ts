// Packages in the bundle that are evaluated at their first call, not where they are imported: what they prepare takes Node a
// tenth of the time that a whole command takes, and most commands never call them.
import type { Plugin } from 'esbuild';

/** Packages of which only the default export, a function, is used. */
const LATE = /^string-width$/;

/** An esbuild plugin; the imports in the sources stay as they are. */
export const lateModules: Plugin = {
  name: 'late-modules',
  setup(build) {
    // The `require` below wants the package itself.
    build.onResolve({ filter: LATE }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'late', sideEffects: false, pluginData: resolveDir } : undefined,
    );
    build.onLoad({ filter: LATE, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: `export default (...given) => require(${JSON.stringify(path)}).default(...given);`,
      resolveDir: String(pluginData),
    }));
  },
};
