import { canonicalJson } from '../domain/canonical.ts';
import type { AccountResult, CriterionResult, Evaluation, ResolvedAnswer } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { plainText } from '../render/text/plain.ts';
import { isAskedOf } from '../render/views/profile-criteria.ts';
import { changeOf, type LastGiven, lastGiven } from './since-submission.ts';
import type { Portal, PortalSection, PortalText, Upload } from './text.ts';
import { uploadsOf } from './uploads.ts';

/** What portal texts are made from. */
export interface PortalInput {
  readonly project: Project;
  readonly pack: Pack;
  readonly evaluation: Evaluation;
  readonly account: AccountResult;
}

/** What an account gives CBP through the portal, section by section in the portal's order. Pure. */
export function portalOf(input: PortalInput): Portal {
  const { project, pack, evaluation, account } = input;
  const given = lastGiven(project, account.id, evaluation.date);
  const uploads = uploadsOf(project, pack, account, evaluation.date);
  const sections = pack.focusAreas.flatMap((area) =>
    pack.categories
      .filter((category) => category.focus_area === area.id)
      .map(
        (category): PortalSection => ({
          id: category.id,
          title: category.portal_section,
          texts: account.criteria
            .filter((result) => result.criterion.category === category.id && isAskedOf(result))
            .flatMap((result) => textsOf(input, result, uploads, given)),
        }),
      )
      .filter((section) => section.texts.length > 0),
  );
  const keys = new Set(sections.flatMap((section) => section.texts.map(({ key }) => key)));
  const gone = [...(given?.texts.keys() ?? [])].filter((key) => !keys.has(key));
  return { account: account.id, sections, uploads, ...(given ? { since: given.on } : {}), gone };
}

/** Every text in order. */
export function allTexts({ sections }: Portal): readonly PortalText[] {
  return sections.flatMap((section) => section.texts);
}

interface Place {
  readonly name: string;
  readonly answer: ResolvedAnswer;
  readonly notApplicable: boolean;
}

function textsOf(
  input: PortalInput,
  result: CriterionResult,
  uploads: readonly Upload[],
  given: LastGiven | undefined,
): readonly PortalText[] {
  const { criterion } = result;
  const places = placesOf(input, result);
  const names = uploads.filter((upload) => upload.criteria.includes(criterion.id)).map(({ name }) => name);
  const parts = partsAsked(result, places);
  return parts.map((part, index) => {
    const text = wordsOf(places, part, index === 0);
    const key = part === undefined ? criterion.id : `${criterion.id}.${part}`;
    const over = overOf(input, text);
    const change = changeOf(given, key, text);
    return {
      key,
      criterion: criterion.id,
      ...(part === undefined ? {} : { part, partTitle: criterion.parts[part] ?? '' }),
      title: criterion.title,
      level: result.level,
      text,
      kind:
        text === '' ? 'empty' : places.every((place) => place.notApplicable) ? 'not_applicable' : 'answer',
      ...(over > 0 ? { over } : {}),
      ...(change ? { change } : {}),
      uploads: names,
    };
  });
}

/** The answers, sites that say the same together. */
function placesOf({ project }: PortalInput, { answer, outcome, sites }: CriterionResult): readonly Place[] {
  if (sites.length === 0) return [{ name: '', answer, notApplicable: outcome === 'not_applicable' }];
  const groups = new Map<string, { names: string[]; place: Place }>();
  for (const site of sites) {
    const notApplicable = site.outcome === 'not_applicable';
    const { statement, because } = site.answer;
    const said = canonicalJson(
      notApplicable ? { because: because ?? null } : { statement: statement ?? null },
    );
    const name = project.sites.get(site.site)?.data.name ?? site.site;
    const known = groups.get(said);
    if (known) known.names.push(name);
    else groups.set(said, { names: [name], place: { name, answer: site.answer, notApplicable } });
  }
  return [...groups.values()].map(({ names, place }) => ({
    ...place,
    name: groups.size === 1 ? '' : names.join(', '),
  }));
}

/** The parts the portal has a field for; none where every place answers as a whole. */
function partsAsked(
  { criterion }: CriterionResult,
  places: readonly Place[],
): readonly (string | undefined)[] {
  const said = places.flatMap(({ answer, notApplicable }) =>
    !notApplicable && typeof answer.statement === 'object' ? Object.keys(answer.statement) : [],
  );
  if (said.length === 0) return [undefined];
  return [...new Set([...Object.keys(criterion.parts), ...said])].sort();
}

function wordsOf(places: readonly Place[], part: string | undefined, isFirst: boolean): string {
  const texts = places
    .map(({ name, ...place }) => ({ name, text: placeText(place, part, isFirst) }))
    .filter(({ text }) => text !== '');
  if (new Set(texts.map(({ text }) => text)).size === 1 && texts.length === places.length)
    return texts[0]?.text ?? '';
  return texts.map(({ name, text }) => (name === '' ? text : `${name}:\n${text}`)).join('\n\n');
}

/** A text for the whole criterion stands once, under its first part, where another place answers by part. */
function placeText(
  { answer, notApplicable }: Omit<Place, 'name'>,
  part: string | undefined,
  isFirst: boolean,
): string {
  const { statement } = answer;
  if (notApplicable) return isFirst ? plainText(answer.because) : '';
  if (typeof statement !== 'object') return isFirst ? plainText(statement) : '';
  return part === undefined ? '' : plainText(statement[part]);
}

function overOf({ project }: PortalInput, text: string): number {
  const limit = project.policy.portal.max_characters;
  return limit === null ? 0 : Math.max(0, [...text].length - limit);
}
