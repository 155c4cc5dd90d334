import type { Day } from '../domain/calendar.ts';
import { UserError } from '../errors.ts';
import { restsOn } from '../evaluation/affirmation.ts';
import type { Affirmation } from '../generated/records.ts';
import type { Files } from '../host.ts';
import { affirmWords } from '../messages/en/affirm.ts';
import { compose } from '../source/compose.ts';
import { parse } from '../source/parse.ts';
import type { Place } from './affirm-places.ts';
import { readText } from './open-project.ts';

/**
 * Writes the affirmations of one criterion: entries of other accounts and sites stay, those of these places are
 * replaced. The file is read again just before, so that what another run wrote meanwhile stays too.
 * @throws UserError when the file is there and is no list of affirmations
 */
export function writeAffirmations(
  files: Files,
  id: string,
  places: readonly Place[],
  who: { readonly by: string; readonly today: Day },
): void {
  const added = places.map(({ context, criterion, site, result }) => ({
    on: who.today,
    by: who.by,
    account: context.account.id,
    site: site ?? null,
    rests_on: restsOn(context, criterion, result.resolved, site),
  }));
  files.exclusive(() => replaceEntries(files, `affirmations/${id}.yaml`, added));
}

function replaceEntries(files: Files, file: string, added: readonly Affirmation[]): void {
  const replaced = new Set(added.map(key));
  const before = readText(files, file);
  const kept = entriesOf(file, before, files).filter((entry) => !replaced.has(key(entry)));
  const entries = [...kept, ...added].sort((left, right) => (key(left) < key(right) ? -1 : 1));
  const text = `# ${affirmWords.file}\n${compose(entries)}`;
  if (before !== text) files.write(file, text);
}

/** Who affirmed what is history: a file that cannot be read is never written over. */
function entriesOf(file: string, text: string | undefined, files: Files): readonly Affirmation[] {
  if (text === undefined && !files.status(file)) return [];
  const { data, problems } = parse(file, text ?? '');
  const isList = Array.isArray(data) && data.every((entry) => typeof entry?.account === 'string');
  if (text === undefined || problems.length > 0 || !(isList || data === null))
    throw new UserError(affirmWords.unreadable(file), affirmWords.unreadableHint);
  return isList ? (data as readonly Affirmation[]) : [];
}

function key(entry: { readonly account: string; readonly site?: string | null }): string {
  return `${entry.account}/${entry.site ?? ''}`;
}
