import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Day } from '../domain/calendar.ts';
import type { Pack } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Partner } from '../generated/records.ts';
import { type CheckContext, place } from './context.ts';
import { Ways } from './ways.ts';

type Certification = NonNullable<Partner['certifications']>[number];

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
  for (const [index, one] of (record.data.certifications ?? []).entries()) {
    const { programme, expires_on: on } = one;
    if (on && on < today && isClaimed(one))
      found.push(
        problem(
          'partner/certification-expired',
          { programme, on },
          place(record, 'certifications', index, 'expires_on'),
        ),
      );
    const missing = missingProof(one);
    if (missing)
      found.push(
        problem(
          'partner/certification-unverified',
          { programme, missing },
          place(record, 'certifications', index),
        ),
      );
    const country = one.country ?? record.data.country;
    if (isClaimed(one) && !isRecognised(one, country, pack))
      found.push(
        problem(
          'partner/programme-not-recognised',
          { programme, country },
          place(record, 'certifications', index, 'programme'),
        ),
      );
  }
}

function isClaimed({ status }: Certification): boolean {
  return status === 'certified' || status === 'validated';
}

function missingProof(certification: Certification): string | undefined {
  if (!isClaimed(certification)) return undefined;
  if (!certification.verified_on) return 'nobody verified it';
  return certification.verified_by ? undefined : 'it is not said how it was verified';
}

/** The pack's own programme is CTPAT; others by their country. */
function isRecognised({ programme }: Certification, country: string, pack: Pack): boolean {
  if (programme === 'CTPAT') return true;
  return pack.recognised.programmes.some((one) => one.country === country && one.programme === programme);
}

function unassessed(record: Loaded<Partner>, { today, pack }: CheckContext, found: Problem[]): void {
  const { data } = record;
  if (!data.handles_cargo || data.assessments?.length) return;
  if (data.certifications?.some((one) => holds(one, data.country, today, pack))) return;
  found.push(problem('partner/unassessed', {}, place(record, 'handles_cargo')));
}

function holds(one: Certification, country: string, today: Day, pack: Pack): boolean {
  const inForce = !one.expires_on || one.expires_on >= today;
  return isClaimed(one) && inForce && isRecognised(one, one.country ?? country, pack);
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
