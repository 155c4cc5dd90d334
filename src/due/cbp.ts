import { addDuration, type Day, isDay } from '../domain/calendar.ts';
import type { ClockRule } from '../domain/pack.ts';
import type { Loaded } from '../domain/project.ts';
import type { Account, Validation } from '../generated/records.ts';
import { dueWords } from '../messages/en/due.ts';
import type { DueQuestion } from './due.ts';
import type { DueItem } from './item.ts';

/** What CBP asked the accounts for and has no answer to. */
export function* requests({ project, pack }: DueQuestion): Iterable<DueItem> {
  const usual = pack.clocks.find((clock) => clock.from === 'request.received_on');
  for (const account of project.accounts.values())
    for (const [index, request] of (account.data.requests ?? []).entries()) {
      if (request.answered_on) continue;
      const day = requestDay(request.respond_by, request.received_on, usual);
      if (!day) continue;
      yield {
        id: `request/${account.id}/${request.id}`,
        kind: 'request',
        due: day.due,
        what: dueWords.request(request.id, request.about ?? ''),
        ...(day.computed && usual ? { why: dueWords.requestWithoutDay, confidence: usual.confidence } : {}),
        account: account.id,
        ...(request.criteria?.[0] ? { criterion: request.criteria[0] } : {}),
        level: 'must',
        at: { file: account.file, pointer: `/requests/${index}` },
      };
    }
}

function requestDay(
  by: Day | null | undefined,
  received: Day | null | undefined,
  usual: ClockRule | undefined,
): { readonly due: Day; readonly computed: boolean } | undefined {
  if (isDay(by)) return { due: by, computed: false };
  if (!usual || !isDay(received)) return undefined;
  return { due: addDuration(received, usual.offset), computed: true };
}

/** What validations and audits ask for: papers beforehand, answers to findings, the visit itself. */
export function* validations({ project }: DueQuestion): Iterable<DueItem> {
  for (const record of project.validations.values()) {
    yield* papers(record);
    yield* answers(record);
    const { status = 'planned', planned_for: planned, held_on: held } = record.data;
    if (!isDay(planned) || held || (status !== 'planned' && status !== 'notified')) continue;
    yield {
      ...common(record),
      id: `validation/${record.id}`,
      kind: 'validation',
      due: planned,
      what: dueWords.validation(record.id),
      at: { file: record.file, pointer: '/planned_for' },
    };
  }
}

function* papers(record: Loaded<Validation>): Iterable<DueItem> {
  for (const [index, asked] of (record.data.requested ?? []).entries()) {
    if (!isDay(asked.due_on) || asked.sent_on) continue;
    yield {
      ...common(record),
      id: `requested/${record.id}/${index + 1}`,
      kind: 'request',
      due: asked.due_on,
      what: dueWords.requested(asked.what ?? '', record.id),
      at: { file: record.file, pointer: `/requested/${index}` },
    };
  }
}

function* answers(record: Loaded<Validation>): Iterable<DueItem> {
  const by = record.data.report?.respond_by;
  if (!isDay(by)) return;
  for (const [index, finding] of (record.data.findings ?? []).entries()) {
    if (finding.grade !== 'action_required' || finding.responses?.length) continue;
    yield {
      ...common(record),
      id: `response/${record.id}/${finding.id}`,
      kind: 'request',
      due: by,
      what: dueWords.response(`${record.id}/${finding.id}`, finding.text ?? ''),
      ...(finding.criterion ? { criterion: finding.criterion } : {}),
      ...(finding.site ? { site: finding.site } : {}),
      at: { file: record.file, pointer: `/findings/${index}` },
    };
  }
}

function common(record: Loaded<Validation>): { readonly account?: string; readonly level: 'must' } {
  return { level: 'must', ...(record.data.account ? { account: record.data.account } : {}) };
}

/** A day in the records that a clock of the pack counts from. */
interface Origin {
  readonly day: Day;
  readonly words: string;
  readonly key: string;
  readonly account?: string;
  readonly file: string;
  readonly pointer?: string;
}

/** The account clocks of the pack, each with how sure it is. */
export function* clocks(question: DueQuestion): Iterable<DueItem> {
  for (const clock of question.pack.clocks) {
    const find = Object.hasOwn(origins, clock.from) ? origins[clock.from] : undefined;
    for (const origin of find?.(question) ?? []) {
      if (clock.id === 'first_validation' && wasValidated(question, origin)) continue;
      const due = addDuration(origin.day, clock.offset, clock.direction === 'before' ? -1 : 1);
      yield {
        id: `clock/${clock.id}/${origin.key}`,
        kind: clock.whose === 'cbp' ? 'expected' : 'clock',
        due,
        what: clock.title,
        ...(due === origin.day ? {} : { why: dueWords.clockWhy(origin.words, origin.day) }),
        ...(origin.account ? { account: origin.account } : {}),
        level: 'must',
        confidence: clock.confidence,
        at: { file: origin.file, ...(origin.pointer ? { pointer: origin.pointer } : {}) },
      };
    }
  }
}

function wasValidated({ project }: DueQuestion, origin: Origin): boolean {
  return isDay(project.accounts.get(origin.account ?? '')?.data.last_validated_on);
}

const MEMBER = new Set(['certified', 'validated', 'suspended']);
const { from } = dueWords;

/** Where each day lies that clocks count from; a `from` without a field in the records gives none. */
const origins: Readonly<Record<string, (question: DueQuestion) => Iterable<Origin>>> = {
  'account.anniversary': (question) => ofMembers(question, 'anniversary', from.anniversary),
  'account.certified_on': (question) => ofMembers(question, 'certified_on', from.certified),
  'account.last_validated_on': (question) => ofMembers(question, 'last_validated_on', from.validated),
  'submission.submitted_on': awaited,
  'validation.visit_on': ({ project }) =>
    [...project.validations.values()].flatMap(({ id, file, data }) =>
      isDay(data.planned_for) && data.kind.startsWith('cbp_') && !data.held_on && !data.notified_on
        ? [{ day: data.planned_for, words: from.visit, key: id, file, pointer: '/planned_for' }]
        : [],
    ),
  'risk.reviewed_on': ({ project }) => {
    const risk = project.riskAssessment;
    const on = risk?.data.reviewed_on ?? risk?.data.adopted_on;
    return risk && isDay(on) ? [{ day: on, words: from.reviewed, key: 'risk', file: risk.file }] : [];
  },
};

function* ofMembers(
  { project }: DueQuestion,
  field: 'anniversary' | 'certified_on' | 'last_validated_on',
  words: string,
): Iterable<Origin> {
  for (const account of project.accounts.values()) {
    const day = account.data[field];
    if (!isDay(day) || !MEMBER.has(account.data.status ?? '')) continue;
    yield { day, words, key: account.id, account: account.id, file: account.file, pointer: `/${field}` };
  }
}

/** The first submission of accounts CBP has not decided on. */
function* awaited({ project }: DueQuestion): Iterable<Origin> {
  for (const account of project.accounts.values()) {
    if (account.data.status !== 'applicant') continue;
    const submission = lastInitial(project.submissions.values(), account);
    if (!submission || !isDay(submission.data.on)) continue;
    yield {
      day: submission.data.on,
      words: from.submitted,
      key: account.id,
      account: account.id,
      file: submission.file,
    };
  }
}

function lastInitial(
  submissions: Iterable<Loaded<{ readonly on: Day; readonly kind: string }>>,
  account: Loaded<Account>,
): Loaded<{ readonly on: Day; readonly kind: string }> | undefined {
  return [...submissions]
    .filter(({ id, data }) => id.startsWith(`${account.id}/`) && data.kind === 'initial')
    .at(-1);
}
