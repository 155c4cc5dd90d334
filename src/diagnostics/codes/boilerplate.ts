
export const boilerplateCodes = {} as const;
