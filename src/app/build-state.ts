import { digestOf } from '../domain/canonical.ts';
import type { Files } from '../host.ts';
import type { ForeignText } from '../render/foreign-text.ts';

const PLACE = '.ctpat/state/build.json';
const LIMIT = 4 << 20;

/** What is worth knowing of a PDF without opening it. */
export interface KnownPrint {
  readonly pages: number;
  readonly foreign: readonly ForeignText[];
}

/** What a PDF was printed from, and what came out. */
interface Print extends KnownPrint {
  readonly source: string;
  readonly browser: string;
  readonly result: string;
}

const VERSION = 2;

/** Remembers what was printed from what, so that an unchanged document starts no browser. */
export class BuildState {
  readonly #files: Files;
  readonly #prints: Map<string, Print>;

  constructor(files: Files) {
    this.#files = files;
    this.#prints = new Map(Object.entries(readPrints(files)));
  }

  /**
   * A PDF that still stands for its source; undefined when it must be printed. One with missing characters is
   * printed each time: somebody may have installed the font.
   */
  known(path: string, source: string, browser: string): KnownPrint | undefined {
    const print = this.#prints.get(path);
    if (!print || print.source !== source || print.browser !== browser) return undefined;
    if (print.foreign.some((text) => text.fonts.length === 0)) return undefined;
    return this.#files.digest(path) === print.result ? print : undefined;
  }

  /** Keeps a print; written at once, so that a run that is stopped has lost nothing. */
  keep(path: string, source: string, browser: string, { pages, foreign }: KnownPrint): void {
    this.#prints.set(path, { source, browser, result: this.#files.digest(path) ?? '', pages, foreign });
    const sorted = Object.fromEntries([...this.#prints].sort(([left], [right]) => (left < right ? -1 : 1)));
    this.#files.write(PLACE, `${JSON.stringify({ version: VERSION, prints: sorted }, null, 1)}\n`);
  }
}

/** True when nothing is known of earlier prints, so that whatever is wanted has to be printed. */
export function nothingPrinted(files: Files): boolean {
  return files.status(PLACE) === undefined;
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
    return state.version === VERSION ? (state.prints ?? {}) : {};
  } catch {
    return {};
  }
}
