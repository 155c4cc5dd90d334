import type { Criterion } from '../../domain/pack.ts';
import type { ElementAnswers, Measure, MeasureEntry, Statement } from '../../generated/records.ts';
import type { Asked } from './choose.ts';

/** What a row of the workbook is about; its key stands in the hidden first column. */
export interface RowSubject {
  readonly criterion: string;
  readonly site: string | undefined;
  readonly kind: 'whole' | 'element' | 'part';
  /** The element's key or the part's letter. */
  readonly name: string | undefined;
}

/** What a row says: the texts of its open cells. */
export interface RowValues {
  readonly answer: string;
  readonly words: string;
  readonly evidence: string;
  readonly remark: string;
}

export interface AnswerRow {
  readonly subject: RowSubject;
  readonly values: RowValues;
}

const NOTHING: RowValues = { answer: '', words: '', evidence: '', remark: '' };

/** `6.1`, `9.4@houston-dc`, `6.1#element/custody`, `6.1#part/a`. */
export function rowKey({ criterion, site, kind, name }: RowSubject): string {
  const place = site === undefined ? criterion : `${criterion}@${site}`;
  return kind === 'whole' ? place : `${place}#${kind}/${name}`;
}

const KEY = /^([^@#\s]+)(?:@([^@#\s]+))?(?:#(element|part)\/(\S+))?$/;

/** What a key stands for; undefined for what is none. */
export function subjectOf(key: string): RowSubject | undefined {
  const match = KEY.exec(key);
  if (!match?.[1]) return undefined;
  const kind = (match[3] as 'element' | 'part' | undefined) ?? 'whole';
  return { criterion: match[1], site: match[2], kind, name: match[4] };
}

/** The rows of one criterion as its measure answers it now: the whole, its checklist, its texts, then its sites. */
export function rowsOf({ criterion, sites }: Asked, measure: Measure | undefined): readonly AnswerRow[] {
  const id = criterion.id;
  const make = (kind: RowSubject['kind'], name: string | undefined, values: RowValues, site?: string) => ({
    subject: { criterion: id, site, kind, name },
    values,
  });
  return [
    make('whole', undefined, wholeValues(criterion, measure)),
    ...criterion.elements.map(({ key }) => make('element', key, elementValues(measure?.elements, key))),
    ...Object.keys(criterion.parts).map((letter) =>
      make('part', letter, { ...NOTHING, words: partText(measure?.statement, letter) }),
    ),
    ...sites.map((site) => make('whole', undefined, siteValues(measure?.sites?.[site]), site)),
  ];
}

function wholeValues(criterion: Criterion, measure: Measure | undefined): RowValues {
  const isByPart = Object.keys(criterion.parts).length > 0;
  return entryValues(measure, isByPart);
}

function siteValues(entry: 'same' | MeasureEntry | undefined): RowValues {
  return entry === 'same' ? { ...NOTHING, answer: 'same' } : entryValues(entry, false);
}

function entryValues(entry: Measure | MeasureEntry | undefined, isByPart: boolean): RowValues {
  if (!entry) return NOTHING;
  const { statement, status } = entry;
  const text = typeof statement === 'string' && !isByPart ? statement : '';
  return {
    answer: status ?? '',
    words: (status === 'not_applicable' ? (entry.not_applicable_because ?? '') : text).trim(),
    evidence: (entry.evidence ?? []).join(', '),
    remark: (entry.flag?.note ?? '').trim(),
  };
}

function elementValues(elements: ElementAnswers | undefined, key: string): RowValues {
  if (typeof elements === 'string') return { ...NOTHING, answer: elements };
  const answer = elements && Object.hasOwn(elements, key) ? elements[key] : undefined;
  if (typeof answer === 'string') return { ...NOTHING, answer };
  return { ...NOTHING, answer: answer?.status ?? '', words: (answer?.how ?? '').trim() };
}

function partText(statement: Statement | undefined, letter: string): string {
  if (typeof statement !== 'object' || statement === null) return '';
  return (statement[letter] ?? '').trim();
}
