import type { TriageAnswer } from '../domain/triage.ts';

/** What the triage knows: which criteria are asked, where it is, what was said in which order. */
export interface TriageState<Before> {
  /** Criteria in the order in which they are asked. */
  readonly ids: readonly string[];
  /** The one that is asked now; `ids.length` when it is through. */
  readonly at: number;
  readonly said: readonly Said<Before>[];
}

/** A key that was pressed, and what stood in the record before. */
export interface Said<Before> {
  readonly id: string;
  readonly answer: TriageAnswer;
  readonly before: Before;
}

/** What a key asks for: the record is written first, then `answered` or `undone` moves on. */
export type Wish<Before> =
  | { readonly kind: 'save'; readonly id: string; readonly answer: TriageAnswer }
  | { readonly kind: 'restore'; readonly said: Said<Before> }
  | { readonly kind: 'move'; readonly state: TriageState<Before> }
  | { readonly kind: 'more'; readonly id: string }
  | { readonly kind: 'quit' }
  | { readonly kind: 'nothing'; readonly why: 'first' | 'nothing-to-undo' };

export type TriageKey = TriageAnswer | 'skip' | 'undo' | 'back' | 'more' | 'quit';

/** The beginning: at the first criterion nothing was said of. */
export function triageOf<Before>(
  ids: readonly string[],
  said: readonly Said<Before>[] = [],
): TriageState<Before> {
  const kept = said.filter(({ id }) => ids.includes(id));
  return { ids, said: kept, at: nextOpen(ids, kept, -1) };
}

/** What a key means at this point. */
export function wishOf<Before>(state: TriageState<Before>, key: TriageKey): Wish<Before> {
  const id = state.ids[state.at];
  const last = state.said.at(-1);
  if (key === 'quit' || id === undefined) return { kind: 'quit' };
  if (key === 'more') return { kind: 'more', id };
  if (key === 'skip') return { kind: 'move', state: { ...state, at: state.at + 1 } };
  if (key === 'back')
    return state.at === 0
      ? { kind: 'nothing', why: 'first' }
      : { kind: 'move', state: { ...state, at: state.at - 1 } };
  if (key === 'undo')
    return last === undefined ? { kind: 'nothing', why: 'nothing-to-undo' } : { kind: 'restore', said: last };
  return { kind: 'save', id, answer: key };
}

/** After an answer is on disk: on to the next criterion nothing was said of. */
export function answered<Before>(state: TriageState<Before>, said: Said<Before>): TriageState<Before> {
  const all = [...state.said, said];
  return { ...state, said: all, at: nextOpen(state.ids, all, state.at) };
}

/** After the last answer was taken back: that criterion is asked again. */
export function undone<Before>(state: TriageState<Before>): TriageState<Before> {
  const last = state.said.at(-1);
  if (!last) return state;
  return { ...state, said: state.said.slice(0, -1), at: state.ids.indexOf(last.id) };
}

/** The last word on a criterion; undefined when nothing was said. */
export function answerOf<Before>(state: TriageState<Before>, id: string): TriageAnswer | undefined {
  return state.said.findLast((one) => one.id === id)?.answer;
}

/** How many criteria something was said of. */
export function countSaid<Before>(state: TriageState<Before>): number {
  return new Set(state.said.map(({ id }) => id)).size;
}

/** Seconds a criterion takes somebody who has not been watched yet: 96 in twenty minutes. */
const USUAL_PACE = 12.5;
const WATCHED = 3;

/**
 * Whole minutes the rest will take, at the pace so far.
 * @param seconds since the first question of this sitting
 * @param answers given in this sitting
 */
export function minutesLeft(left: number, seconds: number, answers: number): number {
  const pace = answers < WATCHED ? USUAL_PACE : seconds / answers;
  return Math.round((left * pace) / 60);
}

function nextOpen<Before>(ids: readonly string[], said: readonly Said<Before>[], after: number): number {
  const known = new Set(said.map(({ id }) => id));
  const next = ids.findIndex((id, index) => index > after && !known.has(id));
  return next < 0 ? ids.length : next;
}
