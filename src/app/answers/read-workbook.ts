import { cellName, type Sheet, type SheetRow } from '../../domain/sheet.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import type { FileFault } from '../given-file.ts';
import type { AnswerPatch, ElementPatch } from '../records/answer.ts';
import { BY_CELL, COLUMNS, type ColumnName, STAMP_SHEET } from './export-sheet.ts';
import type { GivenAction, GivenAnswer, Spot, Status } from './given.ts';
import { ELEMENT_STATUSES, STATUSES } from './given.ts';
import { readStamp, type Stamp } from './read-stamp.ts';
import type { ReadAnswers } from './read-yaml.ts';
import { type RowSubject, subjectOf } from './sheet-rows.ts';

/**
 * Answers in a workbook that `--export-answers` wrote: what its open cells say now and did not say then.
 * @param path as the user wrote it, for messages
 * @param packDigest of the criteria as they are now
 * @throws UserError when it is no such workbook
 */
export function readWorkbookAnswers(
  path: string,
  sheets: readonly Sheet[],
  packDigest: string,
  by: string | undefined,
  words: AnswersWords,
): ReadAnswers {
  const stamp = readStamp(sheets, words);
  const sheet = sheets.find(({ name }) => name !== STAMP_SHEET && name.charAt(0) !== '_');
  const reader = new RowReader(path, sheet, stamp, words);
  for (const row of sheet?.rows ?? []) reader.row(row);
  if (reader.faults.length > 0) return { faults: reader.faults };
  const said = sheet?.rows.find(({ number }) => number === BY_CELL.row);
  return {
    given: {
      by: by ?? (textIn(said, BY_CELL.column) || undefined),
      account: stamp.account,
      answers: reader.answers(),
      actions: reader.actions,
      notes: stamp.packDigest === packDigest ? [] : [words.workbook.otherPack],
      spot: () => words.workbook.cell(path, nameOf(BY_CELL.row, BY_CELL.column)),
    },
  };
}

function textIn(row: SheetRow | undefined, column: ColumnName): string {
  return (row?.cells[COLUMNS.indexOf(column)] ?? '').trim();
}

function nameOf(row: number, column: ColumnName): string {
  return cellName(row, COLUMNS.indexOf(column) + 1);
}

/** The parts of one answer as they come in, row by row, and the cell of each. */
interface Gathered {
  readonly subject: RowSubject;
  same: boolean;
  touched: boolean;
  readonly patch: { -readonly [K in keyof AnswerPatch]: AnswerPatch[K] };
  readonly cells: Map<string, string>;
}

class RowReader {
  readonly faults: FileFault[] = [];
  readonly actions: GivenAction[] = [];
  readonly #gathered = new Map<string, Gathered>();
  readonly #odd: ReadonlyMap<string, 'formula' | 'error'>;
  readonly #path: string;
  readonly #stamp: Stamp;
  readonly #words: AnswersWords;

  constructor(path: string, sheet: Sheet | undefined, stamp: Stamp, words: AnswersWords) {
    this.#path = path;
    this.#stamp = stamp;
    this.#words = words;
    this.#odd = new Map((sheet?.odd ?? []).map(({ cell, kind }) => [cell, kind]));
  }

  answers(): readonly GivenAnswer[] {
    return [...this.#gathered.values()]
      .filter(({ touched }) => touched)
      .map(({ subject: { criterion, site }, same, patch, cells }) => ({
        criterion,
        site,
        patch: same ? ('same' as const) : patch,
        basedOn: this.#stamp.basedOn.get(criterion),
        spot: this.#spot(cells),
      }));
  }

  row(row: SheetRow): void {
    const key = textIn(row, 'key');
    // The heading has a text in the hidden column too; everything above it has none.
    if (key === '' || key === this.#words.workbook.columns.key) return;
    const subject = subjectOf(key);
    const before = this.#stamp.rows.get(key);
    if (!subject || !before) {
      const { unknownRow, unknownRowHint } = this.#words.workbook;
      this.#fault(row.number, 'key', unknownRow(key.slice(0, 60)), unknownRowHint);
      return;
    }
    const changed = (column: 'answer' | 'words' | 'evidence' | 'remark') => {
      const now = this.#open(row, column);
      const then = column === 'answer' ? this.#shownAnswer(before.answer) : before[column].trim();
      return now === '' || now === then ? undefined : now;
    };
    const gathered = this.#of(subject);
    if (subject.kind === 'element') this.#element(row, subject, gathered, changed);
    else if (subject.kind === 'part') this.#part(row, subject, gathered, changed('words'));
    else this.#whole(row, gathered, changed, before.answer);
  }

  #of({ criterion, site }: RowSubject): Gathered {
    const key = `${criterion}@${site ?? ''}`;
    const known = this.#gathered.get(key);
    if (known) return known;
    const subject: RowSubject = { criterion, site, kind: 'whole', name: undefined };
    const made = { subject, same: false, touched: false, patch: {}, cells: new Map<string, string>() };
    this.#gathered.set(key, made);
    return made;
  }

  #whole(
    row: SheetRow,
    gathered: Gathered,
    changed: (column: 'answer' | 'words' | 'evidence' | 'remark') => string | undefined,
    before: string,
  ): void {
    const { patch, cells, subject } = gathered;
    cells.set('', nameOf(row.number, 'answer'));
    const answer = changed('answer');
    if (answer !== undefined) {
      cells.set('status', nameOf(row.number, 'answer'));
      gathered.touched = true;
      if (subject.site !== undefined && this.#isSame(answer)) gathered.same = true;
      else this.#take(row, answer, STATUSES, (status) => (patch.status = status));
    }
    const text = changed('words');
    if (text !== undefined) this.#wholeText(row, gathered, text, patch.status ?? before);
    const proof = changed('evidence');
    if (proof !== undefined) {
      patch.evidence = proof.split(/[\s,;]+/).filter((id) => id !== '');
      cells.set('evidence', nameOf(row.number, 'evidence'));
      gathered.touched = true;
    }
    const remark = changed('remark');
    if (remark !== undefined) {
      patch.flag = { note: remark };
      gathered.touched = true;
    }
    if (this.#open(row, 'confirm') !== '') gathered.touched = true;
    this.#action(row, subject);
  }

  /** The words to a whole answer: why it does not apply, else the text; by parts the text stands below. */
  #wholeText(row: SheetRow, gathered: Gathered, text: string, status: string): void {
    const { patch, subject } = gathered;
    gathered.touched = true;
    if (status === 'not_applicable') patch.not_applicable_because = text;
    else if (subject.site === undefined && this.#hasParts(subject.criterion))
      this.#fault(row.number, 'words', this.#words.fault.partsApart);
    else patch.statement = asStatement(text);
  }

  #hasParts(criterion: string): boolean {
    return [...this.#stamp.rows.keys()].some((key) => key.startsWith(`${criterion}#part/`));
  }

  #element(
    row: SheetRow,
    { name = '' }: RowSubject,
    gathered: Gathered,
    changed: (column: 'answer' | 'words') => string | undefined,
  ): void {
    const answer = this.#open(row, 'answer');
    const how = this.#open(row, 'words');
    const isTouched = changed('answer') !== undefined || changed('words') !== undefined;
    if (!isTouched || answer === this.#words.workbook.computed) return;
    if (answer === '') {
      this.#fault(row.number, 'words', this.#words.fault.howAlone);
      return;
    }
    gathered.touched = true;
    gathered.cells.set(`elements/${name}`, nameOf(row.number, 'answer'));
    if (!gathered.cells.has('')) gathered.cells.set('', nameOf(row.number, 'criterion'));
    this.#take(row, answer, ELEMENT_STATUSES, (status) => {
      const said: ElementPatch = how === '' ? status : { status, how };
      gathered.patch.elements = { ...gathered.patch.elements, [name]: said };
    });
  }

  #part(row: SheetRow, { name = '' }: RowSubject, gathered: Gathered, text: string | undefined): void {
    if (text === undefined) return;
    gathered.touched = true;
    gathered.cells.set(`statement/${name}`, nameOf(row.number, 'words'));
    const others = gathered.patch.statement as Record<string, string> | undefined;
    gathered.patch.statement = { ...others, [name]: asStatement(text) };
  }

  #action(row: SheetRow, { criterion, site }: RowSubject): void {
    const [title, owner, dueOn] = (['action', 'actionOwner', 'actionDue'] as const).map((column) =>
      this.#open(row, column),
    );
    if (!title && !owner && !dueOn) return;
    const cells = new Map([
      ['', nameOf(row.number, 'action')],
      ['owner', nameOf(row.number, 'actionOwner')],
      ['due_on', nameOf(row.number, 'actionDue')],
    ]);
    this.actions.push({
      criterion,
      site,
      title: title || undefined,
      owner: owner || undefined,
      dueOn: dueOn || undefined,
      spot: this.#spot(cells),
    });
  }

  #take<S extends Status>(row: SheetRow, said: string, known: readonly S[], use: (status: S) => void): void {
    const status = known.find((one) => isWord(said, one, this.#words.workbook.status[one]));
    if (status !== undefined) use(status);
    else
      this.#fault(
        row.number,
        'answer',
        this.#words.fault.notStatus(said.slice(0, 60)),
        this.#words.choose(known),
      );
  }

  #isSame(said: string): boolean {
    return isWord(said, 'same', this.#words.workbook.same);
  }

  #shownAnswer(status: string): string {
    const { workbook } = this.#words;
    return workbook.status[status] ?? (status === 'same' ? workbook.same : status);
  }

  /** The text of a cell that may be filled in; a formula or an error there is a fault. */
  #open(row: SheetRow, column: ColumnName): string {
    const odd = this.#odd.get(nameOf(row.number, column));
    if (odd === undefined) return textIn(row, column);
    const { formula, cellError } = this.#words.fault;
    const message = odd === 'formula' ? formula : cellError;
    const spot = this.#words.workbook.cell(this.#path, nameOf(row.number, column));
    if (!this.faults.some((fault) => fault.spot === spot)) this.faults.push({ spot, message });
    return '';
  }

  #spot(cells: ReadonlyMap<string, string>): Spot {
    return (part) => {
      const named = cells.get(part) ?? cells.get(part.split('/')[0] ?? '') ?? cells.get('') ?? '';
      return this.#words.workbook.cell(this.#path, named);
    };
  }

  #fault(row: number, column: ColumnName, message: string, hint?: string): void {
    const spot = this.#words.workbook.cell(this.#path, nameOf(row, column));
    this.faults.push({ spot, message, ...(hint === undefined ? {} : { hint }) });
  }
}

function isWord(said: string, ...known: readonly (string | undefined)[]): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  return known.some((one) => one !== undefined && plain(one) === plain(said));
}

/** Texts of several lines end with a line end, as blocks in YAML do. */
function asStatement(text: string): string {
  return text.includes('\n') || text.length > 80 ? `${text}\n` : text;
}
