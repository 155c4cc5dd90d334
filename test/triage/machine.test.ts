import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  answerOf,
  countSaid,
  minutesLeft,
  type TriageKey,
  type TriageState,
  triageOf,
  undone,
  wishOf,
} from '../../src/interview/triage.ts';
import { triageWords } from '../../src/messages/en/triage.ts';

const IDS = ['1.1', '1.2', '2.1', '2.2', '3.1'];
const KEYS = Object.keys(triageWords.keys) as TriageKey[];

/** Presses a key as the dialogue does, with a record that is a count of what was written. */
function press(state: TriageState<string>, key: TriageKey): TriageState<string> {
  const wish = wishOf(state, key);
  if (wish.kind === 'save') return answered(state, { id: wish.id, answer: wish.answer, before: '' });
  if (wish.kind === 'restore') return undone(state);
  return wish.kind === 'move' ? wish.state : state;
}

const pressAll = (...keys: TriageKey[]) => keys.reduce(press, triageOf<string>(IDS));

describe('the triage goes', () => {
  it.each<[string, TriageKey[], number, number]>([
    ['to the next after an answer', ['have'], 1, 1],
    ['to the next after leaving one', ['skip'], 1, 0],
    ['back to the one before', ['have', 'partly', 'back'], 1, 2],
    [
      'on past what is answered, after an answer to an earlier one',
      ['have', 'partly', 'back', 'back', 'none'],
      2,
      2,
    ],
    ['back to what is undone', ['have', 'partly', 'undo'], 1, 1],
    ['nowhere back from the first', ['back'], 0, 0],
    ['nowhere by undoing nothing', ['undo'], 0, 0],
    ['nowhere by asking for more', ['more'], 0, 0],
    ['to the end', ['have', 'partly', 'none', 'not_us', 'ask'], 5, 5],
    ['to the end although one is left out', ['skip', 'partly', 'none', 'not_us', 'unknown'], 5, 4],
  ])('%s', (_what, keys, at, said) => {
    const state = pressAll(...keys);
    expect([state.at, countSaid(state)]).toEqual([at, said]);
  });
  it('the last word on a criterion counts, and undo brings the one before it back', () => {
    const twice = pressAll('have', 'back', 'none');
    expect(answerOf(twice, '1.1')).toBe('none');
    expect(answerOf(press(twice, 'undo'), '1.1')).toBe('have');
  });
  it('begins where nothing was said, also after a break', () => {
    const state = triageOf(IDS, [{ id: '1.1', answer: 'have', before: '' }]);
    expect(state.at).toBe(1);
  });
  it('whatever is typed: it stays among the criteria, and undoing everything leaves nothing said', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KEYS), { maxLength: 60 }), (keys) => {
        let state = pressAll(...keys);
        expect(state.at).toBeGreaterThanOrEqual(0);
        expect(state.at).toBeLessThanOrEqual(IDS.length);
        if (state.at === IDS.length) return;
        while (state.said.length > 0) state = press(state, 'undo');
        expect(countSaid(state)).toBe(0);
      }),
    );
  });
  it('no two keys are alike', () => {
    expect(new Set(Object.values(triageWords.keys)).size).toBe(KEYS.length);
  });
});

describe('time left', () => {
  it.each([
    [96, 0, 0, 20],
    [90, 30, 6, 8],
    [1, 60, 60, 0],
  ])('%i left after %i s and %i answers: %i min', (left, seconds, answers, minutes) =>
    expect(minutesLeft(left, seconds, answers)).toBe(minutes),
  );
});
