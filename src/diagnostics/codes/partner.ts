
export const partnerCodes = {} as const;
