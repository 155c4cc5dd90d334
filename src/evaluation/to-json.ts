import type { At, Range } from '../diagnostics/diagnostic.ts';
import type { AccountResult, CriterionResult, Doubt, Evaluation, Reason } from '../domain/outcome.ts';
import type { Pack } from '../domain/pack.ts';

/** The object `ctpat gaps --format json` prints (design §5). */
export function gapsJson(
  evaluation: Evaluation,
  pack: Pack,
  purpose: string,
  tool: string,
  locate: (at: At) => Range | undefined,
): object {
  const place = (at: At | undefined) => {
    if (!at) return {};
    const range = locate(at);
    return { file: at.file, ...(range ? { range } : {}) };
  };
  return {
    version: 1,
    tool,
    date: evaluation.date,
    pack: { id: pack.id, edition: pack.edition, digest: pack.digest, overlaid: pack.overlaid },
    accounts: evaluation.accounts.map((account) => accountJson(account, purpose, place)),
  };
}

type Place = (at: At | undefined) => object;

function accountJson(account: AccountResult, purpose: string, place: Place): object {
  const { id, entity, coverage, summary, trend } = account;
  const ready = account.ready.find((verdict) => verdict.for === purpose);
  const blockers = ready?.blockers.map(({ args: _args, ...plain }) => plain);
  return {
    id,
    entity,
    coverage,
    ready: ready && { ...ready, blockers },
    summary,
    trend,
    criteria: account.criteria.map((result) => criterionJson(result, place)),
  };
}

function criterionJson(result: CriterionResult, place: Place): object {
  const { criterion } = result;
  const sites = result.sites.map((site) => [
    site.site,
    {
      outcome: site.outcome,
      affirmed: site.affirmed?.on ?? null,
      suspect: site.suspect.map((doubt) => doubtJson(doubt, place)),
    },
  ]);
  return {
    id: criterion.id,
    title: criterion.title,
    category: criterion.category,
    level: result.level,
    provisional: result.provisional,
    outcome: result.outcome,
    affirmed: result.affirmed?.on ?? null,
    suspect: result.suspect.map((doubt) => doubtJson(doubt, place)),
    ...(result.sites.length > 0 ? { sites: Object.fromEntries(sites) } : {}),
    reasons: result.reasons.map((reason) => reasonJson(reason, place)),
  };
}

function doubtJson(doubt: Doubt, place: Place): object {
  return { cause: doubt.cause, message: doubt.message, ...place(doubt.at) };
}

function reasonJson(reason: Reason, place: Place): object {
  const { at, args: _args, ...plain } = reason;
  return { ...plain, ...place(at) };
}
