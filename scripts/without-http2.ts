// Leaves out of the bundle what undici has for HTTP/2, which connections.ts never asks for: Node would load its own HTTP/2, HTTP
// and TLS for it at every start, and TLS loads all of cryptography.
import type { Plugin } from 'esbuild';

/** An esbuild plugin. */
export const withoutHttp2: Plugin = {
  name: 'without-http2',
  setup(build) {
    let isLeftOut = false;
    build.onResolve({ filter: /\/client-h2(\.js)?$/ }, ({ path }) => {
      isLeftOut = true;
      return { path, namespace: 'without-http2' };
    });
    build.onEnd(() => {
      if (!isLeftOut) throw new Error('undici has no client-h2.js any more: say what to leave out instead');
    });
    build.onLoad({ filter: /.*/, namespace: 'without-http2' }, () => ({
      contents: `module.exports = () => { throw new Error('this build speaks HTTP/1.1 only'); };`,
      loader: 'js',
    }));
  },
};
