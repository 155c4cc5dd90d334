import type { At } from '../diagnostics/diagnostic.ts';
import type { Outcome, Reason } from '../domain/outcome.ts';
import type { Criterion, JudgedLevel } from '../domain/pack.ts';
import type { Context } from './context.ts';
import { makeReason } from './reason.ts';
import type { Judged } from './requirements.ts';
import { escaped, type Resolved } from './resolve.ts';

/** Why nothing can be said: no answer at all, or none for this site. */
export function silence(criterion: Criterion, resolved: Resolved, site: string | undefined): Reason {
  const { file } = resolved;
  if (site !== undefined && file !== undefined && !resolved.hasEntry) {
    return makeReason('compliance/site-unassessed', { site }, {}, site, {
      file,
      pointer: `/sites/${escaped(site)}`,
    });
  }
  const at = file === undefined ? undefined : { file, pointer: resolved.statusPointer };
  return makeReason('compliance/unassessed', { criterion: criterion.id }, {}, site, at);
}

/** Before it is answered: the facts that would say whether it has to be. */
export function undecidedReasons(
  { pack, project }: Context,
  criterion: Criterion,
  undecided: readonly string[],
  site: string | undefined,
): Reason[] {
  const at = project.company && { file: project.company.file, pointer: '/operations' };
  return pack.operations
    .filter(({ key }) => undecided.includes(key))
    .map(({ key, question }) => {
      const args = { operation: key, question, criteria: [criterion.id] };
      return makeReason('compliance/operation-undecided', args, {}, site, at);
    });
}

/** The reasons of a judged answer: what the status says, then each requirement; recommendations marked. */
export function reasonsOf(
  judged: readonly Judged[],
  isOwn: (level: JudgedLevel) => boolean,
  outcome: Outcome,
  resolved: Resolved,
  site: string | undefined,
): Reason[] {
  const reasons = judged.flatMap((one) =>
    one.reasons.map((reason) => (isOwn(one.result.level) ? reason : { ...reason, recommendation: true })),
  );
  const isExplained = judged.some((one) => isOwn(one.result.level) && isLacking(one));
  const stated = statusReason(resolved, outcome, isExplained, site);
  return stated ? [stated, ...reasons] : reasons;
}

function isLacking({ result }: Judged): boolean {
  return result.result !== 'met' && result.result !== 'left_out';
}

function statusReason(
  resolved: Resolved,
  outcome: Outcome,
  isExplained: boolean,
  site: string | undefined,
): Reason | undefined {
  const { file, status } = resolved;
  const at: At | undefined = file === undefined ? undefined : { file, pointer: resolved.statusPointer };
  if (status === 'planned') return makeReason('compliance/planned', {}, {}, site, at);
  if (status === 'unmet') return makeReason('compliance/status-unmet', {}, {}, site, at);
  if (status === 'not_applicable')
    return makeReason('compliance/not-applicable-without-words', {}, {}, site, at);
  if (status === 'partial' && outcome === 'partial' && !isExplained) {
    return makeReason('compliance/status-partial', {}, {}, site, at);
  }
  return undefined;
}
