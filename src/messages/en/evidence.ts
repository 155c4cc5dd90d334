/** Words about registering evidence. */
export const evidenceWords = {
  noFile: (path: string) => `there is no file ${path}`,
  noFileHint: 'Name a file by its path from here; folders, links and devices are not taken.',
  tooLarge: (path: string) => `${path} is too large to copy`,
  tooLargeHint: 'Keep it where it is and register it as held elsewhere, with a place in words.',
  empty: (path: string) => `${path} is empty`,
  emptyHint: 'Look whether it was saved; an empty file proves nothing.',
  badName: (name: string) => `${JSON.stringify(name)} cannot be the name of an evidence file`,
  badNameHint: 'Rename it with letters, digits and hyphens.',
  noVault: (folder: string) => `the vault ${folder} that CTPAT_VAULT names is not there`,
  noVaultHint: 'Connect the drive, or mend CTPAT_VAULT.',
  noType: (type: string) => `there is no evidence type ${type}`,
  noTypeHint: (near: string | undefined) =>
    near === undefined
      ? 'Look at the catalogue of the criteria pack; `other` takes anything.'
      : `Did you mean ${near}? \`other\` takes anything.`,
  personal: (type: string) => `${type} carries people’s data and may not lie in git`,
  personalHint: 'Leave out where it is held: it goes to the vault.',
  noDay: 'a document needs its day, or the period it covers',
  noDayHint: 'Say the day it was made, signed or issued, or the first and last day it is about.',
  noId: (title: string) => `no id can be made from ${JSON.stringify(title)}`,
  noIdHint: 'Give it a title, or an id, with letters or digits.',
  otherType: (id: string, type: string) => `${id} is registered already, as ${type}`,
  otherTypeHint: 'Give another id, or the same type to add this file to the series.',
} as const;
