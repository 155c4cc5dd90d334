import { digestOfText } from '../domain/canonical.ts';
import { UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import { templateWords as words } from '../messages/en/templates.ts';
import { findProject } from './open-project.ts';
import { type TemplateFile, templateFiles, templateText } from './template-files.ts';
import { templateOfOurs } from './template-names.ts';

const NOTE = /ctpat-original: (\S+) (sha256-[0-9a-f]{64})/;

/**
 * Copies templates of ours into the project; all or none.
 * @returns paths of the copies
 * @throws UserError for a name there is not, or when the project has one of them already
 */
export function ejectTemplates(
  host: Host,
  names: readonly string[],
  options: { readonly dir?: string; readonly tool: string },
): readonly string[] {
  const project = host.files(findProject(host, options.dir));
  const assets = host.assets();
  const files = templateFiles(assets, project);
  const chosen = [...new Set(names.map((name) => templateOfOurs(files, name)))];
  const there = chosen.find((file) => file.own);
  if (there) throw new UserError(words.isYours(there.path), words.isYoursHint);
  const copies = chosen.map((file) => ({ file, text: copyOf(assets, file, options.tool) }));
  for (const { file, text } of copies) {
    // Somebody may have been quicker than the look above.
    if (!project.create(file.path, text)) throw new UserError(words.isYours(file.path), words.isYoursHint);
  }
  return chosen.map((file) => file.path);
}

function copyOf(assets: Files, file: TemplateFile, tool: string): string {
  const text = templateText(assets, file.path);
  const note = words.original(tool, file.name, digestOfText(text));
  return `${file.kind === 'style' ? `/* ${note} */` : `{{!-- ${note} --}}`}\n${text}`;
}

/** How a copy stands to the template of ours it began with. */
export function standsTo(copy: string, ours: string): 'yours' | 'outdated' | 'unknown' {
  const digest = NOTE.exec(copy)?.[2];
  if (digest === undefined) return 'unknown';
  return digest === digestOfText(ours) ? 'yours' : 'outdated';
}
