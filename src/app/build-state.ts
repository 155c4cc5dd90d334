import { digestOf } from '../domain/canonical.ts';
import type { Files } from '../host.ts';

const PLACE = '.ctpat/state/build.json';
const LIMIT = 4 << 20;

/** What a PDF was printed from, and what came out. */
interface Print {
  readonly source: string;
  readonly browser: string;
  readonly result: string;
  readonly pages: number;
}

/** Remembers what was printed from what, so that an unchanged document starts no browser. */
export class BuildState {
  readonly #files: Files;
  readonly #prints: Map<string, Print>;

  constructor(files: Files) {
    this.#files = files;
    this.#prints = new Map(Object.entries(readPrints(files)));
  }

  /** The pages of a PDF that still stands for its source; undefined when it must be printed. */
  pagesOf(path: string, source: string, browser: string): number | undefined {
    const print = this.#prints.get(path);
    if (!print || print.source !== source || print.browser !== browser) return undefined;
    return this.#files.digest(path) === print.result ? print.pages : undefined;
  }

  /** Keeps a print; written at once, so that a run that is stopped has lost nothing. */
  keep(path: string, source: string, browser: string, pages: number): void {
    this.#prints.set(path, { source, browser, result: this.#files.digest(path) ?? '', pages });
    const sorted = Object.fromEntries([...this.#prints].sort(([left], [right]) => (left < right ? -1 : 1)));
    this.#files.write(PLACE, `${JSON.stringify({ version: 1, prints: sorted }, null, 1)}\n`);
  }
}

/** What a print depends on. */
export function sourceDigest(html: string, facts: object, tool: string): string {
  return digestOf([html, facts, tool]);
}

// A state that cannot be read only costs time: everything is printed anew.
function readPrints(files: Files): Record<string, Print> {
  const content = files.read(PLACE, LIMIT);
  if (!(content instanceof Uint8Array)) return {};
  try {
    const state = JSON.parse(new TextDecoder().decode(content)) as {
      version?: number;
      prints?: Record<string, Print>;
    };
    return state.version === 1 ? (state.prints ?? {}) : {};
  } catch {
    return {};
  }
}
