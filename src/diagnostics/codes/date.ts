
export const dateCodes = {} as const;
