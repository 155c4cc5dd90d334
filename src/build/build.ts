import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { buildFonts } from './fonts.ts';
import { buildPacks } from './packs.ts';
import { buildSchemas } from './schemas.ts';
import { buildTypes } from './types.ts';
import { buildValidators } from './validators.ts';

/** Everything `dist/` holds, in the order in which one step needs the other. */
async function buildAll(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('src/generated', { recursive: true });
  await buildSchemas();
  await buildTypes();
  await buildValidators();
  await buildPacks();
  await buildFonts();
  cpSync('templates', 'dist/templates', { recursive: true });
  await bundle();
}

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
} as const;

/** `main.js` alone, so that the version costs one file; the rest split by dynamic import: a command loads what it uses. */
async function bundle(): Promise<void> {
  await build({
    ...common,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/main.js',
    plugins: [programStaysOutside],
  });
  await build({
    ...common,
    entryPoints: { program: 'src/program.ts' },
    outdir: 'dist',
    splitting: true,
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['puppeteer-core', '@sparticuz/chromium'],
    // Packages that are CommonJS inside still call require for Node's own modules.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
}

const programStaysOutside: Plugin = {
  name: 'program-stays-outside',
  setup(bundling) {
    bundling.onResolve({ filter: /^\.\/program\.ts$/ }, () => ({ path: './program.js', external: true }));
  },
};

await buildAll();
