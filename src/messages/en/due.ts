import type { DueSpan } from '../../due/due.ts';
import type { DueKind } from '../../due/item.ts';
import type { Due } from '../../partners/dues.ts';
import { rhythm, spelled } from './duration.ts';

/** What is due, in sentences. */
export const dueWords = {
  request: (id: string, about: string) => `Answer CBP's request ${id}: ${about}`,
  requestWithoutDay: 'the request names no day; the pack’s usual time to answer',
  requested: (what: string, validation: string) => `Send what was asked for (${validation}): ${what}`,
  response: (finding: string, text: string) => `Answer finding ${finding}: ${text}`,
  validation: (id: string) => `Validation ${id} is planned`,
  action: (title: string) => title,
  answer: (id: string, title: string) => `Look again at ${id} ${title} and affirm it`,
  answerWhy: (on: string, every: string) => `affirmed ${on}, looked at again every ${rhythm(every)}`,
  routine: (id: string, what: string) => `${what} (${id})`,
  routineWhy: (on: string, every: string) => `last ${on}, every ${rhythm(every)}`,
  routineNever: (every: string) => `every ${rhythm(every)}; nothing shows that it was ever done`,
  expires: (title: string) => `${title} expires`,
  review: (title: string) => `Review ${title}`,
  renew: (title: string) => `Newer proof: ${title}`,
  renewWhy: (on: string, limit: string) => `the newest is of ${on} and counts for ${spelled(limit)}`,
  period: (title: string) => `Register the next period: ${title}`,
  periodWhy: (end: string, every: string) => `covered until ${end}, kept every ${rhythm(every)}`,
  hole: (title: string, from: string, to: string) => `${title}: nothing covers ${from} to ${to}`,
  training: (title: string) => `Train again: ${title}`,
  trainingFirst: (title: string) => `Train: ${title}`,
  trainingWhy: (on: string, every: string) => `last session ${on}, refreshed every ${rhythm(every)}`,
  trainingNever: (every: string) => `no session on record, refreshed every ${rhythm(every)}`,
  partner: (name: string, due: Due): string => {
    const lists = {
      denied_parties: 'denied parties',
      money_laundering: 'money laundering',
      forced_labor: 'forced labor',
    };
    switch (due.kind) {
      case 'match':
        return `Clear up the match of ${name} in the screening for ${lists[due.list]}`;
      case 'screening':
        return `${due.pending ? 'Finish the screening' : 'Screen'} ${due.pending ? 'of ' : ''}${name} for ${lists[due.list]}`;
      case 'unassessed':
        return `Assess ${name} for the first time`;
      case 'assessment':
        return `Assess ${name} again`;
      case 'membership':
        return due.why === 'expires'
          ? `${due.programme} membership of ${name} ends`
          : `Verify the ${due.programme} membership of ${name}`;
      case 'contract':
        return `Contract with ${name} ends`;
      case 'action':
        return due.title;
    }
  },
  clockWhy: (from: string, day: string) => `counted from ${from} ${day}`,
  from: {
    anniversary: 'the anniversary',
    submitted: 'the submission of',
    certified: 'the certification of',
    validated: 'the validation of',
    reviewed: 'the review of',
    visit: 'the visit of',
  },
  kinds: {
    request: 'CBP asks',
    clock: 'programme date',
    action: 'corrective action',
    answer: 'answer',
    routine: 'routine',
    evidence: 'evidence',
    series: 'log or series',
    training: 'training',
    partner: 'business partner',
    validation: 'visit or audit',
    expected: 'to expect from CBP',
  } satisfies Record<DueKind, string>,
  spans: {
    overdue: 'Overdue',
    today: 'Today',
    week: 'Within a week',
    month: 'Within a month',
    later: 'Later',
  } satisfies Record<DueSpan, string>,
  head: (day: string, overdue: number, shown: number) =>
    `${shown} ${shown === 1 ? 'thing' : 'things'} due, ${overdue} overdue, on ${day}`,
  late: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} late`,
  ahead: (days: number) => (days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`),
  nobody: 'nobody named',
  unsure: (confidence: string) => `confidence ${confidence}`,
  nothing: 'Nothing is due here as the records say.',
  more: (count: number, day: string) => `${count} more after ${day}: ctpat due --all`,
  columns: ['due', 'what', 'criterion', 'who', 'kind'],
  calendar: {
    name: (company: string) => `Supply-chain security, ${company}`,
    generic: (kind: string) => `Supply-chain security: ${kind} due`,
    genericExpected: 'Supply-chain security: date to expect',
    see: 'Details: run ctpat due in the programme’s folder.',
  },
} as const;
