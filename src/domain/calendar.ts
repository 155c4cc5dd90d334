/** A calendar day, `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

/** A length of time in calendar units: `P1Y6M`, `P30D`, `P2W`, or in words, `1 year`, `30 days`. */
export type Duration = string;

interface Span {
  readonly months: number;
  readonly days: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_DURATION = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;
const WORD_DURATION = /^(\d{1,5})\s+(year|month|week|day)s?$/i;
const MILLISECONDS_A_DAY = 86_400_000;

/** True for a `YYYY-MM-DD` that is on the calendar; 30 February is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false;
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a duration this format knows, in either spelling. */
export function isDuration(text: unknown): text is Duration {
  return typeof text === 'string' && parseDuration(text) !== undefined;
}

/** The day part of a day or of a moment (`2026-03-14T09:20:00-05:00`), as written there. */
export function dayOf(moment: string): Day {
  return moment.slice(0, 10);
}

/**
 * The day a duration later (or earlier with `-1`). Months are added first and clamp to the month's end
 * (31 January + P1M is the last of February), then days.
 * @throws RangeError when either is malformed; records are checked before they get here.
 */
export function addDuration(day: Day, duration: Duration, direction: 1 | -1 = 1): Day {
  const span = parseDuration(duration);
  if (!span || !isDay(day)) throw new RangeError(`not a day and a duration: ${day}, ${duration}`);
  const [year, month, date] = numbers(day);
  const index = year * 12 + (month - 1) + direction * span.months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const clamped = Math.min(date, daysInMonth(targetYear, targetMonth));
  return fromNumber(toNumber(targetYear, targetMonth, clamped) + direction * span.days);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(...numbers(to)) - toNumber(...numbers(from));
}

/** The day a number of days away. */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(...numbers(day)) + days);
}

/** About how many days a duration has (a month 30.44, a year 365.25): for comparing rhythms, never for due dates. */
export function approximateDays(duration: Duration): number {
  const span = parseDuration(duration);
  if (!span) throw new RangeError(`not a duration: ${duration}`);
  return Math.round(span.months * 30.4375 + span.days);
}

function parseDuration(text: string): Span | undefined {
  const iso = ISO_DURATION.exec(text);
  if (iso) {
    const [years, months, weeks, days] = [iso[1], iso[2], iso[3], iso[4]].map((part) => Number(part ?? 0));
    return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) };
  }
  const words = WORD_DURATION.exec(text);
  if (!words) return undefined;
  const count = Number(words[1]);
  const unit = words[2]?.toLowerCase();
  if (unit === 'year') return { months: count * 12, days: 0 };
  if (unit === 'month') return { months: count, days: 0 };
  return { months: 0, days: unit === 'week' ? count * 7 : count };
}

function numbers(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Date.UTC reads a year under 100 as 19xx, setUTCFullYear does not.
function toNumber(year: number, month: number, date: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return Math.round(moment.getTime() / MILLISECONDS_A_DAY);
}

// A day has four digits of year, and days compare as strings: what lies beyond stays at the edge.
const [FIRST, LAST] = [toNumber(0, 1, 1), toNumber(9999, 12, 31)];

function fromNumber(days: number): Day {
  const held = Math.min(LAST, Math.max(FIRST, days));
  return new Date(held * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
