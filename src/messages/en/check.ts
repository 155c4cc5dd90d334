/** What a report of `check` says beside the findings themselves. */
export const checkWords = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  noFile: 'The folder as a whole',
  hint: 'Hint:',
  see: 'See',
  clean: (files: number) => `No faults in ${many(files, 'file')}.`,
  summary: (counts: { errors: number; warnings: number; infos: number; files: number }) =>
    [many(counts.errors, 'error'), many(counts.warnings, 'warning'), many(counts.infos, 'note')].join(', ') +
    ` in ${many(counts.files, 'file')}.`,
  ignored: (count: number) => `${many(count, 'finding')} silenced by comments in the files.`,
  explain: (code: string) => `What a code means and how to mend it: ctpat explain ${code}`,
} as const;

// `toLocaleString` loads the data of a locale, which costs more than all else that is printed.
function many(count: number, thing: string): string {
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${thing}${count === 1 ? '' : 's'}`;
}
