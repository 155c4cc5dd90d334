
export const complianceCodes = {} as const;
