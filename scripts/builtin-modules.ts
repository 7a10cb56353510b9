// How the bundle gets at Node's own modules: by asking the process, not by importing them. An import makes Node read every
// export of the module there and then, and with that load what nobody wants: streams for node:fs, fetch for node:http,
// a list of all its flags for node:process. Together they are a third of the time that a command takes to start.
import type { Plugin } from 'esbuild';
import { builtinModules as builtinNames } from 'node:module';

/**
 * Modules that take long to load, and that most commands don't need: their functions ask for the module at the first call, and
 * their classes at the first use of any kind. So do functions that a module itself only loads when they are read, as
 * node:fs does with streams: packages that take the whole module would read them.
 */
const LATE = new Set(['node:crypto', 'node:tls', 'node:v8', 'node:worker_threads']);
const CLASS_NAME = /^[A-Z]/;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** An esbuild plugin; of each module only those exports are read that are used. */
export const builtinModules: Plugin = {
  name: 'builtin-modules',
  setup(build) {
    // Some packages name them without the prefix.
    const isBuiltin = (path: string): boolean => path.startsWith('node:') || builtinNames.includes(path);
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (kind === 'require-call' || !isBuiltin(path)) return undefined;
      return { path: path.replace(/^(?!node:)/, 'node:'), namespace: 'builtin', sideEffects: false };
    });
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
  const exported = process.getBuiltinModule(name) as Readonly<Record<string, unknown>>;
  const names = Object.keys(exported).filter((key) => IDENTIFIER.test(key) && key !== 'default');
  const ask = `process.getBuiltinModule(${JSON.stringify(name)})`;
  const lines = names.map((key, index) => {
    const local = `export_${index}`;
    const isLoadedLate = LATE.has(name) || Object.getOwnPropertyDescriptor(exported, key)?.get !== undefined;
    const isLate = isLoadedLate && typeof exported[key] === 'function';
    const value = isLate ? renderLate(`${ask}.${key}`, key) : `/* @__PURE__ */ (() => ${ask}.${key})()`;
    return `const ${local} = ${value};\nexport { ${local} as ${key} };`;
  });
  return [`const builtin = /* @__PURE__ */ (() => ${ask})();`, 'export default builtin;', ...lines].join('\n');
}

function renderLate(found: string, key: string): string {
  if (!CLASS_NAME.test(key)) return `(...given) => ${found}(...given)`;
  const get = `get: (_, key) => ${found}[key]`;
  // A class that extends this one is the new target itself, and must stay it.
  const construct = `construct: (_, given, target) => Reflect.construct(${found}, given, target)`;
  return `/* @__PURE__ */ new Proxy(function () {}, { ${get}, ${construct} })`;
}
