import { isDay } from '../domain/calendar.ts';

const MOMENT = /^(.{10})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2})))?$/;

/** True for a day that is on the calendar. */
export const date: (text: string) => boolean = isDay;

/** True for a day, or a moment with its offset, that exist. */
export function moment(text: string): boolean {
  const match = MOMENT.exec(text);
  if (!match || !isDay(match[1])) return false;
  const [hours, minutes, seconds, offsetHours, offsetMinutes] = match
    .slice(2)
    .map((part) => Number(part ?? 0));
  return (
    (hours ?? 0) < 24 &&
    (minutes ?? 0) < 60 &&
    (seconds ?? 0) < 60 &&
    (offsetHours ?? 0) < 15 &&
    (offsetMinutes ?? 0) < 60
  );
}
