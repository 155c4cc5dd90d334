import type { Duration } from '../../domain/calendar.ts';

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** A length of time in words: `P90D` is 90 days, `P1Y6M` 1 year 6 months; words stay as they are. */
export function spelled(duration: Duration): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) => {
    const word = UNITS[unit as keyof typeof UNITS];
    return `${Number(count)} ${word}${Number(count) === 1 ? '' : 's'}`;
  });
  return parts.length === 0 ? duration : parts.join(' ');
}

/** The same behind "every": `year`, `3 months`. */
export function rhythm(duration: Duration): string {
  return spelled(duration).replace(/^1 (\w+)$/, '$1');
}
