/** Words of `ctpat build`. */
export const buildWords = {
  summary: (written: number, all: number) =>
    written === 0 ? `${all} files, all as they were` : `${written} of ${all} files written`,
  holes: (count: number) =>
    `${count} ${count === 1 ? 'hole is' : 'holes are'} marked in the documents: answers, parts, sites or evidence still missing. See \`ctpat gaps\`.`,
} as const;
