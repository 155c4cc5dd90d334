import type { TriageAnswer } from '../../domain/triage.ts';

const departments: Readonly<Record<string, string>> = { hr: 'HR', it: 'IT' };

/** Words of `ctpat assess --triage`. */
export const triageWords = {
  /** A department as it is called in a sentence. */
  department: (key: string): string => departments[key] ?? key,
  /** One key each; no two alike. */
  keys: {
    have: 'h',
    partly: 'p',
    none: 'n',
    not_us: 'x',
    unknown: 'd',
    ask: 'a',
    skip: 's',
    undo: 'u',
    back: 'b',
    more: '?',
    quit: 'q',
  },
  labels: {
    have: 'have it',
    partly: 'partly',
    none: 'no',
    not_us: 'not us',
    unknown: 'don’t know',
    skip: 'leave for later',
    undo: 'undo',
    back: 'back',
    more: 'more about it',
    quit: 'quit, all is saved',
  },
  ask: (department: string, person: string | undefined) =>
    person === undefined ? `ask ${department}` : `ask ${person} (${department})`,
  noTerminal: 'the triage needs a terminal to type at',
  noTerminalHint:
    'Answer in a file instead: ctpat assess --print-template, then ctpat assess --answers FILE.',
  noAccount: 'there is no account to assess',
  noAccountHint: 'Add a file in accounts/ first.',
  head: (id: string, title: string) => `${id} ${title}`,
  place: (category: string, level: string) => `${category} · ${level}`,
  progress: (done: number, all: number, minutes: number | undefined) =>
    `${done}/${all}${minutes === undefined ? '' : minutes < 1 ? ', under a minute left' : `, about ${minutes} min left`}`,
  question: 'Do we have that?',
  sites: (sites: readonly string[]) =>
    `Asked of all ${sites.length} sites at once: ${sites.join(', ')}. The interview goes site by site.`,
  now: (said: string) => `Said before: ${said}.`,
  howUsually: 'How it is usually met',
  proof: 'Good evidence',
  saved: (id: string, said: string) => `${id}: ${said} – saved`,
  undone: (id: string) => `${id}: undone`,
  nothingToUndo: 'nothing to undo',
  atFirst: 'this is the first one',
  conflict: (id: string, file: string) =>
    `${id} was changed in ${file} meanwhile and was left as it is there`,
  refused: (id: string, file: string, why: string) => `${id} could not be saved in ${file}: ${why}`,
  note: {
    unknown: 'Triage: not known.',
    ask: (department: string) => `Triage: to be answered by ${department}.`,
  },
  start: (open: number, all: number) =>
    `${open} of ${all} criteria have no answer yet. One key each; every key is on disk before the next question. “Have it” and “partly” are a first picture: nothing is affirmed, the details stay open.`,
  nothingOpen: 'Every criterion has an answer, or a question to somebody.',
  left: (count: number) =>
    count === 1
      ? '1 is left; go on with: ctpat assess --triage'
      : `${count} are left; go on with: ctpat assess --triage`,
  stopped: 'All keys so far are saved. Go on with: ctpat assess --triage',
  standing: {
    have: { mark: '●', word: 'have it' },
    partly: { mark: '◐', word: 'partly' },
    none: { mark: '○', word: 'no' },
    not_us: { mark: '–', word: 'not us' },
    asked: { mark: '?', word: 'to find out' },
    open: { mark: '·', word: 'not asked yet' },
  },
  picture: 'First picture',
  musts: (have: number, all: number) => `${have} of ${all} musts`,
  needsWords: (ids: readonly string[]) =>
    `“Not us” still needs its words (why it does not apply): ${ids.join(', ')}. ctpat check and gaps report them until then.`,
  byDepartment: 'What is left to do, by department',
  departmentLine: (department: string, open: number, all: number) => `${department} ${open} of ${all}`,
  end: {
    question: 'And now?',
    write: 'write a two-page summary to build/triage-summary.md',
    keep: 'keep this picture as an assessment, for the trend',
    done: 'done',
    keys: { write: 'w', keep: 'k', done: 'q' },
    who: 'Who assessed?',
  },
  wrote: (path: string) => `written to ${path}`,
  kept: (path: string) => `kept as ${path}`,
  summary: {
    title: (company: string) => `First picture of our supply-chain security: ${company}`,
    made: (day: string, edition: string) =>
      `Triage of ${day}, criteria edition ${edition} in our own words. A first look by the people who did it: nothing here is affirmed, and it is no official document.`,
    counts: 'Where we stand',
    category: 'Category',
    total: 'All',
    level: { must: 'Musts', should: 'Shoulds' },
    missing: 'Musts that are missing or only partly there',
    noneMissing: 'No must was said to be missing.',
    more: (count: number) => `and ${count} more: see \`ctpat gaps\``,
    split: 'Who answers what next',
    department: 'Department',
    person: 'Who',
    first: 'To find out or not asked',
    details: 'To go into',
    words: 'Needs words',
    next: 'Next',
    steps: [
      'Give each department its questions: `ctpat assess --export-answers security.xlsx --department security`.',
      'Write why where we said “not us”.',
      'Go through the musts with the interview: points, proof, who owns the answer.',
    ],
  },
  dialogue: {
    yourChoice: 'Your key',
    other: 'Also',
    enterIs: (label: string) => `Enter: ${label}`,
    pressOne: (keys: string) => `Press one of ${keys}`,
    typeOne: (keys: string) => `Type one of ${keys}`,
    searchNone: 'nothing found',
    noneOfThese: 'none of these',
    noEditor: 'there is no editor',
    noEditorHint: 'Set EDITOR.',
    editorFailed: (editor: string) => `${editor} failed`,
  },
};

/** The words, so that another language is another object of this shape. */
export type TriageWords = typeof triageWords;

/** What an answer is called. */
export function labelOf(words: TriageWords, answer: TriageAnswer): string {
  return answer === 'ask' ? words.standing.asked.word : words.labels[answer];
}
