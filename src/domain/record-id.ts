import { isDay } from './calendar.ts';

const ID = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;
const LONGEST_ID = 64;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;
const CRITERION_FILE = /^([A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+)(?:-(.+))?$/;
const DATED = /^(\d{4}-\d{2}-\d{2})(?:-(?:[2-9]|[1-9]\d+))?$/;

export type IdFault = 'characters' | 'device' | 'length';

/** Why a text cannot be an id on every computer; undefined when it can. */
export function idFault(text: string): IdFault | undefined {
  if (text.length > LONGEST_ID) return 'length';
  if (!ID.test(text)) return 'characters';
  return DEVICE.test(text) ? 'device' : undefined;
}

/** Lower-case groups joined by `-`, `_` or `.`, at most 64 characters, no Windows device name. */
export function isRecordId(text: string): boolean {
  return idFault(text) === undefined;
}

/** The nearest id to a name, for suggestions; undefined when nothing of it is left. */
export function toRecordId(name: string): string | undefined {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/[-_.]{2,}/g, '-')
    .slice(0, LONGEST_ID)
    .replaceAll(/^[-_.]+|[-_.]+$/g, '');
  return isRecordId(id) ? id : undefined;
}

/** The criterion in a file's name without `.yaml`: `6.1-seal-procedure` is 6.1; undefined where there is none. */
export function criterionOf(name: string): string | undefined {
  const match = CRITERION_FILE.exec(name);
  if (!match) return undefined;
  return match[2] === undefined || isRecordId(match[2]) ? match[1] : undefined;
}

/** True for a day, or a day with `-2` and so on for a second one on it. */
export function isDatedId(name: string): boolean {
  return isDay(DATED.exec(name)?.[1]);
}
