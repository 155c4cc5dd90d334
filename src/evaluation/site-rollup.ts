import type { CriterionResult, Outcome, SiteResult } from '../domain/outcome.ts';
import type { Criterion, JudgedLevel } from '../domain/pack.ts';
import { affirmedAt } from './affirmation.ts';
import type { Context } from './context.ts';
import type { Judgement } from './evaluate.ts';
import { judgePlace } from './outcome.ts';
import { resolve } from './resolve.ts';

/** A criterion about facilities: each site of the account's scope, and what they come to together. */
export function siteResult(context: Context, criterion: Criterion, level: JudgedLevel): Judgement {
  const places = context.sites.map((site) => ({ site, place: judgePlace(context, criterion, level, site) }));
  const sites = places.map(({ site, place }): SiteResult => {
    const { outcome, claimedNotApplicable, reasons, requirements, answer } = place;
    const affirmed = affirmedAt(context, criterion, place, site);
    return { site, outcome, claimedNotApplicable, reasons, requirements, answer, ...affirmed };
  });
  const outcome = rollUp(sites.map((site) => site.outcome));
  return {
    outcome,
    claimedNotApplicable: outcome === 'not_applicable' && sites.some((site) => site.claimedNotApplicable),
    affirmed: affirmedEverywhere(sites),
    suspect: sites.flatMap((site) => site.suspect),
    sites,
    reasons: sites.flatMap((site) => site.reasons),
    requirements: [],
    answer: ownAnswer(context, criterion, outcome, sites),
    undecided: [...new Set(places.flatMap(({ place }) => place.undecided))],
  };
}

/** Over the sites: not-applicable ones left out (none left: not_applicable), all equal → that, else partial. */
export function rollUp(outcomes: readonly Outcome[]): Outcome {
  const asked = outcomes.filter((outcome) => outcome !== 'not_applicable');
  const [first] = asked;
  if (first === undefined) return 'not_applicable';
  return asked.every((outcome) => outcome === first) ? first : 'partial';
}

/** The oldest affirmation over the sites that have an answer to affirm; undefined while one lacks it. */
function affirmedEverywhere(sites: readonly SiteResult[]): CriterionResult['affirmed'] {
  let oldest: CriterionResult['affirmed'];
  for (const { outcome, claimedNotApplicable, affirmed } of sites) {
    if (outcome === 'not_applicable' && !claimedNotApplicable) continue;
    if (!affirmed) return undefined;
    if (!oldest || affirmed.on < oldest.on) oldest = affirmed;
  }
  return oldest;
}

/** The measure's own answer, which sites that say `same` share. */
function ownAnswer(
  context: Context,
  criterion: Criterion,
  outcome: Outcome,
  sites: readonly SiteResult[],
): CriterionResult['answer'] {
  const measure = context.project.measures.get(criterion.id);
  const { file, owner, status, statement, evidence } = resolve(
    criterion,
    measure,
    context.account.id,
    undefined,
    false,
  );
  const words = new Set(sites.flatMap((site) => site.answer.because ?? []));
  return {
    ...(file === undefined ? {} : { file }),
    ...(owner === undefined ? {} : { owner }),
    ...(status === undefined ? {} : { status }),
    ...(statement === undefined ? {} : { statement }),
    ...(outcome === 'not_applicable' ? { because: [...words].join(' ') } : {}),
    evidence,
    same: false,
  };
}
