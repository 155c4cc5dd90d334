/** Words about spreadsheets and tables that are not taken. */
export const workbookWords = {
  refused: {
    'too-large': (has: number, limit: number) =>
      `it has ${megabytes(has)} MB; at most ${megabytes(limit)} MB are read`,
    'not-a-zip': () => 'it is no spreadsheet in xlsx format, or it is damaged',
    encrypted: () => 'it is protected with a password and cannot be opened without it',
    'old-format': () => 'it is in the old .xls format or protected with a password',
    macros: () => 'it carries macros',
    'external-links': () => 'it draws values from other workbooks, which are not opened',
    'too-many-files': (has: number, limit: number) =>
      `it is packed from ${has} files; a spreadsheet with more than ${limit} is not opened`,
    'unpacks-too-large': (has: number, limit: number) =>
      `it unpacks to ${megabytes(has)} MB; at most ${megabytes(limit)} MB are read`,
    'too-dense': (has: number, limit: number) =>
      `a part of it unpacks to ${has} times its size, more than the ${limit} times of an honest spreadsheet`,
    'no-workbook': () => 'it has no sheets inside; is it another kind of document?',
    'odd-xml': () => 'it declares document types, which no spreadsheet program writes',
    'too-many-rows': (has: number, limit: number) => `it uses row ${has}; at most ${limit} rows are read`,
    'too-many-columns': (has: number, limit: number) =>
      `it uses column ${has}; at most ${limit} columns are read`,
    'too-many-cells': (has: number, limit: number) => `it has ${has} cells; at most ${limit} are read`,
    'too-many-sheets': (has: number, limit: number) => `it has ${has} sheets; at most ${limit} are read`,
    'cell-too-long': (has: number, limit: number) =>
      `a cell has ${has} characters; at most ${limit} are read`,
    'too-slow': (_has: number, limit: number) => `reading it took longer than ${limit / 1000} seconds`,
    'too-much-memory': () => 'reading it takes more memory than is allowed',
    unreadable: () => 'it cannot be read as a spreadsheet',
    'not-text': () => 'it is neither a spreadsheet nor a table in text form',
    'open-quote': (line: number) => `a quotation mark opened on line ${line} is never closed`,
  },
  hint: {
    'too-large': 'Save only the sheet that is wanted as a file of its own.',
    'too-many-files': 'Save only the sheet that is wanted as a file of its own.',
    'unpacks-too-large': 'Save only the sheet that is wanted as a file of its own.',
    'not-a-zip': 'Save it as .xlsx (Excel workbook) or as .csv, and try again.',
    encrypted: 'Save a copy without a password.',
    'old-format': 'Save it as .xlsx (Excel workbook), without a password.',
    macros: 'Save it as .xlsx (Excel workbook), which holds none.',
    'external-links': 'In the spreadsheet program, break the links (Data, Edit links) and save again.',
    'no-workbook': 'Save it as .xlsx (Excel workbook) or as .csv.',
    'too-many-rows': 'Delete the rows below the last one that is wanted; formatted empty ones do not count.',
    'too-many-columns': 'Delete the columns right of the last one that is wanted.',
    'open-quote': 'Close it, or save the table again from the spreadsheet program.',
    'not-text': 'Save it as .xlsx (Excel workbook) or as .csv.',
  } as Readonly<Record<string, string>>,
  anyHint: 'Copy what is wanted into a new spreadsheet and save that.',
} as const;

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 104_857.6) / 10;
}
