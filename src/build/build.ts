import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { buildFonts } from './fonts.ts';
import { buildPacks } from './packs.ts';
import { bundleProgram } from './program.ts';
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
  await bundleProgram();
}

await buildAll();
