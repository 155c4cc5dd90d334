import { TRIAGE_ANSWERS } from '../../domain/triage.ts';
import type { Files } from '../../host.ts';
import type { Said } from '../../interview/triage.ts';
import type { Before } from './save.ts';

const PLACE = '.ctpat/state/triage.json';
const LIMIT = 1 << 20;

/** What was said in the triage that was broken off; nothing where there was none or it cannot be read. */
export function readSaid(files: Files): readonly Said<Before>[] {
  const content = files.read(PLACE, LIMIT);
  if (!(content instanceof Uint8Array)) return [];
  try {
    const data = JSON.parse(new TextDecoder().decode(content)) as { version?: unknown; said?: unknown };
    return data.version === 1 && Array.isArray(data.said) ? data.said.filter(isSaid) : [];
  } catch {
    return [];
  }
}

/** Keys that can be taken back to the byte; older ones by their values. */
const WHOLE = 12;

/** Keeps what undo needs; the answers themselves are in the measures already. */
export function writeSaid(files: Files, said: readonly Said<Before>[]): void {
  const kept = said.map((one, index) =>
    index >= said.length - WHOLE ? one : { ...one, before: { ...one.before, text: undefined } },
  );
  files.write(PLACE, `${JSON.stringify({ version: 1, said: kept })}\n`);
}

/** Through: nothing to go back to. */
export function removeSaid(files: Files): void {
  files.remove(PLACE);
}

function isSaid(one: unknown): one is Said<Before> {
  const { id, answer, before } = (one ?? {}) as Partial<Said<Before>>;
  return (
    typeof id === 'string' &&
    (TRIAGE_ANSWERS as readonly unknown[]).includes(answer) &&
    typeof before === 'object' &&
    Array.isArray(before?.sites)
  );
}
