import type { Day } from '../../domain/calendar.ts';
import type { PlannedCell, PlannedSheet } from '../../domain/sheet.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import type { LiveProject } from '../records/live-project.ts';
import type { Asked } from './choose.ts';
import { answerDigest } from './digest.ts';
import { ELEMENT_STATUSES, STATUSES } from './given.ts';
import { type AnswerRow, rowKey, rowsOf } from './sheet-rows.ts';

/** The columns, in order; the first is hidden. */
export const COLUMNS = [
  'key',
  'criterion',
  'site',
  'asked',
  'guidance',
  'answer',
  'words',
  'evidence',
  'confirm',
  'remark',
  'action',
  'actionOwner',
  'actionDue',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  key: 10,
  criterion: 9,
  site: 14,
  asked: 46,
  guidance: 50,
  answer: 15,
  words: 50,
  evidence: 24,
  confirm: 9,
  remark: 28,
  action: 28,
  actionOwner: 15,
  actionDue: 13,
};

export const STAMP_SHEET = '_ctpat';
export const STAMP_FORMAT = '1';
/** Where who answers is chosen: row 2, under the column of what is asked. */
export const BY_CELL = { row: 2, column: 'asked' } as const satisfies { row: number; column: ColumnName };
const HEAD_ROWS = 5;

/** What the workbook is made for. */
export interface ExportHead {
  readonly tool: string;
  readonly today: Day;
  readonly account: string | undefined;
  readonly department: string | undefined;
  /** Who is expected to answer. */
  readonly owner: string | undefined;
}

/** The sheet to fill in, and the hidden one that says what it was based on. */
export function answerSheets(
  live: LiveProject,
  asked: readonly Asked[],
  head: ExportHead,
  words: AnswersWords,
): readonly PlannedSheet[] {
  const people = (live.project.company?.data.contacts ?? [])
    .filter((one) => !one.left_on)
    .map(({ id }) => id);
  const groups = asked.map((one) => ({
    one,
    rows: rowsOf(one, live.project.measures.get(one.criterion.id)?.data),
  }));
  const { workbook } = words;
  const cells = groups.flatMap(({ one, rows }) => rows.map((row) => rowCells(one, row, people, words)));
  return [
    {
      name: workbook.sheet,
      isProtected: true,
      frozenRows: HEAD_ROWS,
      columns: COLUMNS.map((column) => ({ width: WIDTHS[column], hidden: column === 'key' })),
      rows: [...headRows(live, head, people, words), ...cells],
    },
    stampSheet(live, groups, head),
  ];
}

function headRows(
  live: LiveProject,
  { department, today, tool, owner }: ExportHead,
  people: readonly string[],
  { workbook }: AnswersWords,
): (string | PlannedCell)[][] {
  const company = live.project.company?.data.name ?? '';
  const by: PlannedCell = { text: owner ?? '', open: true, choices: people, hint: workbook.byHint };
  return [
    ['', { text: workbook.title(company, department), look: 'title' }],
    ['', { text: workbook.by, look: 'group' }, '', by],
    ['', '', '', { text: workbook.how }],
    ['', '', '', { text: workbook.madeOn(today, tool), look: 'quiet' }],
    COLUMNS.map((column) => ({ text: workbook.columns[column], look: 'head' as const })),
  ];
}

type Cells = Partial<Record<ColumnName, PlannedCell>>;

function rowCells(
  one: Asked,
  row: AnswerRow,
  people: readonly string[],
  words: AnswersWords,
): (string | PlannedCell)[] {
  const cells: Cells = {
    key: { text: rowKey(row.subject) },
    criterion: { text: one.criterion.id, ...(isHead(row) ? { look: 'group' } : { look: 'quiet' }) },
    ...(row.subject.kind === 'whole' ? wholeCells(one, row, people, words) : partialCells(one, row, words)),
  };
  return COLUMNS.map((column) => cells[column] ?? '');
}

function isHead({ subject }: AnswerRow): boolean {
  return subject.kind === 'whole' && subject.site === undefined;
}

function wholeCells(
  { criterion, level }: Asked,
  { subject, values }: AnswerRow,
  people: readonly string[],
  { workbook, template }: AnswersWords,
): Cells {
  const { hints } = workbook;
  const isSite = subject.site !== undefined;
  const statuses = STATUSES.map((status) => workbook.status[status] ?? status);
  const isByPart = !isSite && Object.keys(criterion.parts).length > 0;
  const proof = `${workbook.proof}: ${criterion.good_evidence.join('; ')}`;
  return {
    site: { text: subject.site ?? '', look: 'group' },
    asked: isSite
      ? { text: criterion.title, look: 'quiet' }
      : { text: `${criterion.title} (${template.level[level]})\n${criterion.description}`, look: 'group' },
    guidance: { text: isSite ? '' : `${criterion.guidance}\n${proof}`, look: 'quiet' },
    answer: {
      text: workbook.status[values.answer] ?? (values.answer === 'same' ? workbook.same : values.answer),
      open: true,
      choices: isSite ? [workbook.same, ...statuses] : statuses,
      hint: isSite ? hints.same : hints.answer,
    },
    words: { text: values.words, open: true, hint: isByPart ? hints.wholeWords : hints.words },
    evidence: { text: values.evidence, open: true },
    confirm: { text: '', open: true, choices: [workbook.yes] },
    remark: { text: values.remark, open: true },
    action: { text: '', open: true },
    actionOwner: { text: '', open: true, choices: people },
    actionDue: { text: '', open: true },
  };
}

function partialCells(
  { criterion }: Asked,
  { subject, values }: AnswerRow,
  { workbook }: AnswersWords,
): Cells {
  const name = subject.name ?? '';
  if (subject.kind === 'part')
    return {
      asked: { text: workbook.part(name, criterion.parts[name] ?? '') },
      words: { text: values.words, open: true },
    };
  const element = criterion.elements.find(({ key }) => key === name);
  const what = element?.description ? `${element.title}: ${element.description}` : (element?.title ?? name);
  if (element?.computed) return { asked: { text: what }, answer: { text: workbook.computed, look: 'quiet' } };
  return {
    asked: { text: what },
    answer: {
      text: workbook.status[values.answer] ?? values.answer,
      open: true,
      choices: ELEMENT_STATUSES.map((status) => workbook.status[status] ?? status),
      hint: workbook.hints.point,
    },
    words: { text: values.words, open: true, hint: workbook.hints.how },
  };
}

interface Group {
  readonly one: Asked;
  readonly rows: readonly AnswerRow[];
}

/** Lines of a word and its values: what the workbook was based on, and what its open cells said then. */
function stampSheet(live: LiveProject, groups: readonly Group[], head: ExportHead): PlannedSheet {
  const { pack, project } = live;
  return {
    name: STAMP_SHEET,
    hidden: true,
    columns: [],
    rows: [
      ['format', STAMP_FORMAT],
      ['tool', head.tool],
      ['made_on', head.today],
      ['pack', pack.id, pack.edition, pack.digest],
      ['account', head.account ?? ''],
      ...groups.map(({ one }) => [
        'based_on',
        one.criterion.id,
        answerDigest(project.measures.get(one.criterion.id)?.data),
      ]),
      ...groups.flatMap(({ rows }) =>
        rows.map(({ subject, values }) => [
          'row',
          rowKey(subject),
          values.answer,
          values.words,
          values.evidence,
          values.remark,
        ]),
      ),
    ],
  };
}
