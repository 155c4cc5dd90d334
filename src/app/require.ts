import type { Pack } from '../domain/pack.ts';
import type { Project } from '../domain/project.ts';
import { UserError } from '../errors.ts';
import { affirmWords } from '../messages/en/affirm.ts';
import { criteriaWords } from '../messages/en/criteria.ts';

/** @throws UserError unless somebody of that id works here */
export function requirePerson(project: Project, by: string): void {
  const contacts = project.company?.data.contacts ?? [];
  const person = contacts.find((contact) => contact.id === by);
  if (person && !person.left_on) return;
  const known = contacts.filter((contact) => !contact.left_on).map((contact) => contact.id);
  throw new UserError(
    person ? affirmWords.hasLeft(by) : affirmWords.nobody(by),
    affirmWords.people(known.join(', ')),
  );
}

/** @throws UserError for a number that is no category of the pack; nothing would fit it, and look like nothing open */
export function requireCategory(pack: Pack, category: number | undefined): void {
  if (category === undefined || pack.categories.some((one) => one.id === category)) return;
  const known = pack.categories.map((one) => `${one.id} ${one.title}`).join(', ');
  throw new UserError(criteriaWords.unknownCategory(category), criteriaWords.entityHint(known));
}

/** @throws UserError for an account there is not; no account named is fine */
export function requireAccount({ accounts }: Project, account: string | undefined): void {
  if (account === undefined || accounts.has(account)) return;
  const known = [...accounts.keys()].join(', ');
  throw new UserError(criteriaWords.unknownAccount(account), criteriaWords.accountHint(known));
}

/** @throws UserError for somebody company.yaml does not know; who has left may still own things */
export function requireContact({ company }: Project, person: string | undefined): void {
  const contacts = company?.data.contacts ?? [];
  if (person === undefined || contacts.some(({ id }) => id === person)) return;
  throw new UserError(
    affirmWords.nobody(person),
    affirmWords.people(contacts.map(({ id }) => id).join(', ')),
  );
}
