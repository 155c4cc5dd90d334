import { Chalk } from 'chalk';
import { checks } from '../checks/index.ts';
import type { At, Diagnostic, Problem, Severity } from '../diagnostics/diagnostic.ts';
import { finish } from '../diagnostics/finish.ts';
import { severityOf } from '../diagnostics/rules.ts';
import type { Day } from '../domain/calendar.ts';
import type { Evaluation } from '../domain/outcome.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Host } from '../host.ts';
import { reporters } from '../reporters/index.ts';
import { evidenceFiles } from './evidence-files.ts';
import { type Opened, openProject, placeFinder, readText } from './open-project.ts';
import { pictureFile } from './picture-file.ts';

/** What `check` found, and how to write it. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly Diagnostic[];
  /** True when something is at or above a severity. */
  reaches(failOn: Severity | 'never'): boolean;
  write(format: keyof typeof reporters, colorLevel: 0 | 1 | 2 | 3): Promise<string>;
}

const ORDER: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Lints a project whole. @throws UserError when there is no project to read */
export async function check(
  host: Host,
  options: { readonly dir?: string; readonly today: Day; readonly tool: string },
): Promise<CheckResult> {
  const opened = await openProject(host, options.dir);
  const evaluation = judge(opened, options.today);
  const { diagnostics, ignored } = await diagnose(host, opened, evaluation);
  const report = { tool: options.tool, files: opened.project.fileCount, diagnostics, ignored };
  return {
    diagnostics,
    ignored,
    reaches: (failOn) =>
      failOn !== 'never' && diagnostics.some((found) => ORDER[found.severity] >= ORDER[failOn]),
    write: async (format, level) =>
      reporters[format](report, {
        paint: new Chalk({ level }),
        columns: host.terminal.columns,
        repositoryPrefix: format === 'pretty' || format === 'json' ? '' : await host.gitPrefix(opened.folder),
        readText: (file) => readText(opened.files, file),
      }),
  };
}

/** The outcomes of a project on a day. */
export function judge(opened: Opened, today: Day, errors = 0): Evaluation {
  return evaluate({
    project: opened.project,
    pack: opened.pack,
    predicates: opened.predicates,
    today,
    errors,
  });
}

/**
 * Everything there is to say about the files, in order, after rules and ignores.
 * @param errorsOnly leaves out what is less grave, for those who only count: places take time to find
 */
export async function diagnose(
  host: Host,
  opened: Opened,
  evaluation: Evaluation,
  errorsOnly = false,
): Promise<{ diagnostics: readonly Diagnostic[]; ignored: readonly Diagnostic[] }> {
  const { project, pack, files } = opened;
  const context = {
    project,
    pack,
    evaluation,
    today: evaluation.date,
    evidenceFiles: evidenceFiles(host, files),
    picture: (path: string) => pictureFile(files, path),
  };
  const all: Problem[] = [...opened.problems];
  for (const run of checks) all.push(...run(context));
  const rules = project.settings.data.rules ?? {};
  // In a file with ignores all count: one that silences nothing is an error where the rules say so.
  const problems = errorsOnly
    ? all.filter(
        ({ code, at }) => severityOf(code, rules) === 'error' || (at && project.ignores.has(at.file)),
      )
    : all;
  const unplaced = problems.filter(({ code }) => severityOf(code, rules) !== 'off').flatMap(placesOf);
  return finish(problems, {
    rules,
    ignores: project.ignores,
    locate: unplaced.length > 0 ? await placeFinder(files, unplaced) : (at) => at.range,
  });
}

/** What of a problem is shown with a place that is still to be found. */
function placesOf({ at, related = [] }: Problem): At[] {
  return [at, ...related.map((one) => one.at)].filter(
    (place): place is At => place?.pointer !== undefined && place.range === undefined,
  );
}
