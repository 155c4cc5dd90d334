import type { Project } from '../../domain/project.ts';
import { documentGapWords as words } from '../../messages/en/document-gaps.ts';
import { longDay } from '../text/days.ts';

const CODE = /(`[^`]*`)/;
const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;
const ID = /(?<![\p{L}\p{N}_./-])[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?(?![\p{L}\p{N}_/-])/gu;
/** A name of one plain word, such as `laredo`, is an id only after one of these. */
const BEFORE_ID = /\b(?:at|about|series|partner|owner|incident|finding|action|site|account) $/;

/**
 * A sentence of the tool as a reader of paper reads it: days written out, names in place of ids, and no paths of
 * the folder. What stands in backticks is meant for a file and stays.
 */
export function spoken(project: Project, text: string): string {
  const names = namesOf(project);
  return text
    .split(CODE)
    .map((piece) => (piece.startsWith('`') ? piece : withNames(written(piece), names)))
    .join('')
    .replace(/ in actions\/| in training\//g, '')
    .replace('the next `next_review_on`', words.nextReview);
}

/** A sentence no longer than a table can hold, cut between two words. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, space > most / 2 ? space : most - 1).replace(/[\s,;:.–-]+$/, '')} …`;
}

function written(text: string): string {
  return text.replace(DAY, (day) => longDay(day) || day);
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  const named = text.replace(ID, (id, at: number) => {
    const name = names.get(id);
    if (name === undefined) return id;
    return /[-\d_]/.test(id) || BEFORE_ID.test(text.slice(0, at)) ? name : id;
  });
  // Where the sentence has the title beside the id, it would be there twice.
  return named.replace(/(\S.*?) \((.+?)\)/g, (whole, before: string, inside: string) =>
    before.endsWith(inside) || before.endsWith(`“${inside}”`) ? before : whole,
  );
}

const known = new WeakMap<Project, ReadonlyMap<string, string>>();

/** Names and titles of the records sentences speak of, by id. */
function namesOf(project: Project): ReadonlyMap<string, string> {
  const before = known.get(project);
  if (before) return before;
  const pairs = [
    ...[...project.incidents.values(), ...project.actions.values(), ...project.evidence.values()].map(
      ({ id, data }) => [id, data.title ? `“${data.title}”` : undefined] as const,
    ),
    ...[...project.partners.values()].map(({ id, data }) => [id, data.name] as const),
    ...[...project.sites.values()].map(({ id, data }) => [id, data.name] as const),
    ...(project.company?.data.contacts ?? []).map(({ id, name }) => [id, name] as const),
  ];
  const names = new Map(pairs.flatMap(([id, name]) => (name?.trim() ? [[id, name] as const] : [])));
  known.set(project, names);
  return names;
}
