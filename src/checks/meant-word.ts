import { nearest } from '../domain/nearest.ts';

/** What people write where one of a few words is wanted, and the words it may stand for, the likeliest first. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  'n/a': ['not_applicable'],
  na: ['not_applicable'],
  yes: ['met'],
  y: ['met'],
  ok: ['met'],
  done: ['met'],
  complete: ['met'],
  completed: ['met', 'done'],
  compliant: ['met'],
  no: ['unmet'],
  n: ['unmet'],
  not_met: ['unmet'],
  in_process: ['in_progress', 'partial'],
  in_progress: ['partial'],
  pending: ['planned'],
  closed: ['done'],
  low: ['1'],
  medium: ['2'],
  high: ['3'],
};

/** The allowed word a wrong one most likely stands for: another spelling, or what people usually write for it. */
export function meantWord(text: string, allowed: readonly string[]): string | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const usual = Object.hasOwn(USUAL, word) ? USUAL[word] : undefined;
  return usual?.find((one) => allowed.includes(one)) ?? firstWord(word, allowed) ?? nearest(word, allowed);
}

/** `met - see SOP 7` begins with the word that is meant. */
function firstWord(word: string, allowed: readonly string[]): string | undefined {
  return allowed.find((one) => /^[^a-z0-9]/.test(word.slice(one.length)) && word.startsWith(one));
}
