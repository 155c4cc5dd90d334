import { type Day, isDay } from '../domain/calendar.ts';
import type { Loaded, Project } from '../domain/project.ts';
import type { Submission } from '../generated/records.ts';

/** What CBP was given last for an account, without git. */
export interface LastGiven {
  readonly on: Day;
  readonly kind: Submission['kind'];
  /** By key: `6.1`, `6.1.a`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Digests of the files, by upload name. */
  readonly uploads: ReadonlyMap<string, string>;
  readonly record: Loaded<Submission>;
}

/** The account's last submission up to a day; the later record of two on one day. */
export function lastGiven(project: Project, account: string, today: Day): LastGiven | undefined {
  let last: Loaded<Submission> | undefined;
  for (const record of project.submissions.values()) {
    const { on } = record.data;
    if (!record.id.startsWith(`${account}/`) || !isDay(on) || on > today) continue;
    if (!last || on > last.data.on || (on === last.data.on && isLater(record.id, last.id))) last = record;
  }
  if (!last) return undefined;
  return {
    on: last.data.on,
    kind: last.data.kind,
    texts: textsOf(last.data),
    uploads: new Map(
      (last.data.uploads ?? []).flatMap(({ name, sha256 }) => (name && sha256 ? [[name, sha256]] : [])),
    ),
    record: last,
  };
}

/** `2026-02-20-10` comes after `2026-02-20-2`. */
function isLater(left: string, right: string): boolean {
  return left.length === right.length ? left > right : left.length > right.length;
}

function textsOf({ texts }: Submission): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [criterion, said] of Object.entries(texts ?? {})) {
    if (typeof said === 'string') found.set(criterion, said);
    else
      for (const [part, text] of Object.entries(said ?? {}))
        if (text) found.set(`${criterion}.${part}`, text);
  }
  return found;
}

/** How a text stands to what was given: line ends and spaces are no change. */
export function changeOf(
  given: LastGiven | undefined,
  key: string,
  text: string,
): 'new' | 'changed' | 'same' | undefined {
  if (!given) return undefined;
  const before = given.texts.get(key);
  if (before === undefined) return 'new';
  return sameWords(before, text) ? 'same' : 'changed';
}

function sameWords(left: string, right: string): boolean {
  return left.replace(/\s+/g, ' ').trim() === right.replace(/\s+/g, ' ').trim();
}
