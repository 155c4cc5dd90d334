import type { Sheet } from '../../domain/sheet.ts';
import { UserError } from '../../errors.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import { STAMP_FORMAT, STAMP_SHEET } from './export-sheet.ts';
import type { RowValues } from './sheet-rows.ts';

/** What a workbook was based on when it was exported. */
export interface Stamp {
  readonly packDigest: string;
  readonly account: string | undefined;
  /** By criterion. */
  readonly basedOn: ReadonlyMap<string, string>;
  /** What the open cells of a row said, by its key. */
  readonly rows: ReadonlyMap<string, RowValues>;
}

/** The hidden sheet. @throws UserError when there is none, or one of a newer tool */
export function readStamp(sheets: readonly Sheet[], words: AnswersWords): Stamp {
  const lines = sheets.find(({ name }) => name === STAMP_SHEET)?.rows.map(({ cells }) => cells) ?? [];
  const format = lines.find(([word]) => word === 'format')?.[1];
  if (format === undefined) throw new UserError(words.workbook.notOurs, words.workbook.notOursHint);
  if (format !== STAMP_FORMAT) throw new UserError(words.workbook.newer, words.workbook.newerHint);
  const all = (word: string) => lines.filter(([first]) => first === word);
  return {
    packDigest: all('pack')[0]?.[3] ?? '',
    account: all('account')[0]?.[1] || undefined,
    basedOn: new Map(all('based_on').map(([, id = '', digest = '']) => [id, digest])),
    rows: new Map(
      all('row').map(([, key = '', answer = '', text = '', evidence = '', remark = '']) => [
        key,
        { answer, words: text, evidence, remark },
      ]),
    ),
  };
}
