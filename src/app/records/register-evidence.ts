import { heldOf } from '../../checks/evidence-kinds.ts';
import type { Day } from '../../domain/calendar.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Audience, EvidenceType } from '../../domain/pack.ts';
import { toRecordId } from '../../domain/record-id.ts';
import { UserError } from '../../errors.ts';
import type { Evidence } from '../../generated/records.ts';
import type { Host } from '../../host.ts';
import { evidenceWords } from '../../messages/en/evidence.ts';
import type { Edit } from '../../source/edit.ts';
import { type AnswerPlace, saveAnswer } from './answer.ts';
import { type Change, changeRecord, recordText } from './change-record.ts';
import { editsTo } from './edits-to.ts';
import { type Stored, storeFile } from './evidence-place.ts';
import type { LiveProject } from './live-project.ts';

/** A document, or the next item of a series, to register. */
export interface NewEvidence {
  /** An id of the pack's evidence catalogue. */
  readonly type: string;
  readonly title: string;
  /** Its id; made from the title when left out. One that is registered with the same type gets another item. */
  readonly id?: string;
  /** Paths as the user typed them; none for what is held elsewhere. */
  readonly files: readonly string[];
  /** The document's day. One of `on` and `covers` is needed. */
  readonly on?: Day;
  readonly covers?: { readonly from: Day; readonly to: Day };
  readonly expiresOn?: Day;
  readonly sites?: readonly string[];
  /** The type's usual ones when left out. */
  readonly held?: 'repo' | 'vault' | 'elsewhere';
  readonly audience?: Audience;
  readonly place?: string;
  readonly url?: string;
  readonly owner?: string;
  readonly version?: string;
  readonly nextReviewOn?: Day;
}

/** What was registered. */
export interface RegisteredEvidence {
  readonly id: string;
  readonly file: string;
  readonly files: readonly Stored[];
  /** Conflict or refusal where an item was to be added to an entry; the copied file stays and is named by nobody. */
  readonly change: Change;
}

/**
 * Copies the files into the repository or the vault, and writes the register entry, or a further item of one.
 * Where it is held, who may read it and its rhythm are the type's own unless given.
 * @throws UserError for a type there is not, people's data meant for git, a missing day or file
 */
export async function registerEvidence(
  host: Host,
  live: LiveProject,
  wanted: NewEvidence,
): Promise<RegisteredEvidence> {
  const type = typeOf(live, wanted.type);
  const held = wanted.held ?? type.held;
  if (type.personal && held === 'repo')
    throw new UserError(evidenceWords.personal(type.id), evidenceWords.personalHint);
  if (wanted.on === undefined && wanted.covers === undefined)
    throw new UserError(evidenceWords.noDay, evidenceWords.noDayHint);
  const id = wanted.id ?? toRecordId(wanted.title);
  if (id === undefined || toRecordId(id) !== id)
    throw new UserError(evidenceWords.noId(wanted.title), evidenceWords.noIdHint);
  const known = requireSameType(live, id, type);
  const lies = known ? heldOf(known, type) : held;
  const files = lies === 'elsewhere' ? [] : wanted.files.map((path) => storeFile(host, live, path, lies));
  const file = live.project.evidence.get(id)?.file ?? `evidence/${id}.yaml`;
  const entry = { ...entryOf(type, held, wanted), items: [itemOf(wanted, files)] };
  const change = live.files.exclusive((): Change => {
    if (live.files.create(file, recordText(file, 'evidence', entry)))
      return { kind: 'changed', file, wrote: true, created: true };
    return changeRecord(live.files, { file, edits: addition(known, itemOf(wanted, files), wanted) });
  });
  if (change.kind !== 'refused') await live.reread('evidence', file);
  return { id, file, files, change };
}

function typeOf({ pack }: LiveProject, id: string): EvidenceType {
  const found = pack.evidenceTypes.find((type) => type.id === id);
  if (found) return found;
  const known = pack.evidenceTypes.map((type) => type.id);
  throw new UserError(evidenceWords.noType(id), evidenceWords.noTypeHint(nearest(id, known)));
}

function requireSameType({ project }: LiveProject, id: string, type: EvidenceType): Evidence | undefined {
  const known = project.evidence.get(id)?.data;
  if (known && known.type !== type.id)
    throw new UserError(evidenceWords.otherType(id, known.type), evidenceWords.otherTypeHint);
  return known;
}

type Item = NonNullable<Evidence['items']>[number];

function itemOf({ on, covers, expiresOn }: NewEvidence, files: readonly Stored[]): Item {
  return {
    ...(on === undefined ? {} : { on }),
    ...(covers === undefined ? {} : { covers }),
    ...(expiresOn === undefined ? {} : { expires_on: expiresOn }),
    ...(files.length === 0 ? {} : { files: files.map(({ name }) => name) }),
    ...(files.length === 0 ? {} : { sha256: files.map(({ sha256 }) => sha256) }),
  };
}

function entryOf(type: EvidenceType, held: Evidence['held'], wanted: NewEvidence): object {
  const { title, sites, place, url, owner, version, nextReviewOn } = wanted;
  return {
    title,
    type: type.id,
    held,
    place,
    url,
    audience: wanted.audience ?? type.audience,
    owner,
    version,
    next_review_on: nextReviewOn,
    sites: sites && sites.length > 0 ? sites : undefined,
    every: type.every,
  };
}

/** A further item of an entry; a newer version or review day replaces the old one. */
function addition(known: Evidence | undefined, item: Item, { version, nextReviewOn }: NewEvidence): Edit[] {
  return [
    { pointer: '/items/-', expect: undefined, value: item },
    ...editsTo(known, { version, next_review_on: nextReviewOn }),
  ];
}

/**
 * Names a record in a measure's evidence, behind what is named there. A site without a list of its own has the
 * measure's, so it is named there; an entry made for the list alone would look like an answer.
 */
export async function linkEvidence(live: LiveProject, place: AnswerPlace, id: string): Promise<Change> {
  const measure = live.project.measures.get(place.criterion.id)?.data;
  const entry = place.site === undefined ? undefined : measure?.sites?.[place.site];
  const own = typeof entry === 'object' ? entry?.evidence : undefined;
  const named = own ?? measure?.evidence ?? [];
  const where = own ? place : { ...place, site: undefined };
  return await saveAnswer(live, where, { evidence: named.includes(id) ? named : [...named, id] });
}
