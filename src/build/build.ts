import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
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

/** One bundle split by dynamic import: a command loads only what it uses. */
async function bundle(): Promise<void> {
  await build({
    entryPoints: { main: 'src/main.ts', 'node-host': 'src/adapters/node-host.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    chunkNames: 'chunks/[name]-[hash]',
    external: ['puppeteer-core', '@sparticuz/chromium'],
    // Packages that are CommonJS inside still call require for Node's own modules, and name themselves by __filename.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url),__filename=import.meta.filename;",
    },
    logLevel: 'warning',
  });
}

await buildAll();
