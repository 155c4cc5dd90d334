import { nearest } from '../../domain/nearest.ts';
import type { Criterion, JudgedLevel, Pack } from '../../domain/pack.ts';
import { UserError } from '../../errors.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import { criteriaWords } from '../../messages/en/criteria.ts';
import type { LiveProject } from '../records/live-project.ts';
import { requireCategory, requirePerson } from '../require.ts';

/** Which criteria a file of answers is made for. */
export interface AskedChoice {
  readonly account?: string;
  /** By whom they are usually answered. */
  readonly department?: string;
  /** Who owns the answer now. */
  readonly owner?: string;
  readonly category?: number;
}

/** A criterion that is asked, and the sites it is asked of one by one. */
export interface Asked {
  readonly criterion: Criterion;
  readonly level: JudgedLevel;
  /** Empty where it has one answer, or its account a single site. */
  readonly sites: readonly string[];
}

/**
 * The criteria that fit the choice and apply, in order.
 * @throws UserError for an account, department, owner or category there is not, or when nothing fits
 */
export function askedCriteria(live: LiveProject, choice: AskedChoice, words: AnswersWords): readonly Asked[] {
  requireChoice(live, choice, words);
  const accounts = [...live.project.accounts.keys()].filter(
    (id) => choice.account === undefined || id === choice.account,
  );
  const asked = live.pack.criteria
    .filter((one) => fits(live, one, choice))
    .flatMap((criterion) => {
      const results = accounts.flatMap((id) => live.result(id, criterion) ?? []);
      const judged = results.filter(
        ({ level, outcome, claimedNotApplicable }) =>
          level !== 'unknown' && (outcome !== 'not_applicable' || claimedNotApplicable),
      );
      if (judged.length === 0) return [];
      const sites = [...new Set(judged.flatMap((result) => result.sites.map(({ site }) => site)))].sort();
      const level = judged.some((result) => result.level === 'must') ? 'must' : 'should';
      return [{ criterion, level, sites: sites.length > 1 ? sites : [] } as const];
    });
  if (asked.length === 0)
    throw new UserError(words.nothingToAsk, words.nothingToAskHint(departments(live.pack)));
  return asked;
}

/** Who is usually asked, by code unit. */
export function departments(pack: Pack): readonly string[] {
  return [...new Set(pack.criteria.map((one) => one.usually_answered_by))].sort();
}

function fits(
  live: LiveProject,
  criterion: Criterion,
  { department, owner, category }: AskedChoice,
): boolean {
  const measure = live.project.measures.get(criterion.id)?.data;
  return (
    (department === undefined || criterion.usually_answered_by === department) &&
    (owner === undefined || measure?.owner === owner) &&
    (category === undefined || criterion.category === category)
  );
}

function requireChoice(live: LiveProject, choice: AskedChoice, words: AnswersWords): void {
  const { account, department, owner, category } = choice;
  requireCategory(live.pack, category);
  if (owner !== undefined) requirePerson(live.project, owner);
  if (account !== undefined && !live.project.accounts.has(account))
    throw new UserError(
      criteriaWords.unknownAccount(account),
      criteriaWords.accountHint([...live.project.accounts.keys()].join(', ')),
    );
  const known = departments(live.pack);
  if (department === undefined || known.includes(department)) return;
  const meant = nearest(department, known);
  throw new UserError(
    words.noDepartment(department),
    meant === undefined ? words.choose(known) : words.meant(meant),
  );
}
