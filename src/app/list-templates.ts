import { UserError } from '../errors.ts';
import type { Files, Host } from '../host.ts';
import {
  documentTemplate,
  requireFitting,
  type UsedTemplate,
} from '../render/templates/document-template.ts';
import { requireOwnStyles } from '../render/templates/own-styles.ts';
import { standsTo } from './eject-templates.ts';
import { findProject } from './open-project.ts';
import { type TemplateFile, templateFiles, templateText } from './template-files.ts';

/** A template as `ctpat templates list` shows it. */
export interface ListedTemplate {
  readonly name: string;
  readonly kind: TemplateFile['kind'];
  readonly state: 'ours' | 'yours' | 'outdated' | 'unknown' | 'added' | 'unused';
  /** Where the project's own is. */
  readonly path?: string;
  /** Of a document of the project's own. */
  readonly title?: string;
  readonly view?: string;
  /** Why it cannot be used. */
  readonly problem?: string;
}

/** Templates there are; outside a project ours alone. @throws UserError when the folder named is none */
export function listTemplates(host: Host, dir: string | undefined): readonly ListedTemplate[] {
  const room = new Room(host.assets(), projectFiles(host, dir));
  return room.files.map((file) => room.listed(file));
}

/** The view a document of the project or of ours is filled with. @throws UserError when it cannot be told */
export function viewOfDocument(host: Host, dir: string | undefined, name: string) {
  const room = new Room(host.assets(), projectFiles(host, dir));
  const file = room.files.find((one) => one.kind === 'document' && one.name === name);
  const names = room.files.filter((one) => one.kind === 'document').map((one) => one.name);
  return { template: file && documentTemplate(name, room.used(file)), names };
}

/** The project's files where there is a project; a folder that was named has to be one. */
function projectFiles(host: Host, dir: string | undefined): Files | undefined {
  try {
    return host.files(findProject(host, dir));
  } catch (error) {
    if (error instanceof UserError && dir === undefined) return undefined;
    throw error;
  }
}

class Room {
  readonly files: readonly TemplateFile[];
  readonly #assets: Files;
  readonly #project: Files | undefined;

  constructor(assets: Files, project: Files | undefined) {
    this.#assets = assets;
    this.#project = project;
    this.files = templateFiles(assets, project);
  }

  used(file: TemplateFile): UsedTemplate {
    const files = file.own && this.#project ? this.#project : this.#assets;
    return { file: file.path, text: templateText(files, file.path), own: file.own };
  }

  listed(file: TemplateFile): ListedTemplate {
    const { name, kind, path } = file;
    if (!file.own) return { name, kind, state: 'ours' };
    try {
      const used = this.used(file);
      const state = this.#state(file, used);
      return { name, kind, state, path, ...this.#look(file, used, state) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { name, kind, state: file.ours ? 'unknown' : 'added', path, problem: told(error) };
    }
  }

  #state(file: TemplateFile, used: UsedTemplate): ListedTemplate['state'] {
    if (!file.ours) return file.kind === 'style' ? 'unused' : 'added';
    return standsTo(used.text, templateText(this.#assets, file.path));
  }

  /** What is to be said about the inside; a partial shows its faults with the documents that call it. */
  #look(
    file: TemplateFile,
    used: UsedTemplate,
    state: ListedTemplate['state'],
  ): Pick<ListedTemplate, 'title' | 'view' | 'problem'> {
    try {
      if (file.kind === 'style' && state !== 'unused') requireOwnStyles(used);
      if (file.kind !== 'document') return {};
      const template = documentTemplate(file.name, used);
      requireFitting(template, this.#partials());
      return state === 'added' ? { title: template.title ?? '', view: template.view } : {};
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { problem: told(error) };
    }
  }

  #partials(): ReadonlyMap<string, UsedTemplate> {
    const partials = this.files.filter((file) => file.kind === 'partial');
    return new Map(partials.map((file) => [file.name.slice('partials/'.length), this.used(file)]));
  }
}

function told({ message, hint }: UserError): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}
