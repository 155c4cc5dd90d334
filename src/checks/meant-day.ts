import { type Day, isDay } from '../domain/calendar.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[. -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;

/**
 * The days a person may have meant who wrote a day in another way: `11/24/2026`, `March 1, 2026`, `2026/3/1`.
 * Two of them, the American reading first, where month and day could be either; none where nothing fits.
 */
export function meantDays(text: string): readonly Day[] {
  const found = [...fromNumbers(text), ...fromWords(text)].filter((day) => isDay(day));
  return [...new Set(found)];
}

function fromNumbers(text: string): string[] {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst) return [written(yearFirst[1], yearFirst[2], yearFirst[3])];
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (!yearLast) return [];
  const [, first, second, year] = yearLast;
  return [written(year, first, second), written(year, second, first)];
}

function fromWords(text: string): string[] {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return [written(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])];
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? [written(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1])] : [];
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function written(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
