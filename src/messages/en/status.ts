import { spelled } from './duration.ts';

const times = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Words of `ctpat status`. */
export const statusWords = {
  stage: {
    preparing: 'preparing to apply',
    applicant: 'applied, CBP decides',
    certified: 'certified',
    validated: 'certified and validated',
    suspended: 'suspended',
    removed: 'removed',
    withdrawn: 'withdrawn',
    rejected: 'application rejected',
    ineligible: 'not eligible',
  } as Readonly<Record<string, string>>,
  since: (day: string) => `since ${day}`,
  anniversary: (day: string) => `annual review by ${day}`,
  verdict: {
    ready: 'no blocker in the records',
    not_ready: 'not ready',
    unknown: 'cannot be said, the criteria known are incomplete',
  },
  blockers: (count: number) => times(count, 'blocker', 'blockers'),
  level: { must: 'musts', should: 'shoulds' },
  met: (met: number, applicable: number) => `${met} of ${applicable} met`,
  partial: (count: number) => `${count} partial`,
  unmet: (count: number) => `${count} unmet`,
  unassessed: (count: number) => `${count} not answered`,
  answers: (suspect: number, unaffirmed: number, overdue: number) =>
    `Answers: ${suspect} doubtful, ${unaffirmed} not affirmed, ${overdue} due to be looked at again`,
  due: (overdue: number, soon: number, within: string) =>
    `Due: ${overdue} overdue, ${soon} more within ${spelled(within)}`,
  files: (errors: number, warnings: number) =>
    `Files: ${times(errors, 'error', 'errors')}, ${times(warnings, 'warning', 'warnings')}`,
  actions: (list: string) => `Actions: ${list}`,
  action: (name: string, open: number, late: number) => `${name} ${open}${late > 0 ? ` (${late} late)` : ''}`,
  noActions: 'none open',
  others: (count: number) => `${times(count, 'other', 'others')}`,
  next: 'Next',
  noAccounts: 'No account yet.',
} as const;
