import type { DocumentFormat } from '../domain/document-format.ts';
import type { Day } from '../domain/calendar.ts';
import type { MachineError } from '../errors.ts';
import type { Host } from '../host.ts';
import { buildWords } from '../messages/en/build.ts';
import { failureWords } from '../messages/en/failure.ts';
import { plainLine } from '../reporters/wrap.ts';
import { buildDocuments } from './build-documents.ts';
import { reportForeign } from './build-foreign.ts';
import { nothingPrinted } from './build-state.ts';
import { buildTargets, targetNames } from './build-targets.ts';
import { judged } from './gaps.ts';
import { findProject, openProject } from './open-project.ts';
import { PrinterOnCall } from './printer-on-call.ts';

/** What to build. */
export interface BuildChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
  readonly format: readonly DocumentFormat[];
  readonly account?: string;
  readonly site?: string;
  readonly partner?: string;
  readonly draft?: boolean;
  readonly browser?: string;
  readonly quiet?: boolean;
}

/**
 * Builds documents and says on standard error what was made; the paths go to standard output.
 * @returns false when PDF was asked for and the machine has no browser, or no font for some of the text; what
 *   could be made is there all the same
 * @throws UserError for a document or an account there is not
 */
export async function build(host: Host, documents: readonly string[], choice: BuildChoice): Promise<boolean> {
  const press = new PrinterOnCall(host, choice.browser);
  // A browser takes as long to start as a project to read; where nothing was printed yet one is surely needed.
  const prints = choice.format.includes('pdf') && !onlyTargets(documents);
  if (prints && nothingPrinted(host.files(findProject(host, choice.dir)))) await press.startAhead();
  try {
    return await buildWith(press, host, documents, choice);
  } finally {
    await press.close();
  }
}

function onlyTargets(documents: readonly string[]): boolean {
  return documents.length > 0 && documents.every((name) => (targetNames as readonly string[]).includes(name));
}

async function buildWith(
  press: PrinterOnCall,
  host: Host,
  documents: readonly string[],
  choice: BuildChoice,
): Promise<boolean> {
  const opened = await openProject(host, choice.dir);
  const evaluation = await judged(host, opened, choice);
  const talk = (line: string) => {
    if (!choice.quiet) host.terminal.err(`${line}\n`);
  };
  const targets = targetNames.filter((name) => documents.includes(name));
  const made = targets.flatMap((name) => buildTargets[name](host, opened, choice));
  for (const { files, warnings } of made) {
    for (const file of files) host.terminal.out(`${file.path}\n`);
    for (const warning of warnings) host.terminal.err(`${plainLine(warning)}\n`);
  }
  const problems = made.flatMap(({ problem }) => problem ?? []);
  for (const problem of problems) reportProblem(host, problem);
  if (onlyTargets(documents)) return problems.length === 0;
  const named = documents.filter((name) => !(targetNames as readonly string[]).includes(name));
  const report = await buildDocuments(host, {
    files: opened.files,
    project: opened.project,
    pack: opened.pack,
    evaluation,
    today: choice.today,
    tool: choice.tool,
    formats: choice.format,
    draft: choice.draft === true,
    press,
    onProgress: talk,
    ...(named.length > 0 ? { documents: named } : {}),
    ...(choice.account === undefined ? {} : { account: choice.account }),
    ...(choice.site === undefined ? {} : { site: choice.site }),
    ...(choice.partner === undefined ? {} : { partner: choice.partner }),
    ...(choice.browser === undefined ? {} : { browser: choice.browser }),
  });
  for (const file of report.files) host.terminal.out(`${file.path}\n`);
  if (report.files.length === 0) talk(buildWords.noSites);
  talk(
    buildWords.summary(report.files.filter((file) => file.state === 'written').length, report.files.length),
  );
  if (report.holes > 0) talk(buildWords.holes(report.holes));
  const isWhole = reportForeign(host, report.foreign);
  if (report.problem) reportProblem(host, report.problem);
  return isWhole && !report.problem && problems.length === 0;
}

/** What the machine lacks, and what helps; said also when talk is off. */
function reportProblem(host: Host, { message, hint }: MachineError): void {
  host.terminal.err(`${failureWords.error(message)}\n`);
  if (hint) host.terminal.err(`${failureWords.hint(hint)}\n`);
}
