/** Words of `ctpat affirm`. */
export const affirmWords = {
  nothingNamed: 'name the criteria that were looked at, or --all',
  nothingNamedHint: 'For example: ctpat affirm 6.1 6.2 --by tom-baker',
  nothingToDo: 'nothing to affirm: every answered criterion is affirmed, undoubted and in time',
  nobody: (id: string) => `there is no contact ${id} in company.yaml`,
  hasLeft: (id: string) => `${id} has left the company`,
  people: (known: string) => (known === '' ? 'Add contacts to company.yaml first.' : `There are: ${known}.`),
  noSite: (id: string) => `there is no site ${id}`,
  sites: (known: string) => (known === '' ? 'Add a file in sites/ first.' : `There are: ${known}.`),
  affirmed: (where: string, outcome: string) => `affirmed  ${where}  (${outcome.replaceAll('_', ' ')})`,
  refused: (where: string, why: string) => `refused   ${where}: ${why}`,
  unassessed: 'it is not answered yet',
  notApplicable: 'the operations make it not applicable; there is no answer to affirm',
  unanswered: (keys: string) =>
    `must points are answered only by the status of the whole; answer them first: ${keys}`,
} as const;
