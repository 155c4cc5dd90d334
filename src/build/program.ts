import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  write: false,
  outdir: 'dist',
} as const satisfies BuildOptions;

/** `main.js` alone, so that the version costs one file; the rest split by dynamic import: a command loads what it uses. */
export async function bundleProgram(): Promise<void> {
  const main = await build({
    ...common,
    entryPoints: ['src/main.ts'],
    plugins: [programStaysOutside],
  });
  const program = await build({
    ...common,
    entryPoints: {
      program: 'src/program.ts',
      'program-help': 'src/program-help.ts',
      // A thread is started by its file.
      'workbook-worker': 'src/adapters/workbook-worker.ts',
    },
    splitting: true,
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['puppeteer-core', '@sparticuz/chromium'],
    plugins: [leanCommander, leanChalk],
  });
  for (const { path, text } of [...main.outputFiles, ...program.outputFiles]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.js') ? await required(text) : text);
  }
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
}

/**
 * The sources are ES modules; what is shipped is the same modules as `require` takes them. Node starts its loader of
 * ES modules only where one is asked for, and that loader alone is a sixth of `node -e 0`, each module more on top.
 * (Bundling to CommonJS at once does not split.) Packages that stay outside are still imported.
 */
async function required(code: string): Promise<string> {
  const { code: common } = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    define: { 'import.meta.url': 'moduleUrl' },
  });
  const here = common.includes('moduleUrl')
    ? `const moduleUrl=require('node:url').pathToFileURL(__filename).href;`
    : '';
  return `"use strict";${here}${common.replace(
    /\bimport\(("\.{1,2}\/[^"]+")\)/g,
    'Promise.resolve().then(()=>require($1))',
  )}`;
}

const programStaysOutside: Plugin = {
  name: 'program-stays-outside',
  setup(bundling) {
    bundling.onResolve({ filter: /^\.\/program(-help)?\.ts$/ }, ({ path }) => ({
      path: path.replace('.ts', '.js'),
      external: true,
    }));
  },
};

/**
 * commander loads them for commands that are programs of their own, which no command is here, and Node's `process`
 * module, which touches every stream of the process. Together they are a fifth of a start-up.
 */
const leanCommander: Plugin = {
  name: 'lean-commander',
  setup(bundling) {
    bundling.onResolve({ filter: /^node:(child_process|fs|process)$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'lean' } : undefined,
    );
    bundling.onLoad({ filter: /.*/, namespace: 'lean' }, ({ path }) => ({
      contents: `module.exports = ${path === 'node:process' ? 'process' : '{}'};`,
    }));
  },
};

/** Which colours there are is decided in adapters/terminal: chalk need not look, nor load what it looks with. */
const leanChalk: Plugin = {
  name: 'lean-chalk',
  setup(bundling) {
    bundling.onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'vendor', 'supports-color', 'browser.js'),
    }));
  },
};
