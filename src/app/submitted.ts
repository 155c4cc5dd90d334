import { addDuration, type Day, isDay } from '../domain/calendar.ts';
import { MachineError, UserError } from '../errors.ts';
import type { Account, Submission } from '../generated/records.ts';
import type { Host } from '../host.ts';
import { portalWords, submittedWords } from '../messages/en/portal.ts';
import { allTexts } from '../portal/portal.ts';
import type { Portal, Upload } from '../portal/text.ts';
import type { Edit } from '../source/edit.ts';
import { isThere } from './build-portal.ts';
import { evidenceReader } from './evidence-files.ts';
import type { Opened } from './open-project.ts';
import { onlyPortal, openPortal } from './portal-input.ts';
import { changeRecord, recordText } from './records/change-record.ts';
import { requirePerson } from './require.ts';

/** What was handed in, by whom. */
export interface SubmittedChoice {
  readonly dir?: string;
  readonly today: Day;
  readonly tool: string;
  readonly kind: Submission['kind'];
  readonly by: string;
  /** The day it was handed in; today when left out. */
  readonly on?: Day;
  /** Fields may have been left empty in the portal. */
  readonly partial?: boolean;
  /** Write the proposed dates into the account. */
  readonly writeDates?: boolean;
  readonly quiet?: boolean;
}

/**
 * Keeps what CBP was given as `submissions/<account>/<date>.yaml`, never over an older one, and proposes what the
 * account could say from now on. The file's path goes to standard output.
 * @throws UserError for an account or person there is not, one who is no officer, a day to come, fields without text, or
 *   evidence that is not there as it was registered
 */
export async function submitted(host: Host, account: string, choice: SubmittedChoice): Promise<void> {
  const on = choice.on ?? choice.today;
  if (on > choice.today) throw new UserError(submittedWords.future(on), submittedWords.futureHint);
  const { opened, portals } = await openPortal(host, { ...choice, account });
  requireOfficer(opened, choice.by);
  const portal = onlyPortal(portals);
  requireWhole(portal, choice.partial === true);
  const uploads = requireUploads(host, opened, portal);
  const file = keep(opened, portal, uploads, { ...choice, on });
  host.terminal.out(`${file}\n`);
  const say = (line: string) => {
    if (!choice.quiet) host.terminal.err(`${line}\n`);
  };
  const count = allTexts(portal).filter(({ kind }) => kind !== 'empty').length;
  say(submittedWords.kept(file, count, uploads.length));
  propose(opened, account, { ...choice, on }, say);
}

function requireOfficer({ project }: Opened, by: string): void {
  requirePerson(project, by);
  const officers = (project.company?.data.contacts ?? []).filter(
    ({ kind, left_on }) => kind === 'officer' && !left_on,
  );
  if (officers.some(({ id }) => id === by)) return;
  throw new UserError(
    submittedWords.notOfficer(by),
    submittedWords.officers(officers.map(({ id }) => id).join(', ')),
  );
}

function requireWhole(portal: Portal, partial: boolean): void {
  const empty = allTexts(portal).filter(({ kind }) => kind === 'empty');
  if (partial || empty.length === 0) return;
  throw new UserError(submittedWords.empty(empty.map(({ key }) => key).join(', ')), submittedWords.emptyHint);
}

/** What is recorded as uploaded is there, byte for byte as registered. */
function requireUploads(host: Host, { files }: Opened, { uploads }: Portal): readonly Upload[] {
  const reader = evidenceReader(host, files);
  const absent = uploads.filter((upload) => !isThere(reader, upload));
  if (absent.length === 0) return uploads;
  const locked = reader.vault ? [] : absent.filter(({ held }) => held === 'vault');
  if (locked.length > 0) throw new MachineError(portalWords.noVault(locked.length), portalWords.noVaultHint);
  const names = absent.map(({ file }) => file).join(', ');
  throw new UserError(submittedWords.evidenceMissing(names), submittedWords.evidenceMissingHint);
}

function keep(
  { files, pack }: Opened,
  portal: Portal,
  uploads: readonly Upload[],
  choice: SubmittedChoice & { readonly on: Day },
): string {
  const data = {
    kind: choice.kind,
    submitted_by: choice.by,
    on: choice.on,
    tool: choice.tool,
    pack: { id: pack.id, edition: pack.edition, digest: pack.digest },
    texts: textsOf(portal),
    uploads: uploads.map(({ name, evidence, sha256 }) => ({ name, evidence, sha256 })),
  };
  for (let count = 1; ; count += 1) {
    const file = `submissions/${portal.account}/${choice.on}${count === 1 ? '' : `-${count}`}.yaml`;
    const [schema = '', ...lines] = recordText(file, 'submission', data).split('\n');
    if (files.create(file, [schema, `# ${submittedWords.file}`, ...lines].join('\n'))) return file;
  }
}

function textsOf(portal: Portal): Readonly<Record<string, string | Readonly<Record<string, string>>>> {
  const texts: Record<string, string | Record<string, string>> = {};
  for (const { criterion, part, text, kind } of allTexts(portal)) {
    if (kind === 'empty') continue;
    if (part === undefined) texts[criterion] = text;
    else {
      const known = texts[criterion];
      texts[criterion] = { ...(typeof known === 'object' ? known : {}), [part]: text };
    }
  }
  return texts;
}

interface Proposal {
  readonly field: 'status' | 'profile_status' | 'anniversary';
  readonly value: string;
  readonly why: string;
}

function propose(
  { project, pack, files }: Opened,
  account: string,
  choice: SubmittedChoice & { readonly on: Day },
  say: (line: string) => void,
): void {
  const record = project.accounts.get(account);
  if (!record) return;
  const proposals = proposalsFor(record.data, choice);
  if (proposals.length > 0) {
    say(submittedWords.propose);
    for (const { field, value, why } of proposals) say(submittedWords.proposal(field, value, why));
  }
  for (const clock of pack.clocks)
    if (clock.from === 'submission.submitted_on' && choice.kind === 'initial')
      say(submittedWords.expect(clock.title, addDuration(choice.on, clock.offset)));
  if (proposals.length === 0) return;
  if (!choice.writeDates) {
    say(submittedWords.writeHint);
    return;
  }
  const edits = proposals.map(
    ({ field, value }): Edit => ({ pointer: `/${field}`, expect: record.data[field], value }),
  );
  const change = changeRecord(files, { file: record.file, edits });
  if (change.kind === 'changed') say(submittedWords.wrote(record.file));
  else say(submittedWords.notWritten(record.file, change.kind === 'refused' ? change.words : change.pointer));
}

/** What changes with what was handed in; an account that says so already has nothing proposed. */
function proposalsFor(account: Account, { kind }: SubmittedChoice): readonly Proposal[] {
  const { why } = submittedWords;
  const proposals: Proposal[] = [];
  const isNew =
    account.status === undefined || account.status === 'preparing' || account.status === 'rejected';
  if (kind === 'initial' && isNew)
    proposals.push({ field: 'status', value: 'applicant', why: why.applicant });
  if (account.profile_status !== 'submitted')
    proposals.push({ field: 'profile_status', value: 'submitted', why: why.submitted });
  if (kind === 'annual_review' && isDay(account.anniversary))
    proposals.push({
      field: 'anniversary',
      value: addDuration(account.anniversary, 'P1Y'),
      why: why.anniversary,
    });
  return proposals;
}
