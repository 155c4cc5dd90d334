import { MachineError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import { type ForeignText, foreignText } from '../render/foreign-text.ts';
import type { MadeDocument } from '../render/make-document.ts';
import { pageCount } from '../render/pdf/page-count.ts';
import { foreignCharacters, readCoverage } from '../render/text/coverage.ts';
import { BuildState, sourceDigest } from './build-state.ts';
import { type BuiltFile, writeIfChanged } from './build-write.ts';
import { PrinterOnCall } from './printer-on-call.ts';

export interface ToPrint {
  readonly path: string;
  readonly made: MadeDocument;
}

export interface Printed {
  readonly files: readonly BuiltFile[];
  readonly pages: Readonly<Record<string, number>>;
  /** What is not set in our own fonts, by path; paths without such text are not here. */
  readonly foreign: Readonly<Record<string, readonly ForeignText[]>>;
  readonly problem?: MachineError;
}

interface Room {
  readonly files: Files;
  readonly browser?: string;
  readonly tool: string;
  /** A browser that may be starting already. */
  readonly press?: PrinterOnCall;
  onProgress(line: string): void;
}

/** Prints what changed, all in one browser; starts none when nothing did. */
export async function printAll(host: Host, room: Room, prints: readonly ToPrint[]): Promise<Printed> {
  const state = new BuildState(room.files);
  const browser = await host.browserBuild(room.browser);
  const files: BuiltFile[] = [];
  const pages: Record<string, number> = {};
  const foreign: Record<string, readonly ForeignText[]> = {};
  const press = room.press ?? new PrinterOnCall(host, room.browser);
  try {
    for (const { path, made } of prints) {
      const source = sourceDigest(made.html, made.facts, room.tool);
      const known = state.known(path, source, browser);
      let print = known;
      if (print === undefined) {
        const printer = await press.get();
        room.onProgress(documentWords.progress(path));
        const bytes = await printer.print({ html: made.html, ...made.facts });
        files.push(writeIfChanged(room.files, path, bytes));
        print = { pages: pageCount(bytes), foreign: await foreignIn(host, made.html, bytes) };
        state.keep(path, source, browser, print);
      } else {
        files.push({ path, bytes: room.files.status(path)?.bytes ?? 0, state: 'unchanged' });
      }
      pages[path] = print.pages;
      if (print.foreign.length > 0) foreign[path] = print.foreign;
    }
  } catch (error) {
    if (error instanceof MachineError) return { files, pages, foreign, problem: error };
    throw error;
  } finally {
    await press.close();
  }
  return { files, pages, foreign };
}

const LIMIT = 1 << 20;

async function foreignIn(host: Host, html: string, pdf: Uint8Array): Promise<readonly ForeignText[]> {
  const coverage = host.assets().read('fonts/coverage.json', LIMIT);
  if (!(coverage instanceof Uint8Array)) return [];
  const ranges = readCoverage(JSON.parse(new TextDecoder().decode(coverage)) as string);
  const characters = foreignCharacters(html, ranges);
  if (characters.length === 0) return [];
  const { unzlibSync } = await import('fflate');
  return foreignText(characters, pdf, (bytes) => unzlibSync(bytes));
}
