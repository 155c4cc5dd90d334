import type { Standpoint } from '../../domain/triage.ts';
import { UserError } from '../../errors.ts';
import type { Host } from '../../host.ts';
import type { TriageWords } from '../../messages/en/triage.ts';
import { triageSummary } from '../../reporters/triage-summary.ts';
import { gaps } from '../gaps.ts';
import type { LiveProject } from '../records/live-project.ts';
import { requirePerson } from '../require.ts';
import { standpointOf } from './subjects.ts';
import { lookOf, runTriage, showPicture, type Triage, type TriageChoice, triageSubjects } from './triage.ts';

const SUMMARY = 'build/triage-summary.md';

/**
 * A triage from the first question to the picture at its end, with what may be kept of it.
 * @param output called with the summary where it is wanted as a file or on standard output
 * @throws UserError without a terminal, unless only the summary is wanted
 */
export async function triageSession(
  host: Host,
  choice: TriageChoice & { readonly by?: string },
  words: TriageWords,
  output: ((summary: string) => void) | undefined,
): Promise<void> {
  const { live, subjects } = await triageSubjects(host, choice, words);
  if (choice.by !== undefined) requirePerson(live.project, choice.by);
  if (!canAsk(host)) {
    if (output === undefined) throw new UserError(words.noTerminal, words.noTerminalHint);
    output(
      summaryOf(
        live,
        subjects.map((one) => standpointOf(live, one)),
        words,
      ),
    );
    return;
  }
  const dialogue = await host.dialogue(words.dialogue, { plain: choice.plain, color: choice.color });
  const triage: Triage = { host, live, dialogue, words, look: lookOf(dialogue), subjects };
  try {
    await runTriage(triage);
    const points = showPicture(triage);
    const left = points.filter(({ standing }) => standing === 'open').length;
    dialogue.show(left > 0 ? `\n${words.left(left)}` : `\n${words.nothingOpen}`);
    if (output) output(summaryOf(live, points, words));
    await afterwards(triage, points, choice);
  } finally {
    dialogue.close();
  }
}

function canAsk({ terminal, environment }: Host): boolean {
  return terminal.inIsTerminal && terminal.errIsTerminal && !environment.CI;
}

function summaryOf(live: LiveProject, points: readonly Standpoint[], words: TriageWords): string {
  const company = live.project.company?.data;
  const nameOf = (id: string) => company?.contacts?.find((one) => one.id === id)?.name ?? id;
  return triageSummary(
    points,
    { company: company?.name ?? '', today: live.today, pack: live.pack, nameOf },
    words,
  );
}

/** The summary as a file and the assessment as a record: each on request, each once. */
async function afterwards(
  triage: Triage,
  points: readonly Standpoint[],
  choice: TriageChoice & { readonly by?: string },
): Promise<void> {
  const { dialogue, words, live } = triage;
  const { end } = words;
  let offered: readonly ('write' | 'keep')[] = ['write', 'keep'];
  while (offered.length > 0) {
    const key = await dialogue.key({
      question: end.question,
      choices: [...offered, 'done' as const].map((one) => ({ key: end.keys[one], label: end[one] })),
      more: [],
    });
    if (key === end.keys.write) {
      live.files.write(SUMMARY, summaryOf(live, points, words));
      dialogue.show(words.wrote(SUMMARY));
      offered = offered.filter((one) => one !== 'write');
    } else if (key === end.keys.keep) {
      const by = choice.by ?? (await assessor(triage));
      if (by === undefined) continue;
      dialogue.show(words.kept(await keep(triage, choice, by)));
      offered = offered.filter((one) => one !== 'keep');
    } else return;
  }
}

async function keep({ host, live }: Triage, choice: TriageChoice, by: string): Promise<string> {
  const { today, tool } = choice;
  const purpose = live.pack.readiness[0]?.purpose ?? 'application';
  const dir = choice.dir === undefined ? {} : { dir: choice.dir };
  const result = await gaps(host, { ...dir, today, tool, for: purpose, record: true, by });
  return await result.record();
}

/** Git's user where a contact has the address, else asked. */
async function assessor({ dialogue, words, live, host }: Triage): Promise<string | undefined> {
  const people = (live.project.company?.data.contacts ?? []).filter(({ left_on }) => !left_on);
  const email = await host.gitEmail(live.folder);
  const own = people.find((one) => email !== undefined && one.email === email);
  if (own) return own.id;
  return await dialogue.pick(words.end.who, (typed) =>
    people
      .filter(({ id, name }) => `${id} ${name ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase()))
      .map(({ id, name }) => ({ value: id, name: name ?? id })),
  );
}
