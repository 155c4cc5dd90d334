import { MachineError } from '../errors.ts';
import type { Files, Host, PdfPrinter } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import type { MadeDocument } from '../render/make-document.ts';
import { pageCount } from '../render/pdf/page-count.ts';
import { BuildState, sourceDigest } from './build-state.ts';
import { type BuiltFile, writeIfChanged } from './build-write.ts';

export interface ToPrint {
  readonly path: string;
  readonly made: MadeDocument;
}

export interface Printed {
  readonly files: readonly BuiltFile[];
  readonly pages: Readonly<Record<string, number>>;
  readonly problem?: MachineError;
}

interface Room {
  readonly files: Files;
  readonly browser?: string;
  readonly tool: string;
  onProgress(line: string): void;
}

/** Prints what changed, all in one browser; starts none when nothing did. */
export async function printAll(host: Host, room: Room, prints: readonly ToPrint[]): Promise<Printed> {
  const state = new BuildState(room.files);
  const browser = (await host.machine(room.browser)).find((fact) => fact.name === 'browser')?.detail ?? '';
  const files: BuiltFile[] = [];
  const pages: Record<string, number> = {};
  let printer: PdfPrinter | undefined;
  try {
    for (const { path, made } of prints) {
      const source = sourceDigest(made.html, made.facts, room.tool);
      const known = state.pagesOf(path, source, browser);
      if (known === undefined) {
        printer ??= await host.printer(room.browser);
        room.onProgress(documentWords.progress(path));
        const bytes = await printer.print({ html: made.html, ...made.facts });
        files.push(writeIfChanged(room.files, path, bytes));
        pages[path] = pageCount(bytes);
        state.keep(path, source, browser, pages[path]);
      } else {
        files.push({ path, bytes: room.files.status(path)?.bytes ?? 0, state: 'unchanged' });
        pages[path] = known;
      }
    }
  } catch (error) {
    if (error instanceof MachineError) return { files, pages, problem: error };
    throw error;
  } finally {
    await printer?.close();
  }
  return { files, pages };
}
