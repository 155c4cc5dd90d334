/** Words of `ctpat build`. */
export const buildWords = {
  summary: (written: number, all: number) =>
    written === 0 ? `${all} files, all as they were` : `${written} of ${all} files written`,
  holes: (count: number) =>
    `${count} ${count === 1 ? 'hole is' : 'holes are'} marked in the documents: answers, parts, sites or evidence still missing. See \`ctpat gaps\`.`,
  noSites:
    'the account has no open site, so there is no site sheet: name its sites under sites: in the account',
  places: (paths: readonly string[]) =>
    paths.length > 3 ? `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more` : paths.join(', '),
  foreign: (where: string, script: string, sample: string, fonts: string) =>
    `warning: not in our fonts but set in ${fonts} of this machine, so that another may print it otherwise: ${sample} (${script}), in ${where}`,
  missing: (where: string, script: string, sample: string) =>
    `error: no font of this machine has ${sample} (${script}): missing from ${where}`,
  missingFix:
    'Install a font that has it (`ctpat doctor` says which scripts lack one), or write it in Latin letters in the record; then build again.',
} as const;
