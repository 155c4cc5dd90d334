/** Words of `ctpat build`. */
export const buildWords = {
  summary: (written: number, all: number) =>
    written === 0 ? `${all} files, all as they were` : `${written} of ${all} files written`,
  holes: (count: number) =>
    `${count} ${count === 1 ? 'hole is' : 'holes are'} marked in the documents: answers, parts, sites or evidence still missing. See \`ctpat gaps\`.`,
  foreign: (path: string, script: string, sample: string, fonts: string) =>
    `warning: ${path}: ${script} (${sample}) is not in our fonts and is set in ${fonts} of this machine; another machine may print it otherwise`,
  missing: (path: string, script: string, sample: string) =>
    `error: ${path}: no font of this machine has this ${script}, so it is missing from the page: ${sample}`,
  missingFix:
    'Install a font that has it (`ctpat doctor` says which scripts lack one), or write it in Latin letters in the record; then build again.',
} as const;
