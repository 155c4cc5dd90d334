import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { daysBetween } from '../domain/calendar.ts';
import type { DueItem } from '../due/item.ts';
import { dueWords } from '../messages/en/due.ts';
import type { DueView } from './due-pretty.ts';
import { plainLine } from './wrap.ts';

const EPOCH = '2020-01-01';
const REMIND_DAYS = 7;

/**
 * What is due as an iCalendar file of whole-day events. The same thing has the same UID in every run; a UID tells
 * nothing. Unless `full`, titles say only that something is due: calendars are read by many.
 */
export function dueCalendar(view: DueView, company: string, full: boolean): string {
  const calendar = ical({
    name: dueWords.calendar.name(plainLine(company)),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'ctpat', product: 'due', language: 'EN' },
  });
  const stamp = new Date(`${view.today}T00:00:00Z`);
  for (const item of view.items) {
    const day = new Date(`${item.due}T00:00:00Z`);
    calendar
      .createEvent({
        id: uidOf(item, company),
        // Grows from run to run, so that a calendar takes the day of the newer file.
        sequence: Math.max(0, daysBetween(EPOCH, view.today)),
        start: day,
        allDay: true,
        stamp,
        summary: titleOf(item, full),
        description: full ? descriptionOf(view, item) : dueWords.calendar.see,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      .createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_DAYS * 86_400 });
  }
  return `${calendar.toString()}\r\n`;
}

function uidOf(item: DueItem, company: string): string {
  return `${createHash('sha256').update(`${company}\n${item.id}`).digest('hex').slice(0, 32)}@ctpat`;
}

function titleOf(item: DueItem, full: boolean): string {
  if (full) return plainLine(item.what);
  const { generic, genericExpected } = dueWords.calendar;
  return item.kind === 'expected' ? genericExpected : generic(dueWords.kinds[item.kind]);
}

function descriptionOf(view: DueView, item: DueItem): string {
  const who = item.owner === undefined ? undefined : (view.people.get(item.owner) ?? item.owner);
  return [who, item.site, item.criterion, item.why]
    .filter((part): part is string => part !== undefined)
    .map(plainLine)
    .join(' · ');
}
