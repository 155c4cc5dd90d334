import { code } from '../code.ts';

/** Codes for days that cannot be right, are missing, or have passed. */
export const dateCodes = {
  'date/order': code<{ earlier: string; earlierDay: string; later: string; laterDay: string }>({
    severity: 'error',
    message: ({ earlier, earlierDay, later, laterDay }) =>
      `\`${later}\` ${laterDay} is before \`${earlier}\` ${earlierDay}`,
    hint: () => 'One of the two is a slip: often the year, or day and month exchanged.',
    explain:
      'Some days follow others: nothing is done before it was opened, and nothing expires before it was signed. When the order is wrong everything counted from these days is wrong as well, such as ages, deadlines and holes. Correct the one that is a slip.',
  }),
  'date/in-future': code<{ field: string; day: string; today: string }>({
    severity: 'error',
    message: ({ field, day, today }) => `\`${field}\` ${day} has not come yet; today is ${today}`,
    hint: () => 'Write the day on which it happened, or leave it empty until it has.',
    explain:
      'The field says when something happened, and this day is still to come. Evidence dated ahead would look current for longer than it is. Correct the day, or leave it empty until it happened.',
  }),
  'date/action-overdue': code<{ due: string; days: number; owner: string }>({
    severity: 'warning',
    message: ({ due, days, owner }) =>
      `due on ${due}, ${days} ${days === 1 ? 'day' : 'days'} ago, and not done (${owner})`,
    hint: () => 'Finish it, or agree on a new day and say why in its `log:`.',
    explain:
      'An action past its day shows that a known gap was left open. CBP looks at whether weaknesses are mended in time. Finish it and write `done_on` and the proof; where the day cannot be kept, write a new one, the reason in the log, and what protects until then under `interim`.',
  }),
  'date/request-overdue': code<{ what: string; by: string; days: number }>({
    severity: 'warning',
    message: ({ what, by, days }) =>
      `${what} was to be answered by ${by}, ${days} ${days === 1 ? 'day' : 'days'} ago`,
    hint: () => 'Answer it and write the day, or write the new day you were given.',
    explain:
      'What CBP or an auditor asked for has a day by which they want it. Past that day membership itself can be at risk. Answer it, or ask for more time and write down the day you were given.',
  }),
  'date/response-overdue': code<{ finding: string; by: string; days: number }>({
    severity: 'warning',
    message: ({ finding, by, days }) =>
      `finding ${finding} was to be answered by ${by}, ${days} ${days === 1 ? 'day' : 'days'} ago`,
    hint: () => 'Add the answer under `responses:` with its day.',
    explain:
      'The report names a day by which required actions must be answered. Without an answer a member can be suspended. Answer it, and keep the answer and its proof here.',
  }),
  'date/validation-not-held': code<{ planned: string }>({
    severity: 'info',
    message: ({ planned }) => `planned for ${planned}; nothing says that it was held`,
    hint: () => 'Write `held_on`, or the new day under `planned_for`.',
    explain:
      'The day of the visit has passed and the record does not say whether it took place. Write `held_on` and the next status, or the new day.',
  }),
} as const;
