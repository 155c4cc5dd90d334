import { Chalk } from 'chalk';
import type { Day } from '../../domain/calendar.ts';
import { type Standpoint, TRIAGE_ANSWERS } from '../../domain/triage.ts';
import { Cancelled, UserError } from '../../errors.ts';
import type { Dialogue, Host, KeyChoice } from '../../host.ts';
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
} from '../../interview/triage.ts';
import { labelOf, type TriageWords } from '../../messages/en/triage.ts';
import { moreText, pictureText, questionText, type TriageLook } from '../../reporters/triage.ts';
import { wrap } from '../../reporters/wrap.ts';
import { openProject } from '../open-project.ts';
import type { Change } from '../records/change-record.ts';
import { LiveProject } from '../records/live-project.ts';
import { accountsOf, personOf } from './people.ts';
import { type Before, restore, saveKey } from './save.ts';
import { readSaid, removeSaid, writeSaid } from './state-file.ts';
import { type Subject, standpointOf, subjectsOf } from './subjects.ts';

/** What the triage is of. */
export interface TriageChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
  readonly account?: string;
  readonly category?: number;
  readonly department?: string;
  readonly plain: boolean;
  readonly color: boolean;
}

/** A triage under way. */
export interface Triage {
  readonly host: Host;
  readonly live: LiveProject;
  readonly dialogue: Dialogue;
  readonly words: TriageWords;
  readonly look: () => TriageLook;
  readonly subjects: readonly Subject[];
}

/**
 * Asks one key per criterion that has no answer; each is on disk before the next is asked.
 * @returns how everything stands, and whether it was left before its end
 * @throws UserError when there is no account, Cancelled on Ctrl-C
 */
export async function runTriage(triage: Triage): Promise<{ readonly isThrough: boolean }> {
  const { live, dialogue, words } = triage;
  const points = triage.subjects.map((subject) => standpointOf(live, subject));
  const saidBefore = readSaid(live.files);
  const open = points.filter(({ standing }) => standing === 'open').map(({ id }) => id);
  // What was said in a triage that was broken off can still be gone back to.
  const ids = points
    .map(({ id }) => id)
    .filter((id) => open.includes(id) || saidBefore.some((one) => one.id === id));
  let state = triageOf<Before>(
    ids,
    saidBefore.filter(({ id }) => !open.includes(id)),
  );
  if (countSaid(state) < ids.length) tell(dialogue, words.start(open.length, points.length));
  const clock = { began: triage.host.elapsed(), answers: 0 };
  try {
    while (state.at < state.ids.length) {
      const next = await askOne(triage, state, clock);
      if (next === 'quit') return { isThrough: false };
      state = next;
    }
  } catch (error) {
    if (error instanceof Cancelled) dialogue.show(`\n${words.stopped}`);
    throw error;
  }
  if (countSaid(state) === state.ids.length) removeSaid(live.files);
  return { isThrough: true };
}

type Clock = { readonly began: number; answers: number };

async function askOne(
  triage: Triage,
  state: TriageState<Before>,
  clock: Clock,
): Promise<TriageState<Before> | 'quit'> {
  const { dialogue, words, live } = triage;
  const id = state.ids[state.at] as string;
  const subject = triage.subjects.find(({ criterion }) => criterion.id === id) as Subject;
  const said = answerOf(state, id);
  const category = live.pack.categories.find((one) => one.id === subject.criterion.category);
  dialogue.show(
    questionText(
      {
        ...subject,
        category: `${category?.id ?? ''} ${category?.title ?? ''}`.trim(),
        said: said === undefined ? undefined : labelOf(words, said),
      },
      words,
      triage.look(),
    ),
  );
  for (;;) {
    const wish = wishOf(state, await pressed(triage, subject, state, clock));
    if (wish.kind === 'quit') return 'quit';
    if (wish.kind === 'move') return wish.state;
    if (wish.kind === 'more') dialogue.show(moreText(subject.criterion, words, triage.look()));
    else if (wish.kind === 'nothing')
      tell(dialogue, wish.why === 'first' ? words.atFirst : words.nothingToUndo);
    else if (wish.kind === 'restore') {
      const was = triage.subjects.find(({ criterion }) => criterion.id === wish.said.id) as Subject;
      if (!tellChange(triage, was, await restore(live, was, wish.said.before))) continue;
      tell(dialogue, words.undone(wish.said.id));
      const next = undone(state);
      writeSaid(live.files, next.said);
      return next;
    } else {
      const { answer } = wish;
      const { person, department } = personOf(live, subject);
      const note = answer === 'ask' ? words.note.ask(words.department(department)) : words.note.unknown;
      const flag = answer === 'ask' && person !== undefined ? { for: person.id, note } : { note };
      const { change, before } = await saveKey(live, subject, { answer, flag, isOwn: said !== undefined });
      if (!tellChange(triage, subject, change)) return { ...state, at: state.at + 1 };
      clock.answers += 1;
      const next = answered(state, { id, answer, before });
      writeSaid(live.files, next.said);
      tell(dialogue, words.saved(id, labelOf(words, answer)));
      return next;
    }
  }
}

/** A sentence, broken at the width of the screen. */
function tell(dialogue: Dialogue, sentence: string): void {
  dialogue.show(wrap(sentence, Math.min(dialogue.columns(), 100), ''));
}

/** Says why a change was not made. @returns whether it was */
function tellChange({ dialogue, words }: Triage, { criterion }: Subject, change: Change): boolean {
  if (change.kind === 'conflict') tell(dialogue, words.conflict(criterion.id, change.file));
  if (change.kind === 'refused') tell(dialogue, words.refused(criterion.id, change.file, change.words));
  return change.kind === 'changed';
}

async function pressed(
  { dialogue, words, live, host }: Triage,
  subject: Subject,
  state: TriageState<Before>,
  clock: Clock,
): Promise<TriageKey> {
  const { person, department } = personOf(live, subject);
  const label = (key: TriageKey) =>
    key === 'ask' ? words.ask(words.department(department), person?.name ?? person?.id) : words.labels[key];
  const choice = (key: TriageKey): KeyChoice => ({ key: words.keys[key], label: label(key) });
  const done = countSaid(state);
  const seconds = (host.elapsed() - clock.began) / 1000;
  const left = state.ids.length - done;
  const key = await dialogue.key({
    question: words.question,
    choices: TRIAGE_ANSWERS.map(choice),
    more: (['skip', 'undo', 'back', 'more', 'quit'] as const).map(choice),
    progress: words.progress(done, state.ids.length, minutesLeft(left, seconds, clock.answers)),
  });
  const found = Object.entries(words.keys).find(([, one]) => one === key);
  return (found?.[0] ?? 'more') as TriageKey;
}

/** Opens the project and says what is asked. @throws UserError when there is no account, or none of that name */
export async function triageSubjects(
  host: Host,
  choice: TriageChoice,
  words: TriageWords,
): Promise<{ readonly live: LiveProject; readonly subjects: readonly Subject[] }> {
  const live = new LiveProject(await openProject(host, choice.dir), choice.today);
  const accounts = accountsOf(live, choice.account);
  if (accounts.length === 0) throw new UserError(words.noAccount, words.noAccountHint);
  const subjects = subjectsOf(live, accounts).filter(
    ({ criterion }) =>
      (choice.category === undefined || criterion.category === choice.category) &&
      (choice.department === undefined || criterion.usually_answered_by === choice.department),
  );
  return { live, subjects };
}

/** How a dialogue's lines may look. */
export function lookOf(dialogue: Dialogue): () => TriageLook {
  const paint = new Chalk({ level: dialogue.colorLevel });
  return () => ({ paint, columns: dialogue.columns(), plain: dialogue.plain });
}

/** The picture at the end. */
export function showPicture({ live, dialogue, words, look, subjects }: Triage): readonly Standpoint[] {
  const points = subjects.map((subject) => standpointOf(live, subject));
  dialogue.show(pictureText(points, live.pack, words, look()));
  return points;
}
