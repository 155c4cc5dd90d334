import type { DocumentFormat } from '../domain/document-format.ts';
import type { Day } from '../domain/calendar.ts';
import type { AccountResult, Evaluation } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { type MachineError, UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { documentWords } from '../messages/en/documents.ts';
import { type MadeDocument, makeDocument } from '../render/make-document.ts';
import { loadKit } from './build-kit.ts';
import { type Printed, printAll, type ToPrint } from './build-pdf.ts';
import { chosenAccounts, wantedDocuments } from './build-wanted.ts';
import { type BuiltFile, writeIfChanged } from './build-write.ts';
import type { PrinterOnCall } from './printer-on-call.ts';

export interface BuildInput {
  readonly files: Files;
  readonly project: Project;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly today: Day;
  /** Names of documents, ours or the project's own; all when left out. */
  readonly documents?: readonly string[];
  readonly formats: readonly DocumentFormat[];
  readonly draft: boolean;
  /** One account; all when left out. */
  readonly account?: string;
  /** Site sheets of this site only. */
  readonly site?: string;
  /** The due-diligence report of this partner only. */
  readonly partner?: string;
  readonly browser?: string;
  /** The tool's version. */
  readonly tool: string;
  /** A browser that may be starting already; closed when the documents are made. */
  readonly press?: PrinterOnCall;
  onProgress(line: string): void;
}

export interface BuildReport {
  readonly files: readonly BuiltFile[];
  /** Pages of each PDF, by path. */
  readonly pages: Readonly<Record<string, number>>;
  /** What the PDFs do not set in our own fonts, by path. */
  readonly foreign: Printed['foreign'];
  /** Places in the documents where something is still to be said. */
  readonly holes: number;
  /** Why there is no PDF although it was asked for. */
  readonly problem?: MachineError;
}

/**
 * Builds `build/<account>/<document>.md|html|pdf` (`site-sheet/<site>` for each site) and the drawings beside them. What would not change is not
 * touched. Without a browser Markdown and HTML are there all the same, and the report says what is missing.
 * @throws UserError for a document or account there is not, or a template that does not fit
 */
export async function buildDocuments(host: Host, input: BuildInput): Promise<BuildReport> {
  const accounts = chosenAccounts(input);
  const kit = loadKit(host, input.files, input.project.settings.data.documents ?? {});
  const wanted = wantedDocuments(input, accounts, kit);
  const files: BuiltFile[] = [];
  const prints: ToPrint[] = [];
  let holes = 0;
  for (const account of accounts) {
    for (const { name, site, partner } of wanted.get(account.id) ?? []) {
      const made = makeDocument(name, viewInput(input, account, { site, partner }), kit, input.draft);
      holes += made.holes;
      files.push(...writeTexts(input, account.id, made));
      prints.push({ path: `build/${account.id}/${made.place}.pdf`, made });
    }
  }
  if (!input.formats.includes('pdf')) return { files, pages: {}, foreign: {}, holes };
  const printed = await printAll(host, input, prints);
  return { ...printed, files: [...files, ...printed.files], holes };
}

function viewInput(
  input: BuildInput,
  account: AccountResult,
  { site, partner }: { readonly site: string | undefined; readonly partner: string | undefined },
) {
  const record = input.project.accounts.get(account.id)?.data;
  if (!record) throw new UserError(documentWords.noSuchAccount(account.id));
  return {
    project: input.project,
    pack: input.pack,
    evaluation: input.evaluation,
    account,
    record,
    audience: 'internal' as const,
    ...(site === undefined ? {} : { site }),
    ...(partner === undefined ? {} : { partner }),
  };
}

function writeTexts(
  { files, formats }: BuildInput,
  account: string,
  made: MadeDocument,
): readonly BuiltFile[] {
  const base = `build/${account}/${made.place}`;
  const written: BuiltFile[] = [];
  if (formats.includes('md')) {
    written.push(writeIfChanged(files, `${base}.md`, made.markdown));
    for (const drawing of made.drawings)
      written.push(writeIfChanged(files, `${base}/${drawing.name}`, drawing.svg));
  }
  if (formats.includes('html')) written.push(writeIfChanged(files, `${base}.html`, made.html));
  return written;
}
