
export const evidenceCodes = {} as const;
