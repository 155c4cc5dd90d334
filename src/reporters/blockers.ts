import type { Blocker } from '../domain/outcome.ts';
import type { Spoken } from '../messages/spoken.ts';

const SHOWN = 3;

/** The sentences of blockers; of many of one kind the first few, then which others there are. */
export function blockerLines(blockers: readonly Blocker[], words: Spoken['gaps']): string[] {
  const codes = [...new Set(blockers.map((blocker) => blocker.code))];
  return codes.flatMap((code) => {
    const kind = blockers.filter((blocker) => blocker.code === code);
    const shown = kind.slice(0, kind.length === SHOWN + 1 ? SHOWN + 1 : SHOWN);
    const rest = kind.slice(shown.length);
    const ids = rest.flatMap((blocker) => blocker.criterion ?? []);
    const more = rest.length === 0 ? [] : [words.moreBlockers(rest.length, ids)];
    return [...shown.map((blocker) => blocker.message), ...more];
  });
}
