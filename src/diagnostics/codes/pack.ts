
export const packCodes = {} as const;
