
export const referenceCodes = {} as const;
