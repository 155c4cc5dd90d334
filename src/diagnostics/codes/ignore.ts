
export const ignoreCodes = {} as const;
