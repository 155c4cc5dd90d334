import { code } from '../code.ts';

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** `P1Y6M` as "1 year 6 months"; words stay words. */
function inWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)];
  if (!duration.startsWith('P') || parts.length === 0) return duration;
  const words = parts.map(([, count, unit]) => {
    const word = UNITS[unit as keyof typeof UNITS];
    return `${count} ${count === '1' ? word : `${word}s`}`;
  });
  return words.join(' ');
}

/** A fact of the records that falls short: its key, its value where there is one, the training topics asked for. */
export interface ShortFact {
  readonly key: string;
  readonly value?: unknown;
  readonly topics?: readonly string[];
}

const NOT_BORNE_OUT = 'not borne out by the records: ';

/** What a computed point lacks, before it is known why. */
export const notBorneOut = (title: string) => `${NOT_BORNE_OUT}${title}`;

/** The point's own title where the words were made by `notBorneOut`. */
export const titleNotBorneOut = (what: string) =>
  what.startsWith(NOT_BORNE_OUT) ? what.slice(NOT_BORNE_OUT.length) : undefined;

type Stale = {
  what: string;
  id: string;
  on: string;
  why: 'age' | 'review';
  within?: string | undefined;
};

/** Why a proof that the register has does not count. */
export const complianceEvidenceCodes = {
  'compliance/evidence-stale': code<Stale>({
    severity: 'warning',
    message: ({ what, id, on, why, within = '' }) =>
      why === 'review'
        ? `${what}: ${id} is on file, but its review was due on ${on}`
        : `${what}: ${id} is on file, but its newest item is of ${on}, older than ${inWords(within)}`,
    hint: ({ id, why }) =>
      why === 'review'
        ? `Review ${id}, register the reviewed version and set the next \`next_review_on\`.`
        : `Add a newer item to ${id}.`,
    explain:
      'The kind of proof asked for is in the register, but it is no longer current: its newest item is older than the criterion, its rhythm or the house rule allows, or the day of its next review has passed.\n\nAdd the newest item, or review the document and set `next_review_on`.',
  }),
  'compliance/records-lacking': code<{ what: string; facts: string; short?: readonly ShortFact[] }>({
    severity: 'warning',
    message: ({ what, facts }) => (facts === '' ? what : `${what} (${facts})`),
    hint: () => 'Bring those records up to date; the requirement then follows by itself.',
    explain:
      'Some requirements follow from the other records, whatever the answer says: the risk assessment, supply chains, partners, training, audits, people, incidents. The records do not bear this one out; the reason names the facts that fall short.\n\nBring those records up to date.',
  }),
  'compliance/evidence-expired': code<{ what: string; id: string; on: string }>({
    severity: 'warning',
    message: ({ what, id, on }) => `${what}: ${id} is on file, but expired on ${on}`,
    hint: ({ id }) => `Get the renewed document and add it to ${id} as a new item.`,
    explain:
      'A certificate or agreement past its last day proves nothing any more.\n\nRegister the renewal as a new item of the same record.',
  }),
  'compliance/evidence-empty': code<{ what: string; id: string }>({
    severity: 'warning',
    message: ({ what, id }) => `${what}: ${id} is registered, but holds no document dated today or earlier`,
    hint: ({ id }) => `Add the document to ${id} under items, with its day and its file.`,
    explain:
      'A record in the register is only a place for documents. Without an item that has a day it proves nothing; a day in the future proves nothing yet.\n\nAdd the document under `items` with `on` or `covers`.',
  }),
  'compliance/evidence-elsewhere': code<{ what: string; id: string; sites: string }>({
    severity: 'warning',
    message: ({ what, id, sites }) => `${what}: ${id} covers only ${sites}`,
    hint: () => 'Link proof of this site, or take the sites out of the record if it holds for all.',
    explain:
      'Evidence that names sites proves those alone. A log of one warehouse says nothing about another.\n\nLink proof of this site.',
  }),
  'compliance/evidence-unlinked': code<{ what: string; id: string }>({
    severity: 'warning',
    message: ({ what, id }) => `${what}: ${id} is registered and current, but the answer does not name it`,
    hint: ({ id }) => `Name it under \`evidence:\` of the measure if it proves this: ${id}.`,
    explain:
      'The register has a current proof of the kind asked for, but the measure does not say that it rests on it. The tool never guesses which document proves what.\n\nAdd its id to `evidence` of the measure.',
  }),
} as const;
