import { addDays, type Day, isDay } from '../../domain/calendar.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `10 November 2025`; empty for what is no day. The machine's locale has no say in it. */
export function longDay(day: string | null | undefined): string {
  return isDay(day) ? `${Number(day.slice(8))} ${month(day)} ${day.slice(0, 4)}` : '';
}

/** `10 Nov 2025`. */
export function shortDay(day: string | null | undefined): string {
  return isDay(day) ? `${Number(day.slice(8))} ${shortMonth(day)} ${day.slice(0, 4)}` : '';
}

/** A span of days, by months where it is made of whole ones: `Aug 2026`, `Aug 2026 – Oct 2026`. */
export function daySpan(from: Day, to: Day): string {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return `${shortDay(from)} – ${shortDay(to)}`;
  const [first, last] = [`${shortMonth(from)} ${from.slice(0, 4)}`, `${shortMonth(to)} ${to.slice(0, 4)}`];
  return first === last ? first : `${first} – ${last}`;
}

function month(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** `Nov`. */
export function shortMonth(day: Day): string {
  return month(day).slice(0, 3);
}
