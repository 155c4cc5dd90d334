import { UserError } from '../../errors.ts';
import type { Company } from '../../generated/records.ts';
import { criteriaWords } from '../../messages/en/criteria.ts';
import type { LiveProject } from '../records/live-project.ts';
import type { Subject } from './subjects.ts';

type Person = NonNullable<Company['contacts']>[number];

/** Who would be asked: the owner of the answer, else the first contact of the department that usually answers. */
export function personOf(
  { project }: LiveProject,
  { criterion }: Subject,
): { readonly person: Person | undefined; readonly department: string } {
  const people = (project.company?.data.contacts ?? []).filter(({ left_on }) => !left_on);
  const owner = project.measures.get(criterion.id)?.data.owner;
  const department = criterion.usually_answered_by;
  const person = people.find(({ id }) => id === owner) ?? people.find((one) => one.department === department);
  return { person, department };
}

/** The account named, else all. @throws UserError for one there is not */
export function accountsOf({ project }: LiveProject, account: string | undefined): readonly string[] {
  const known = [...project.accounts.keys()];
  if (account === undefined) return known;
  if (known.includes(account)) return [account];
  throw new UserError(criteriaWords.unknownAccount(account), criteriaWords.accountHint(known.join(', ')));
}
