import { type Problem, problem } from '../diagnostics/diagnostic.ts';
import type { Kind } from '../domain/kinds.ts';
import { criterionOf, idFault, isDatedId, toRecordId } from '../domain/record-id.ts';

/** What a file's name says a record's id is; `id` is undefined when it does not say. */
export interface RecordName {
  readonly id: string | undefined;
  readonly problem: Problem | undefined;
}

/** The id of a record from where its file lies. */
export function recordName(kind: Pick<Kind, 'naming' | 'place'>, file: string): RecordName {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
  switch (kind.naming) {
    case 'single':
      return { id: name, problem: undefined };
    case 'criterion':
      return byCriterion(name, file);
    case 'date':
      return { id: name, problem: isDatedId(name) ? undefined : invalid(name, 'date', file) };
    case 'account-and-date':
      return byAccount(name, file, kind.place);
    case 'id':
      return { id: name, problem: badId(name, file) };
  }
}

function byCriterion(name: string, file: string): RecordName {
  const id = criterionOf(name);
  return { id, problem: id === undefined ? invalid(name, 'criterion', file) : undefined };
}

function byAccount(name: string, file: string, place: string): RecordName {
  const account = file.slice(place.length).split('/').slice(0, -1)[0];
  if (account === undefined) return { id: undefined, problem: invalid(name, 'account', file) };
  return {
    id: `${account}/${name}`,
    problem: isDatedId(name) ? badId(account, file) : invalid(name, 'date', file),
  };
}

function badId(name: string, file: string): Problem | undefined {
  const why = idFault(name);
  if (!why) return undefined;
  return problem(
    'id/invalid',
    { id: name, why, suggestion: why === 'characters' ? toRecordId(name) : undefined },
    { file },
  );
}

function invalid(name: string, why: 'criterion' | 'date' | 'account', file: string): Problem {
  return problem('id/invalid', { id: name, why }, { file });
}
