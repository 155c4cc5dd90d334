import { operationFacts } from '../../domain/operation-facts.ts';
import type { Loaded } from '../../domain/project.ts';
import type { Site } from '../../generated/records.ts';
import { printWords } from '../../messages/en/documents.ts';
import { siteWords as words } from '../../messages/en/site-sheet.ts';
import { longDay, shortDay } from '../text/days.ts';
import { wholeNumber } from '../text/numbers.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { type AnswerView, holesOf, siteAnswer } from './answer.ts';
import { addressLine, type Fact, factsFrom, wordsOf } from './facts.ts';
import { type Frame, frameOf, type ViewInput } from './frame.ts';
import { isAskedOf } from './profile-criteria.ts';

/** The profile of one facility, for CBP. */
export interface SiteSheetView extends Frame {
  readonly site: Markdown;
  readonly facts: readonly Fact[];
  /** Whom to call after an incident. */
  readonly notify: readonly CallView[];
  readonly operations: readonly OperationView[];
  /** Somebody said why an operation is not there. */
  readonly hasWhy: boolean;
  readonly categories: readonly SiteCategory[];
  /** Criteria that are answered for the company as a whole. */
  readonly elsewhere: readonly { readonly number: Markdown; readonly title: Markdown }[];
}

export interface CallView {
  readonly party: Markdown;
  readonly name: Markdown;
  readonly phone: Markdown;
  /** When somebody last tried the number; empty when nobody did. */
  readonly checked: Markdown;
}

export interface OperationView {
  readonly question: Markdown;
  /** Yes or no; empty while nobody decided. */
  readonly answer: Markdown;
  readonly because: Markdown;
}

export interface SiteCategory {
  readonly title: Markdown;
  readonly criteria: readonly {
    readonly number: Markdown;
    readonly title: Markdown;
    readonly level: Markdown;
    readonly asks: Markdown;
    readonly answer: AnswerView;
  }[];
}

/**
 * Makes the sheet of one site of the account.
 * @throws Error when the site is not there; callers choose from the sites of the account
 */
export function siteSheet(input: ViewInput, id: string): SiteSheetView {
  const site = input.project.sites.get(id);
  if (!site) throw new Error(`there is no site ${id}`);
  const operations = operationsOf(input, id);
  return {
    ...frameOf(input, 'site-sheet'),
    site: inline(site.data.name),
    facts: factsOfSite(input, site),
    notify: callsOf(site.data),
    operations,
    hasWhy: operations.some((operation) => operation.because !== ''),
    categories: categoriesOf(input, id),
    elsewhere: input.account.criteria
      .filter((result) => result.criterion.scope === 'company' && result.level !== 'unknown')
      .map(({ criterion }) => ({ number: criterion.id, title: inline(criterion.title) })),
  };
}

/** Places of a sheet where something is still to be said. */
export function holesOfSheet(view: SiteSheetView): number {
  const answers = view.categories.flatMap((category) =>
    category.criteria.map(({ answer }) => holesOf(answer)),
  );
  const undecided = view.operations.filter((operation) => operation.answer === '').length;
  return answers.reduce((sum, holes) => sum + holes, undecided + (view.notify.length === 0 ? 1 : 0));
}

function factsOfSite({ project, record }: ViewInput, { data }: Loaded<Site>): readonly Fact[] {
  const manager = project.company?.data.contacts?.find((contact) => contact.id === data.manager);
  const operator = data.operator ? (project.partners.get(data.operator)?.data.name ?? '') : '';
  return factsFrom([
    [words.facts.name, data.name],
    [words.facts.kind, wordsOf(data.kind)],
    [words.facts.address, addressLine(data.address)],
    [words.facts.operator, operator],
    [words.facts.activities, (data.activities ?? []).map(wordsOf).join(', ')],
    [words.facts.staff, wholeNumber(data.staff)],
    [words.facts.manager, [manager?.name, manager?.title, manager?.phone].filter(Boolean).join(', ')],
    [words.facts.opened, longDay(data.opened_on)],
    [printWords.facts.accountNo, record.account_no],
  ]);
}

function callsOf(site: Site): readonly CallView[] {
  return (site.notify ?? []).map((one) => ({
    party: one.party ? words.party[one.party] : '',
    name: inline(one.name),
    phone: inline(one.phone),
    checked: shortDay(one.checked_on),
  }));
}

function operationsOf({ project, pack, account }: ViewInput, site: string): readonly OperationView[] {
  const facts = operationFacts(project, pack, site);
  return pack.operations
    .filter(
      (operation) =>
        operation.scope === 'site' &&
        (operation.entities === undefined || operation.entities.includes(account.entity)),
    )
    .map((operation) => {
      const value = facts.values[operation.key];
      return {
        question: inline(operation.question),
        answer: value === undefined ? '' : value ? words.yes : words.no,
        because: value === false ? inline(facts.because[operation.key]) : '',
      };
    });
}

function categoriesOf(input: ViewInput, site: string): readonly SiteCategory[] {
  return input.pack.categories
    .map((category) => ({
      title: inline(category.title),
      criteria: input.account.criteria
        .filter((result) => result.criterion.category === category.id && isAskedOf(result))
        .flatMap((result) => {
          const here = result.sites.find((one) => one.site === site);
          if (!here) return [];
          const { criterion, level } = result;
          return [
            {
              number: criterion.id,
              title: inline(criterion.title),
              level: level === 'unknown' ? '' : printWords.level[level],
              asks: inline(criterion.description),
              answer: siteAnswer(input, criterion, here),
            },
          ];
        }),
    }))
    .filter((category) => category.criteria.length > 0);
}
