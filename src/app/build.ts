import type { Day } from '../domain/calendar.ts';
import type { Host } from '../host.ts';
import { buildWords } from '../messages/en/build.ts';
import { failureWords } from '../messages/en/failure.ts';
import { buildDocuments } from './build-documents.ts';
import { judged } from './gaps.ts';
import { openProject } from './open-project.ts';

/** What to build. */
export interface BuildChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
  readonly format: readonly ('md' | 'html' | 'pdf')[];
  readonly account?: string;
  readonly site?: string;
  readonly draft?: boolean;
  readonly browser?: string;
  readonly quiet?: boolean;
}

/**
 * Builds documents and says on standard error what was made; the paths go to standard output.
 * @returns false when PDF was asked for and no browser could be had; Markdown and HTML are there all the same
 * @throws UserError for a document or an account there is not
 */
export async function build(host: Host, documents: readonly string[], choice: BuildChoice): Promise<boolean> {
  const opened = await openProject(host, choice.dir);
  const evaluation = await judged(host, opened, choice);
  const talk = (line: string) => {
    if (!choice.quiet) host.terminal.err(`${line}\n`);
  };
  const report = await buildDocuments(host, {
    files: opened.files,
    project: opened.project,
    pack: opened.pack,
    evaluation,
    today: choice.today,
    tool: choice.tool,
    formats: choice.format,
    draft: choice.draft === true,
    onProgress: talk,
    ...(documents.length > 0 ? { documents } : {}),
    ...(choice.account === undefined ? {} : { account: choice.account }),
    ...(choice.site === undefined ? {} : { site: choice.site }),
    ...(choice.browser === undefined ? {} : { browser: choice.browser }),
  });
  for (const file of report.files) host.terminal.out(`${file.path}\n`);
  talk(
    buildWords.summary(report.files.filter((file) => file.state === 'written').length, report.files.length),
  );
  if (report.holes > 0) talk(buildWords.holes(report.holes));
  if (!report.problem) return true;
  const { message, hint } = report.problem;
  host.terminal.err(`${failureWords.error(message)}\n`);
  if (hint) host.terminal.err(`${failureWords.hint(hint)}\n`);
  return false;
}
