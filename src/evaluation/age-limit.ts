import { addDays, addDuration, type Day, type Duration } from '../domain/calendar.ts';

/** Around the ends of months a duration forward and the same backward differ by up to three days. */
const MARGIN = 3;

/**
 * Answers for many days whether each is no longer ago than a duration: on the last day it still is. The same as
 * `addDuration(day, limit) >= today`, but counted only near the limit.
 */
export function ageLimit(today: Day, limit: Duration): (day: Day) => boolean {
  const edge = addDuration(today, limit, -1);
  const [surelyOld, surelyNew] = [addDays(edge, -MARGIN), addDays(edge, MARGIN)];
  return (day) => day > surelyNew || (day >= surelyOld && addDuration(day, limit) >= today);
}
