import { checkShape } from '../checks/shape.ts';
import { catalogue } from '../diagnostics/codes.ts';
import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import { compareCriteria } from '../domain/criterion-id.ts';
import type { KindName } from '../domain/kinds.ts';
import type { Loaded, Project, Records } from '../domain/project.ts';
import { UserError } from '../errors.ts';
import type { ProjectFile } from '../generated/records.ts';
import type { Files } from '../host.ts';
import { version } from '../version.ts';
import { misplaced } from './misplaced.ts';
import { policyOf } from './project-policy.ts';
import { ProjectReader, recordKinds } from './project-reader.ts';
import { isWithin } from './project-tool-version.ts';

const PROJECT_FILE = 'ctpat.yaml';
const FORMAT = 1;

/**
 * Reads a documents folder. Faults are in `problems`; a faulty file never hides the others.
 * @throws UserError when there is no `ctpat.yaml`, it cannot be read, its format is newer than this tool knows,
 *   or it wants another version of the tool
 */
export async function loadProject(files: Files): Promise<Project> {
  const reader = new ProjectReader(files);
  const settings = await readSettings(files, reader);
  for (const kind of recordKinds) await reader.readKind(kind);
  const folder = settings.data.overlay;
  const overlay = folder ? await reader.readOverlay(folder) : new Map<string, Loaded<unknown>>();
  reader.problems.push(...misplaced(files, folder));
  return {
    ...recordsOf(reader),
    settings,
    policy: policyOf(settings.data),
    language: settings.data.language ?? 'en',
    overlay,
    knownIds: reader.knownIds,
    problems: reader.problems,
    fileCount: reader.fileCount,
    ignores: reader.ignores,
  };
}

type RecordsOfProject = Omit<
  Project,
  'settings' | 'policy' | 'language' | 'overlay' | 'knownIds' | 'problems' | 'fileCount' | 'ignores'
>;

function recordsOf(reader: ProjectReader): RecordsOfProject {
  const byId = <T>(kind: KindName): Records<T> => reader.recordsOf<T>(kind, byCodeUnit);
  const byCriterion = <T>(kind: KindName): Records<T> => reader.recordsOf<T>(kind, compareCriteria);
  return {
    company: reader.only('company'),
    accounts: byId('account'),
    sites: byId('site'),
    partners: byId('partner'),
    answers: byId('answers'),
    supplyChains: byId('supply_chain'),
    riskAssessment: reader.only('risk_assessment'),
    riskHistory: byId('risk_history'),
    measures: byCriterion('measure'),
    evidence: byId('evidence'),
    actions: byId('action'),
    training: byId('training'),
    incidents: byId('incident'),
    validations: byId('validation'),
    benefits: byId('benefits'),
    affirmations: byCriterion('affirmations'),
    assessments: byId('assessment'),
    submissions: byId('submission'),
  };
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

async function readSettings(files: Files, reader: ProjectReader): Promise<Loaded<ProjectFile>> {
  if (files.status(PROJECT_FILE)?.kind !== 'file') {
    throw new UserError(`no ${PROJECT_FILE} in ${files.root}`, 'Run `ctpat init` to make a project here.');
  }
  const parsed = await reader.parse(PROJECT_FILE);
  if (typeof parsed?.data !== 'object' || parsed.data === null || Array.isArray(parsed.data)) {
    throw unreadable(reader.problems[0]);
  }
  refuseNewer(parsed.data as { format?: unknown });
  const { problems, data } = checkShape('project', parsed.data, PROJECT_FILE, { format: FORMAT });
  reader.problems.push(...problems);
  if (data === undefined) throw unreadable(problems[0]);
  refuseOtherTool(data as ProjectFile, reader);
  return { id: 'ctpat', file: PROJECT_FILE, data: data as ProjectFile };
}

function refuseNewer({ format }: { readonly format?: unknown }): void {
  if (typeof format !== 'number' || format <= FORMAT) return;
  throw new UserError(
    `${PROJECT_FILE} is written in format ${format}; this is ctpat ${version}, which knows format ${FORMAT}`,
    'Install a newer ctpat.',
  );
}

function refuseOtherTool({ tool }: ProjectFile, reader: ProjectReader): void {
  if (tool === undefined) return;
  const within = isWithin(tool, version);
  if (within === undefined) {
    const args = { field: 'tool', value: tool, kind: 'tool' };
    reader.problems.push(problem('schema/pattern', args, { file: PROJECT_FILE, pointer: '/tool' }));
  } else if (!within) {
    throw new UserError(
      `this folder works with ctpat ${tool}; this is ${version}`,
      `Install a version that fits, or change \`tool:\` in ${PROJECT_FILE}.`,
    );
  }
}

function unreadable(why: Problem | undefined): UserError {
  const start = why?.at?.range?.start;
  const place = start ? `:${start.line}:${start.column}` : '';
  const words = why ? `: ${sentence(why)}` : ' as `key: value` lines';
  return new UserError(
    `${PROJECT_FILE}${place} cannot be read${words}`,
    'Mend it first; it says how the rest is to be read.',
  );
}

function sentence(found: Problem): string {
  const say = catalogue[found.code].message as (args: unknown) => string;
  return say(found.args);
}
