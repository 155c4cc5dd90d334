import type { Day } from '../domain/calendar.ts';
import { compareCriteria } from '../domain/criterion-id.ts';
import { UserError } from '../errors.ts';
import { accountContext, type Context, sharedContext } from '../evaluation/context.ts';
import type { Host } from '../host.ts';
import { affirmWords } from '../messages/en/affirm.ts';
import { criteriaWords } from '../messages/en/criteria.ts';
import { isDue, type NoPlace, type Place, placesOf, refusal } from './affirm-places.ts';
import { writeAffirmations } from './affirm-write.ts';
import { criterionOf } from './criteria.ts';
import { type Opened, openProject } from './open-project.ts';
import { requirePerson } from './require.ts';

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
  readonly affirmed: readonly string[];
  readonly refused: readonly string[];
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
  requireOneWay(ids, choice);
  const opened = await openProject(host, choice.dir);
  requirePerson(opened.project, choice.by);
  const contexts = contextsOf(opened, choice);
  const { places, none } = choice.all
    ? duePlaces(opened, contexts, choice)
    : named(opened, contexts, ids, choice);
  const refusals = places.map(refusal);
  const accepted = places.filter((_, index) => refusals[index] === undefined);
  for (const [id, group] of byCriterion(accepted)) writeAffirmations(opened.files, id, group, choice);
  const refused = places.flatMap((place, index) => {
    const why = refusals[index];
    return why === undefined ? [] : [affirmWords.refused(where(place), why)];
  });
  return {
    affirmed: accepted.map((place) => affirmWords.affirmed(where(place), place.result.outcome)),
    refused: [...none.map((one) => affirmWords.refused(where(one), one.why)), ...refused],
  };
}

interface Wanted {
  readonly places: readonly Place[];
  readonly none: readonly NoPlace[];
}

function duePlaces({ pack }: Opened, contexts: readonly Context[], choice: AffirmChoice): Wanted {
  const found = pack.criteria.flatMap((criterion) =>
    contexts.map((context) => placesOf(context, criterion, choice.site)),
  );
  return { places: found.flatMap((one) => ('why' in one ? [] : one)).filter(isDue), none: [] };
}

/** What was named; of several accounts those it is asked of, so that one refusal is said only where nobody has it. */
function named(
  { pack }: Opened,
  contexts: readonly Context[],
  ids: readonly string[],
  choice: AffirmChoice,
): Wanted {
  const wanted = [...new Set(ids)].map((id) => {
    const criterion = criterionOf(pack, id);
    const found = contexts.map((context) => placesOf(context, criterion, choice.site));
    const places = found.flatMap((one) => ('why' in one ? [] : one));
    return { places, none: places.length > 0 ? [] : found.flatMap((one) => ('why' in one ? [one] : [])) };
  });
  return { places: wanted.flatMap((one) => one.places), none: wanted.flatMap((one) => one.none) };
}

function requireOneWay(ids: readonly string[], choice: AffirmChoice): void {
  if (ids.length === 0 && !choice.all)
    throw new UserError(affirmWords.nothingNamed, affirmWords.nothingNamedHint);
  if (ids.length > 0 && choice.all) throw new UserError(affirmWords.namedAndAll, affirmWords.namedAndAllHint);
}

function contextsOf({ project, pack, predicates }: Opened, choice: AffirmChoice): Context[] {
  const accounts = [...project.accounts.values()].filter(
    (one) => choice.account === undefined || one.id === choice.account,
  );
  if (accounts.length === 0) {
    const known = [...project.accounts.keys()].join(', ');
    throw new UserError(
      choice.account === undefined ? affirmWords.noAccounts : criteriaWords.unknownAccount(choice.account),
      criteriaWords.accountHint(known),
    );
  }
  if (choice.site !== undefined && !project.sites.has(choice.site)) {
    const known = [...project.sites.keys()].join(', ');
    throw new UserError(affirmWords.noSite(choice.site), affirmWords.sites(known));
  }
  const shared = sharedContext(project, pack, predicates, choice.today);
  return accounts.map((account) => accountContext(shared, account));
}

function where({ context, criterion, site }: Place | NoPlace): string {
  return [criterion.id, context.account.id, ...(site === undefined ? [] : [site])].join(' · ');
}

function byCriterion(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places)
    groups.set(place.criterion.id, [...(groups.get(place.criterion.id) ?? []), place]);
  return new Map([...groups].sort(([left], [right]) => compareCriteria(left, right)));
}
