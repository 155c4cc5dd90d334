import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { RequirementResult } from '../domain/outcome.ts';
import type { Loaded } from '../domain/project.ts';
import type { Measure } from '../generated/records.ts';
import { type CheckContext, isOwnKey, keyPlace, place } from './context.ts';

/** Answers that say otherwise than the records the requirement is judged by. */
export function* claimsAgainstRecords({ project, evaluation }: CheckContext): Iterable<Problem> {
  const seen = new Set<string>();
  for (const account of evaluation.accounts)
    for (const result of account.criteria) {
      const measure = project.measures.get(result.criterion.id);
      if (!measure) continue;
      for (const requirements of [result.requirements, ...result.sites.map((site) => site.requirements)])
        for (const requirement of requirements) {
          const said = claim(measure, requirement);
          if (!said || seen.has(`${measure.id} ${requirement.key}`)) continue;
          seen.add(`${measure.id} ${requirement.key}`);
          yield said;
        }
    }
}

function claim(measure: Loaded<Measure>, requirement: RequirementResult): Problem | undefined {
  const { claimed, result, title, key } = requirement;
  if (claimed === undefined || claimed === result) return undefined;
  const { elements } = measure.data;
  const written =
    typeof elements === 'object' && elements !== null && Object.hasOwn(elements, key) && !isOwnKey(key);
  const at = written ? place(measure, 'elements', key) : place(measure, elements ? 'elements' : 'status');
  return problem('compliance/claim-differs', { title, claimed, found: result }, at, {
    criterion: measure.id,
  });
}

/** Facts of operations that are undecided and would change which criteria apply. */
export function* undecidedOperations({ project, pack, evaluation }: CheckContext): Iterable<Problem> {
  const waiting = new Map<string, Set<string>>();
  for (const account of evaluation.accounts)
    for (const { criterion, undecided } of account.criteria)
      for (const key of undecided) waiting.set(key, (waiting.get(key) ?? new Set()).add(criterion.id));
  for (const { key, question } of pack.operations) {
    const criteria = waiting.get(key);
    if (!criteria) continue;
    const company = project.company;
    const at = company && (company.data.operations ? keyPlace(company, 'operations') : place(company));
    yield problem(
      'compliance/operation-undecided',
      { operation: key, question, criteria: [...criteria] },
      at,
    );
  }
}

/** Submissions, and the statement of support, by people who may not sign them. */
export function* signers({ project }: CheckContext): Iterable<Problem> {
  const contacts = new Map((project.company?.data.contacts ?? []).map((contact) => [contact.id, contact]));
  for (const record of project.submissions.values()) {
    const contact = contacts.get(record.data.submitted_by);
    if (!contact || contact.kind === 'officer') continue;
    const args = { name: contact.name ?? contact.id, kind: kindWords(contact.kind) };
    yield problem('compliance/submitter-not-officer', args, place(record, 'submitted_by'));
  }
  const company = project.company;
  const signer = contacts.get(company?.data.statement_of_support?.signed_by ?? '');
  if (!company || !signer || signer.kind === 'officer') return;
  const args = { name: signer.name ?? signer.id, kind: kindWords(signer.kind) };
  yield problem('compliance/signer-not-officer', args, place(company, 'statement_of_support', 'signed_by'));
}

function kindWords(kind: string | undefined): string {
  if (kind === 'consultant') return 'a consultant';
  return kind === 'employee' ? 'an employee' : 'not marked as an officer';
}
