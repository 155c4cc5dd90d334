/** The headings `ctpat --help` lists the commands under, in this order; one without a command is left out. */
export const commandGroups = {
  start: 'Start',
  judge: 'Judge',
  write: 'Write documents',
  records: 'Records',
  lookup: 'Look up',
  machine: 'This machine and editor',
} as const;

export type HelpGroup = keyof typeof commandGroups;
