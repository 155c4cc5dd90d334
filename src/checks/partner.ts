import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../domain/project.ts';
import type { Partner } from '../generated/records.ts';
import { type Membership, membershipsOf } from '../partners/membership.ts';
import { type CheckContext, place } from './context.ts';
import { Ways } from './ways.ts';

/** What is missing or out of date about a partner. */
export function partners(context: CheckContext): Problem[] {
  const found: Problem[] = [];
  for (const record of context.project.partners.values()) {
    certifications(record, context, found);
    relation(record, found);
    assessments(record, found);
    if ((record.data.status ?? 'active') !== 'active') continue;
    screening(record, found);
    unassessed(record, context, found);
    const expires = record.data.contract?.expires_on;
    if (expires && expires < context.today)
      found.push(
        problem('partner/contract-expired', { on: expires }, place(record, 'contract', 'expires_on')),
      );
  }
  return found;
}

function screening(record: Loaded<Partner>, found: Problem[]): void {
  const denied = record.data.screening?.denied_parties;
  if (denied?.result && denied.result !== 'pending') return;
  const at = denied
    ? place(record, 'screening', 'denied_parties')
    : place(record, ...(record.data.screening ? ['screening'] : []));
  found.push(problem('partner/unscreened', { result: denied?.result }, at));
}

function certifications(record: Loaded<Partner>, { today, pack }: CheckContext, found: Problem[]): void {
  for (const held of membershipsOf(record.data, pack, today)) {
    if (!held.claimed) continue;
    const { programme, country, expiresOn: on } = held;
    const at = (...key: string[]) => place(record, 'certifications', held.index, ...key);
    if (on && on < today)
      found.push(problem('partner/certification-expired', { programme, on }, at('expires_on')));
    const missing = missingProof(held);
    if (missing) found.push(problem('partner/certification-unverified', { programme, missing }, at()));
    if (!held.recognised)
      found.push(problem('partner/programme-not-recognised', { programme, country }, at('programme')));
  }
}

function missingProof({ verifiedOn, verifiedBy }: Membership): string | undefined {
  if (!verifiedOn) return 'nobody verified it';
  return verifiedBy ? undefined : 'it is not said how it was verified';
}

/** Cargo in its hands, no assessment and no membership that stands in for one. */
function unassessed(record: Loaded<Partner>, { today, pack }: CheckContext, found: Problem[]): void {
  const { data } = record;
  if (!data.handles_cargo || data.assessments?.length) return;
  if (membershipsOf(data, pack, today).some(({ counts }) => counts)) return;
  found.push(problem('partner/unassessed', {}, place(record, 'handles_cargo')));
}

function relation(record: Loaded<Partner>, found: Problem[]): void {
  if (record.data.relation === 'indirect' && !record.data.through)
    found.push(problem('partner/indirect-without-through', {}, place(record, 'relation')));
}

function assessments(record: Loaded<Partner>, found: Problem[]): void {
  for (const [index, one] of (record.data.assessments ?? []).entries()) {
    if (one.method === 'questionnaire' && !one.answers && !one.evidence?.length)
      found.push(
        problem(
          'partner/questionnaire-missing',
          { date: one.date },
          place(record, 'assessments', index, 'method'),
        ),
      );
    for (const [category, { rating, why }] of Object.entries(one.vulnerability ?? {}))
      if (rating !== undefined && rating > 1 && !why?.trim())
        found.push(
          problem(
            'partner/rating-unexplained',
            { category, rating },
            place(record, 'assessments', index, 'vulnerability', category),
          ),
        );
  }
}

// An old verification number is called one, and has digits.
const SVI = /\bSVI\b[\s#:.]*(?:n(?:o|umber|umero|úmero)\b[\s#:.]*)?[A-Za-z0-9-]*\d/i;
const notes = new Ways(
  [
    'screening/*/note',
    'screening/*/resolved/how',
    'certifications/*/holder_id',
    'assessments/*/vulnerability/*/why',
  ].map((way) => [way, way] as const),
);
const answered = new Ways([['answers/*/words', 'words']]);

/** Membership shown by a number that means nothing any more. */
export function sviNumbers({ project }: CheckContext): Problem[] {
  const found: Problem[] = [];
  const look = (ways: Ways<string>, record: Loaded<unknown>) =>
    ways.walk(record.data, (text, _, path) => {
      if (typeof text === 'string' && SVI.test(text))
        found.push(problem('partner/svi-number', {}, place(record, ...path)));
    });
  for (const record of project.partners.values()) look(notes, record);
  for (const record of project.answers.values()) look(answered, record);
  return found;
}

/** Partners that are no longer active and still have cargo. */
export function* inactiveOnChain({ project }: CheckContext): Iterable<Problem> {
  for (const chain of project.supplyChains.values())
    for (const [index, leg] of chain.data.legs.entries())
      for (const key of ['partner', 'subcontracted_to'] as const) {
        const id = leg[key]?.split('/')[0];
        if (id !== undefined && project.partners.get(id)?.data.status === 'inactive')
          yield problem('partner/inactive-on-chain', { partner: id }, place(chain, 'legs', index, key));
      }
}
