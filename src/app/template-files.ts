import { UserError } from '../errors.ts';
import type { Files } from '../host.ts';
import { templateWords as words } from '../messages/en/templates.ts';

/** A template or style by its name, such as `security-profile`, `partials/cover`, `styles/document`. */
export interface TemplateFile {
  readonly name: string;
  readonly kind: 'document' | 'partial' | 'style';
  /** Relative to the project. */
  readonly path: string;
  /** It came with ctpat. */
  readonly ours: boolean;
  /** The project has one of this name. */
  readonly own: boolean;
}

const ENDING = { document: '.md.hbs', partial: '.md.hbs', style: '.css' } as const;
const FOLDER = { document: '', partial: 'partials/', style: 'styles/' } as const;
const LIMIT = 256 << 10;

/** Every template there is, ours and the project's, by name; without a project ours alone. */
export function templateFiles(assets: Files, project: Files | undefined): readonly TemplateFile[] {
  return (['document', 'partial', 'style'] as const).flatMap((kind) => {
    const ours = namesIn(assets, kind);
    const own = project ? namesIn(project, kind) : new Set<string>();
    const names = [...new Set([...ours, ...own])].sort();
    return names.map((name) => ({
      name,
      kind,
      path: `templates/${name}${ENDING[kind]}`,
      ours: ours.has(name),
      own: own.has(name),
    }));
  });
}

function namesIn(files: Files, kind: TemplateFile['kind']): ReadonlySet<string> {
  const ending = ENDING[kind];
  const entries = files.list(`templates/${FOLDER[kind]}`.replace(/\/$/, ''));
  // A link is listed too: reading it says why it is not followed, instead of ours being used unnoticed.
  const named = entries.filter((entry) => entry.kind !== 'folder' && entry.path.endsWith(ending));
  return new Set(named.map((entry) => entry.path.slice('templates/'.length, -ending.length)));
}

/** The text of a template. @throws UserError when it is too long or no plain file */
export function templateText(files: Files, path: string): string {
  const content = files.read(path, LIMIT);
  if (content === undefined) throw new UserError(words.noTemplateFile(path));
  if (!(content instanceof Uint8Array)) throw new UserError(words.tooLarge(path, LIMIT), words.tooLargeHint);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).replace(/\r\n/g, '\n');
  } catch {
    throw new UserError(words.notText(path), words.notTextHint);
  }
}
