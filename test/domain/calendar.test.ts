import { describe, expect, it } from 'vitest';
import { addDays, addDuration } from '../../src/domain/calendar.ts';

describe('days at the edge of the calendar', () => {
  it.each([
    ['9999-12-31', 'P90D', 1, '9999-12-31'],
    ['9999-12-01', 'P30D', 1, '9999-12-31'],
    ['9999-06-15', 'P1Y', 1, '9999-12-31'],
    ['0000-01-31', 'P1M', -1, '0000-01-01'],
    ['0001-02-28', 'P1Y', -1, '0000-02-28'],
  ] as const)('%s and %s (%s) is %s', (day, duration, direction, expected) => {
    expect(addDuration(day, duration, direction)).toBe(expected);
  });

  it('hold also when single days are counted', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01');
  });
});
