import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, Terminal } from '../host.ts';
import { projectFiles } from './project-files.ts';
import { processTerminal } from './terminal.ts';

/** The real world. Everything heavy (git, prompts, the browser) is loaded when it is first asked for. */
export function nodeHost(terminal: Terminal = processTerminal(process.env)): Host {
  const environment = process.env;
  // Ten thousand small records make much short-lived data; a young heap that stays small keeps the peak a fifth lower
  // at the same speed.
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
  return {
    environment,
    workingFolder: process.cwd(),
    terminal,
    today: localDay,
    elapsed: () => performance.now(),
    resolve: (path) => resolve(process.cwd(), path),
    parent(folder) {
      const above = dirname(folder);
      return above === folder ? undefined : above;
    },
    files: projectFiles,
    assets: () => projectFiles(assetsFolder()),
    workbooks: async () =>
      (await import('./workbook.ts')).workbooks(resolve(assetsFolder(), 'workbook-worker.js')),
    prompts: async () => (await import('./prompts.ts')).terminalPrompts,
    dialogue: async (words, options) =>
      (await import('./dialogue.ts')).openDialogue(words, { ...options, environment }),
    gitEmail: async (folder) => (await import('./git.ts')).gitEmail(folder),
    printer: async (browser, begun) =>
      (await import('./pdf-printer.ts')).openPrinter({ browser, environment }, begun),
    browserBuild: async (browser) =>
      (await import('./browser-build.ts')).browserBuild({ browser, environment }),
    git: async (folder) => (await import('./git.ts')).gitState(folder),
    gitPrefix: async (folder) => (await import('./git.ts')).gitPrefix(folder),
    copy: async (text) => (await import('./clipboard.ts')).copyText(text, environment),
    machine: async (browser) => (await import('./machine.ts')).machineFacts({ browser, environment }),
  };
}

// The bundle runs from dist/ or dist/chunks/; the sources, under test, from src/adapters/.
function assetsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  if (/[\\/]src[\\/]adapters$/.test(here)) return resolve(here, '..', '..', 'dist');
  return /[\\/]chunks$/.test(here) ? dirname(here) : here;
}

function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
