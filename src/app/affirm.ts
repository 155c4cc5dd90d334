import type { Day } from '../domain/calendar.ts';
import { compareCriteria } from '../domain/criterion-id.ts';
import type { Criterion } from '../domain/pack.ts';
import { UserError } from '../errors.ts';
import { affirmationOf, doubtsOf, isOverdue, restsOn } from '../evaluation/affirmation.ts';
import { accountContext, type Context, sharedContext } from '../evaluation/context.ts';
import { judgePlace, type PlaceResult } from '../evaluation/outcome.ts';
import type { Affirmation } from '../generated/records.ts';
import type { Files, Host } from '../host.ts';
import { affirmWords } from '../messages/en/affirm.ts';
import { criteriaWords } from '../messages/en/criteria.ts';
import { compose } from '../source/compose.ts';
import { criterionOf } from './criteria.ts';
import { type Opened, openProject, readText } from './open-project.ts';

/** Who affirms what. */
export interface AffirmChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly by: string;
  readonly account?: string;
  readonly site?: string;
  readonly all?: boolean;
}

/** What was affirmed and what was refused, a line each. */
export interface AffirmResult {
  readonly lines: readonly string[];
  readonly refused: number;
}

interface Place {
  readonly context: Context;
  readonly criterion: Criterion;
  readonly site: string | undefined;
  readonly result: PlaceResult;
}

/**
 * Writes down that somebody looked and that the answers hold: one entry a criterion, account and site.
 * @throws UserError for a person, criterion, account or site there is not, or when nothing is named
 */
export async function affirm(
  host: Host,
  ids: readonly string[],
  choice: AffirmChoice,
): Promise<AffirmResult> {
  const opened = await openProject(host, choice.dir);
  requirePerson(opened, choice.by);
  if (ids.length === 0 && !choice.all)
    throw new UserError(affirmWords.nothingNamed, affirmWords.nothingNamedHint);
  const criteria = ids.length > 0 ? ids.map((id) => criterionOf(opened.pack, id)) : opened.pack.criteria;
  const contexts = contextsOf(opened, choice);
  const places = criteria.flatMap((criterion) =>
    contexts.flatMap((context) => placesOf(context, criterion, choice.site)),
  );
  const wanted = choice.all && ids.length === 0 ? places.filter((place) => isDue(place)) : places;
  if (wanted.length === 0) return { lines: [affirmWords.nothingToDo], refused: 0 };
  const refusals = wanted.map((place) => refusal(place));
  const accepted = wanted.filter((_, index) => refusals[index] === undefined);
  for (const [id, group] of byCriterion(accepted)) write(opened.files, id, group, choice);
  const lines = wanted.map((place, index) => line(place, refusals[index]));
  return { lines, refused: refusals.filter((words) => words !== undefined).length };
}

function requirePerson(opened: Opened, by: string): void {
  const contacts = opened.project.company?.data.contacts ?? [];
  const person = contacts.find((contact) => contact.id === by);
  if (person && !person.left_on) return;
  const known = contacts.filter((contact) => !contact.left_on).map((contact) => contact.id);
  throw new UserError(
    person ? affirmWords.hasLeft(by) : affirmWords.nobody(by),
    affirmWords.people(known.join(', ')),
  );
}

function contextsOf({ project, pack, predicates }: Opened, choice: AffirmChoice): Context[] {
  const accounts = [...project.accounts.values()].filter(
    (one) => choice.account === undefined || one.id === choice.account,
  );
  if (accounts.length === 0) {
    throw new UserError(
      criteriaWords.unknownAccount(choice.account ?? ''),
      criteriaWords.accountHint([...project.accounts.keys()].join(', ')),
    );
  }
  if (choice.site !== undefined && !project.sites.has(choice.site)) {
    throw new UserError(
      affirmWords.noSite(choice.site),
      affirmWords.sites([...project.sites.keys()].join(', ')),
    );
  }
  const shared = sharedContext(project, pack, predicates, choice.today);
  return accounts.map((account) => accountContext(shared, account));
}

function placesOf(context: Context, criterion: Criterion, only: string | undefined): Place[] {
  const level = criterion.levels[context.account.data.entity];
  if (level !== 'must' && level !== 'should') return [];
  const bySite = criterion.scope === 'site' && context.sites.length > 0;
  const sites = bySite ? context.sites.filter((site) => only === undefined || site === only) : [undefined];
  return sites.map((site) => ({
    context,
    criterion,
    site,
    result: judgePlace(context, criterion, level, site),
  }));
}

/** With --all: answered, and not affirmed, doubtful or overdue. */
function isDue({ context, criterion, site, result }: Place): boolean {
  if (
    result.outcome === 'unassessed' ||
    (result.outcome === 'not_applicable' && !result.claimedNotApplicable)
  )
    return false;
  const known = affirmationOf(context, criterion.id, site);
  return (
    !known ||
    isOverdue(context, known.on) ||
    doubtsOf(context, criterion, result.resolved, site, known).length > 0
  );
}

function refusal({ result }: Place): string | undefined {
  if (result.outcome === 'unassessed') return affirmWords.unassessed;
  if (result.outcome === 'not_applicable' && !result.claimedNotApplicable) return affirmWords.notApplicable;
  const open = result.reasons.filter(
    (reason) => reason.code === 'compliance/element-unanswered' && reason.level === 'must',
  );
  return open.length === 0
    ? undefined
    : affirmWords.unanswered(open.map((reason) => reason.requirement ?? '').join(', '));
}

function line({ context, criterion, site, result }: Place, refused: string | undefined): string {
  const where = [criterion.id, context.account.id, ...(site === undefined ? [] : [site])].join(' · ');
  return refused === undefined
    ? affirmWords.affirmed(where, result.outcome)
    : affirmWords.refused(where, refused);
}

function byCriterion(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places)
    groups.set(place.criterion.id, [...(groups.get(place.criterion.id) ?? []), place]);
  return new Map([...groups].sort(([left], [right]) => compareCriteria(left, right)));
}

function write(files: Files, id: string, places: readonly Place[], choice: AffirmChoice): void {
  const file = `affirmations/${id}.yaml`;
  const before = places[0]?.context.project.affirmations.get(id)?.data ?? [];
  const isReplaced = (entry: Affirmation) =>
    places.some(
      (place) => place.context.account.id === entry.account && place.site === (entry.site ?? undefined),
    );
  const added = places.map(({ context, criterion, site, result }) => ({
    on: choice.today,
    by: choice.by,
    account: context.account.id,
    site: site ?? null,
    rests_on: restsOn(context, criterion, result.resolved, site),
  }));
  const entries = [...before.filter((entry) => !isReplaced(entry)), ...added].sort((left, right) =>
    key(left) < key(right) ? -1 : 1,
  );
  const text = `# Tool-written: who looked last, when, and what the answer rested on.\n${compose(entries)}`;
  if (readText(files, file) !== text) files.write(file, text);
}

function key(entry: { readonly account: string; readonly site?: string | null }): string {
  return `${entry.account}/${entry.site ?? ''}`;
}
