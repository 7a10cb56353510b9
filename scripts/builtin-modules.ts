// How the bundle gets at Node's own modules: by asking the process, not by importing them. An import makes Node read every
// export of the module there and then, and with that load what nobody wants: streams for node:fs, fetch for node:http,
// a list of all its flags for node:process. Together they are a third of the time that a command takes to start.
import type { Plugin } from 'esbuild';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** An esbuild plugin; of each module only those exports are read that are used. */
export const builtinModules: Plugin = {
  name: 'builtin-modules',
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'require-call' ? undefined : { path, namespace: 'builtin', sideEffects: false },
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: renderModule(path),
      loader: 'js',
    }));
  },
};

/** CommonJS packages inside the bundle ask for Node's modules by `require`, which modules don't have. */
export const REQUIRE_BANNER = `const require = (name) => {
  const found = process.getBuiltinModule(name);
  if (found === undefined) throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
  return found;
};`;

function renderModule(name: string): string {
  const exported = process.getBuiltinModule(name) as object;
  const names = Object.keys(exported).filter((key) => IDENTIFIER.test(key) && key !== 'default');
  const lines = names.map((key, index) => {
    const local = `export_${index}`;
    return `const ${local} = /* @__PURE__ */ (() => builtin.${key})();\nexport { ${local} as ${key} };`;
  });
  return [
    `const builtin = process.getBuiltinModule(${JSON.stringify(name)});`,
    'export default builtin;',
    ...lines,
  ].join('\n');
}
