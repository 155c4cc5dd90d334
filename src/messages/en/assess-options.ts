/** Words of the flags of `ctpat assess` that need no dialogue, and of `--triage`. */
export const assessOptionWords = {
  answers: 'take answers from a file: YAML, or the workbook of --export-answers',
  exportAnswers: 'write a workbook (.xlsx) for others to fill in',
  printTemplate: 'print a YAML file of answers to fill in',
  dryRun: 'with --answers: show what would change, write nothing',
  dryRunAlone: '--dry-run is said without --answers',
  dryRunAloneHint: 'For example: ctpat assess --answers answers.yaml --dry-run',
  department: 'only criteria this department usually answers, for example security',
  owner: 'only criteria this contact owns',
  by: 'who answers: a contact of company.yaml',
  plain: 'one line after the other, letters typed with Enter: for screen readers and simple terminals',
  noWay: 'say which way: --triage, --answers, --export-answers or --print-template',
  noWayHint: 'For example: ctpat assess --triage',
  triage: 'one key per criterion, a first picture in twenty minutes',
} as const;
